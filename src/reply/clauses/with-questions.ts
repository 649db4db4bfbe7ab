import type { Unit } from '#src/reply/units/unit.ts';
import { isA } from '#src/reply/units/unit.ts';
import type { Clause } from './clause.ts';

const SHORT_TAG = /^(?:right|yes|no|ok|okay|correct|agreed|yeah|isnt it|innit|do you think|or not|or what)$/u;

/** A question begins at its question word, not at its sentence: "amber, and can you tell me who …?" */
export function withQuestions(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.map((clause, at): Clause => {
    const [first] = clause.units.filter((unit) => !isA(unit, 'courtesy', 'and'));
    const isOpen = isA(first, 'ask') && (clause.opener === '' || clause.opener !== 'which');
    const closes = closingOf(clauses, at);
    const isTagged =
      clauses[at + 1]?.closed === '?' &&
      clauses[at + 1]?.sentence === clause.sentence &&
      SHORT_TAG.test((clauses[at + 1]?.units ?? []).map(({ said }) => said).join(' '));
    const isEnd = clause.closed === '?' || isTagged;
    const isTold = closes !== '?' && isFreeRelative(clause);
    const isAsked =
      (isEnd || asksOfRef(clauses, at) || (isOpen && closes === '?') || (isOpen && isQuestionWord(first))) && !isTold;
    return isAsked ? { ...clause, asked: true } : clause;
  });
}

const TELLS =
  /^(?:what's|what is|what has|what (?:we|i|they)|what've|where (?:we|it|i)|how (?:it|things|we))\b.+ (?:is|are|looks?|stays?|remains?) (?:all |now |still )*(?:green|amber|red|on track|late|done|fine|behind)$/u;

/** “What’s done so far is green” tells, and asks nothing. */
function isFreeRelative({ units }: Clause): boolean {
  return TELLS.test(units.map(({ said }) => said).join(' '));
}

const ASKS =
  /^(?:is|are|isn'?t|aren'?t|was|were|has|have|hasn'?t|haven'?t|did|didn'?t|does|do|doesn'?t|should|could|can|will|won'?t|would|shall)(?: (?:action|the))?$/u;

/** “Is F1 late”, “are F1 and F3 done”: a question without its mark begins with the verb, right before the number. */
function asksOfRef(clauses: readonly Clause[], at: number): boolean {
  const { sentence } = clauses[at]!;
  const opening = clauses.find((one) => one.sentence === sentence);
  const units = opening?.units.filter((unit) => !isA(unit, 'courtesy')) ?? [];
  return units[1]?.kind === 'ref' && ASKS.test(units[0]?.said ?? '') && opening?.opener !== 'which';
}

function isQuestionWord(unit: Unit | undefined): boolean {
  return /^(?:what|who|why|how|is it|are we|is this|is that|should|shall|can it|can you|can we|could|do (?:i|we|you)|does|which|where|when is|pam|pwy|beth|sut)/u.test(
    unit?.said ?? '',
  );
}

function closingOf(clauses: readonly Clause[], at: number): string {
  const { sentence } = clauses[at]!;
  return clauses.findLast((clause) => clause.sentence === sentence)?.closed ?? '';
}
