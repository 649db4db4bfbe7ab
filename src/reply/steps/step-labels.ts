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
  "is|are|was|were|has|have|had|will|won't|isn't|isnt|wasn't|hasn't|now|all|both|not|still",
  'done|complete|completed|finished|delivered|published|issued|signed|agreed|approved|adopted|achieved|closed|out|in|started|begun|sent|circulated|submitted|shared|emailed|posted|uploaded|went|gone',
  'late|delayed|slipped|slipping|slips|moved|moving|pushed|due|expected|on|off|at|by|to|until|needs|going|yes|no|yesterday|today',
  'amber|red|green',
];
const GOES_ON = new RegExp(
  `^(?:['’]s\\b|\\s*(?:$|[.,;:!\\n–—✅🟢🟠🟡🔴👍✔]|-\\s|\\(|\\b(?:${STANDS.join('|')})\\b))`,
  'iu',
);

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
    const meant = found.filter(({ start, end }) => {
      return isWhich || isSubject(words, { start, end });
    });
    return meant.map((span): StepMention => ({ ...span, of: [step.number] }));
  });
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

// "consult" and "consultation", "adopt" and "adoption"
function isAkin(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SAME_STEM && long.startsWith(short.slice(0, Math.max(SAME_STEM, short.length - 1)));
}
