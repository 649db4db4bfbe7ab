import { KINDS } from './step-words.ts';
import type { Hearing, KnownStep, StepMention } from './step-words.ts';

// What may stand before a step that is what the words are about: the beginning, a stop, a ref, or that it was done.
const BEFORE = [
  // “EST-02 spec done”, “yes the draft is done”
  String.raw`^\W*(?:(?:yes|yep|yeah|yup|aye|ok|no|nope)\W+)?(?:[\w/-]*\d[\w.]*)?\W*`,
  String.raw`[.;,:\n–—/-]\s*`,
  String.raw`\b(?:and|but|then|also|while|whereas|with)\s+`,
  String.raw`\b(?:done|finished|completed?|delivered|closed|published|sent|issued|achieved|signed off|amber|red|green)\s+(?:with\s+)?`,
];
const OPENS = new RegExp(`(?:${BEFORE.join('|')})(?:(?:the|our|my|a|an)\\s+)?(?:(?:first|initial|early) )?$`, 'iu');

// What may follow it: an end, a stop, or a word of how it stands.
const STANDS = [
  "is|are|was|were|has|have|had|will|won't|wont|isn't|isnt|wasn't|wasnt|hasn't|hasnt|now|all|both|not|still|nearly|almost|wil",
  'done|complete|completed|finished|delivered|published|issued|signed|agreed|approved|adopted|achieved|closed|out|in|started|begun|sent|circulated|submitted|shared|emailed|posted|uploaded|went|gone',
  'late|delayed|delay|slipped|slipping|slips|slip|moved|moving|pushed|due|expected|on|off|at|by|to|until|till?|needs?|going|running|behind|stuck|yes|no|yesterday|today',
  'amber|red|green',
];
const GOES_ON = new RegExp(
  `^(?:['’]s\\b|\\s*(?:$|[.,;:!\\n–—✅🟢🟠🟡🔴👍✔]|-\\s|\\(|\\b(?:${STANDS.join('|')})\\b))`,
  'iu',
);

// “The data bit”, “the training side of it”
const OF_IT = /^ (?:bit|part|side|piece|element|stuff|one)s?(?: of (?:it|this|that))?(?!\p{L})/iu;
// What stands last may be what more time is for: “need till mid Dec for the data move”.
const FOR = /(?<!\b(?:waiting|wait|waits|looking|asking|paid|asked|thanks) )\bfor (?:the |our )?$/iu;
const ENDS = /^\W*$/u;
// Other words for the doing of it: “the data migration is late” may be of “data moved”, “the draft budget” of no draft.
const BESIDE =
  /^ (?:migration|transfer|switch|changeover|cutover|upload|cleanse|work|exercise|process|job|task|programme|project|sessions?|courses?|review|roll-?out|stage|phase)(?= )/iu;

const FEWEST_LETTERS = 4;
const SAME_STEM = 5;
const SMALL = new Set(
  'with from that this then into over under after before which their there initial other work plan'.split(' '),
);

/** Steps that are named by the plan's words for them, where the words are about them: "draft done", not "waiting on the draft". */
export function labelMentions(
  words: string,
  steps: readonly KnownStep[],
  { isWhich }: Hearing,
): readonly StepMention[] {
  return steps.flatMap((step) => {
    const found = spansOf(words, step, steps);
    const of = [step.number];
    return found.flatMap((span): readonly StepMention[] => {
      const whole = { start: span.start, end: span.end + (OF_IT.exec(words.slice(span.end))?.[0].length ?? 0) };
      if (isWhich || isSubject(words, whole) || isWhatFor(words, whole)) return [{ ...whole, of }];
      const beside = BESIDE.exec(words.slice(span.end))?.[0] ?? '';
      const loose = { start: span.start, end: span.end + beside.length };
      return beside !== '' && isSubject(words, loose) ? [{ ...loose, of, isLoose: true }] : [];
    });
  });
}

/** True for words that name the step by its name and say no more. */
export function saysItsName(words: string, { label }: KnownStep): boolean {
  const own = wordsIn(label);
  const said = wordsIn(words.replace(/^\W*\S*\d\S*/u, ''));
  return own.length > 1 && /(?:ed|n|t)$/u.test(own.at(-1) ?? '') && own.every((word) => said.includes(word));
}

function isWhatFor(words: string, { start, end }: Span): boolean {
  return FOR.test(words.slice(0, start)) && ENDS.test(words.slice(end));
}

type Span = { readonly start: number; readonly end: number };

/** True for a name that the words are about, and do not only speak of. */
export function isSubject(words: string, { start, end }: Span): boolean {
  return OPENS.test(words.slice(0, start)) && GOES_ON.test(words.slice(end));
}

/** The whole label, or a run of its words that belong to no other step. */
function spansOf(words: string, { label }: KnownStep, steps: readonly KnownStep[]): readonly Span[] {
  const own = wordsIn(label);
  if (own.length === 0) return [];
  const others = new Set(steps.filter((step) => step.label !== label).flatMap((step) => wordsIn(step.label)));
  const isAlone = steps.filter((step) => step.label.toLowerCase() === label.toLowerCase()).length === 1;
  if (!isAlone) return [];
  const tokens = [...words.matchAll(/[\p{L}\d]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return runsOf(tokens, (word) => {
    if (own.some((one) => one === word) && !others.has(word)) return 'own';
    if (own.some((one) => isAkin(one, word)) && ![...others].some((one) => isAkin(one, word))) return 'own';
    return own.includes(word) || /^(?:of|for|the|to|on|and|with)$/u.test(word) ? 'beside' : null;
  });
}

type Token = Span & { readonly word: string };

/** Runs of words of a label that hold at least one of its own; small words only join them. */
function runsOf(tokens: readonly Token[], kindOf: (word: string) => 'own' | 'beside' | null): readonly Span[] {
  const runs: (Span & { readonly isOwn: boolean; readonly at: number })[] = [];
  for (const [at, { word, start, end }] of tokens.entries()) {
    const kind = kindOf(word);
    const before = runs.at(-1);
    if (kind === null || (kind === 'beside' && before?.at !== at - 1)) continue;
    if (before?.at === at - 1) runs[runs.length - 1] = { ...before, end: kind === 'own' ? end : before.end, at };
    else runs.push({ start, end, isOwn: kind === 'own', at });
  }
  return runs.filter(({ isOwn }) => isOwn);
}

function wordsIn(label: string): readonly string[] {
  const words = label.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => {
    const isCount = /^\d+$/u.test(word) || new RegExp(`^(?:${KINDS})s?$`, 'u').test(word);
    return !isCount && !SMALL.has(word) && (word.length >= FEWEST_LETTERS || isName(label, word));
  });
}

// "SLT", "CQC", "SC3": a short word in capitals.
function isName(label: string, word: string): boolean {
  return word.length > 1 && label.includes(word.toUpperCase()) && /\p{L}/u.test(word);
}

// "consult" and "consultation", "adopt" and "adoption", "move", "moved" and "moving"
function isAkin(one: string, other: string): boolean {
  if (one === other || stemOf(one) === stemOf(other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SAME_STEM && long.startsWith(short.slice(0, Math.max(SAME_STEM, short.length - 1)));
}

function stemOf(word: string): string {
  return word.replace(/(?<=\p{L}{3})(?:ing|ed|er|es|e|s)$/u, '');
}
