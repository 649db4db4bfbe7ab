import { isSubject, labelMentions } from './step-labels.ts';
import { countIn, FIGURE, KINDS, ORDINAL, numberOf, stepCalled } from './step-words.ts';
import type { Hearing, KnownStep, StepMention } from './step-words.ts';

const THINGS = `(?:${KINDS}|bit)s?`;
const COUNT = '(?:two|three|four|five|six|\\d)';
const ALL_STEPS = `(?:both|all|every one)(?: (?:of )?(?:the |these |those |its |our )?(?:${COUNT} )?${THINGS})`;
const WHOLE = [
  ALL_STEPS,
  '(?:all|every bit|every part|the whole) of (?:it|this|that|them|these|the action|the above)',
  '(?:the )?(?:whole|entire) (?:thing|lot|action|piece|job|project|programme)',
  'the lot',
  'everything',
  `${THINGS} (?:are |have |is )?all`,
  'both(?= (?:are |of them |now |have been )*(?:done|complete|completed|finished|delivered|in|out|green|amber|red|on track)\\b)',
];
const WHOLE_ACTION = new RegExp(`\\b(?:${WHOLE.join('|')})\\b`, 'giu');

const REST = new RegExp(
  `\\b(?:(?:all )?(?:the )?(?:rest|others|other (?:${COUNT}|${THINGS}))|everything else|all else)\\b`,
  'giu',
);

const AND = '\\s*(?:,|and|&|\\+|\\/)\\s*';
const MORE = `(?:${AND}(?:(?:${KINDS})s?\\W{0,2})?(?:\\d|one|two|three|four|five|[ivx]{1,4})(?![\\p{L}\\d.]|\\s*(?:of\\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week|month|day)))*`;
const NUMBERED = new RegExp(
  `\\b(?:the )?(?<kind>${KINDS}|ph|p)s?[\\s.#-]{0,2}(?<first>${FIGURE})(?![\\p{L}\\d])(?!\\.\\d)(?<more>${MORE})`,
  'giu',
);
const PLACED = new RegExp(
  `\\b(?:the |our |my )?(?<place>${ORDINAL}|last|final)(?<thing> (?:${KINDS}|one|bit)s?)?\\b`,
  'giu',
);
const MARKED = /(?:\((?<inside>[a-h]|[ivx]{1,4}|\d{1,2})\)|\b(?<behind>[a-h]|[ivx]{2,4})\))/giu;

/** Every mention of a step in somebody's words, in order and none inside another. */
export function findSteps(words: string, steps: readonly KnownStep[], hearing: Hearing): readonly StepMention[] {
  const found = [
    ...rests(words, hearing),
    ...wholes(words),
    ...numbered(words, steps),
    ...placed(words, steps, hearing),
    ...marked(words, steps),
    ...(hearing.isOneOfMany === true ? [] : bare(words, steps, hearing)),
    ...labelMentions(words, steps, hearing),
  ];
  return found.reduce<readonly StepMention[]>((kept, one) => {
    const isInside = kept.some(({ start, end }) => one.start < end && start < one.end);
    return isInside ? kept : [...kept, one].toSorted((a, b) => a.start - b.start);
  }, []);
}

/** “Everything else on track”, of several steps. */
function rests(words: string, { isOneOfMany }: Hearing): readonly StepMention[] {
  if (isOneOfMany === true) return [];
  const found = Array.from(words.matchAll(REST), placeOf);
  return found.filter((span) => isSubject(words, span)).map((span): StepMention => ({ ...span, of: 'rest' }));
}

function wholes(words: string): readonly StepMention[] {
  return [...words.matchAll(WHOLE_ACTION)].map((match) => ({ ...placeOf(match), of: 'whole' }));
}

function numbered(words: string, steps: readonly KnownStep[]): readonly StepMention[] {
  return [...words.matchAll(NUMBERED)].flatMap((match): readonly StepMention[] => {
    const { kind = '', first = '', more = '' } = match.groups ?? {};
    const long = isShort(kind) ? 'phase' : kind.toLowerCase();
    // "p1" is a step where the plan counts phases, and "part a" where it counts nothing else.
    if (isShort(kind) && !/^\d$/u.test(first)) return [];
    if (/^year$/u.test(long) && !steps.some(({ label }) => /^year/iu.test(label))) return [];
    const others = more
      .split(/[^\p{L}\d]+/u)
      .flatMap((word) => (new RegExp(`^(?:${KINDS})s?$`, 'iu').test(word) ? [] : [word]));
    const figures = [first, ...others].filter((word) => word !== '' && word.toLowerCase() !== 'and');
    const called = figures.map((figure) => stepCalled(long, numberOf(figure) ?? 0, steps));
    const known = called.flatMap((step) => (step === null ? [] : [step.number]));
    return [{ ...placeOf(match), of: known.length === called.length ? known : 'unknown' }];
  });
}

function isShort(kind: string): boolean {
  return /^ph?$/iu.test(kind);
}

/** "the first phase"; "the first" alone where it was asked which, or is said to stand in some way. */
function placed(words: string, steps: readonly KnownStep[], { isWhich, isOneOfMany }: Hearing): readonly StepMention[] {
  return [...words.matchAll(PLACED)].flatMap((match): readonly StepMention[] => {
    const { place = '', thing } = match.groups ?? {};
    if (thing === undefined && (isOneOfMany === true || (!isWhich && !isSubject(words, placeOf(match))))) return [];
    const number = /^(?:last|final)$/iu.test(place) ? steps.length : (numberOf(place) ?? 0);
    return [{ ...placeOf(match), of: steps.some((step) => step.number === number) ? [number] : 'unknown' }];
  });
}

function marked(words: string, steps: readonly KnownStep[]): readonly StepMention[] {
  return [...words.matchAll(MARKED)].flatMap((match): readonly StepMention[] => {
    const mark = match.groups?.['inside'] ?? match.groups?.['behind'] ?? '';
    const labelled = steps.find(({ label }) => label.toLowerCase() === `(${mark.toLowerCase()})`);
    const number = labelled?.number ?? (steps.every(({ label }) => label === '') ? numberOf(mark) : null);
    return number === null || number > steps.length ? [] : [{ ...placeOf(match), of: [number] }];
  });
}

// "1 done, 2 amber", "a done"
const BARE = /(?<![\p{L}\d.])(?:\d|[a-h])(?![\p{L}\d.]*\d)(?!\p{L})/giu;

/** A figure or letter alone, of steps that have such names, where it is said to stand in some way. */
function bare(words: string, steps: readonly KnownStep[], { isWhich }: Hearing): readonly StepMention[] {
  const isLettered = steps.every(({ label }) => /^\([a-h]\)$/u.test(label));
  const isCounted = !isLettered && steps.every(({ label }) => label === '' || countIn(label) !== null);
  return [...words.matchAll(BARE)].flatMap((match): readonly StepMention[] => {
    const span = placeOf(match);
    const said = match[0];
    if (!(isWhich || isSubject(words, span)) || !(/\d/u.test(said) ? isCounted : isLettered)) return [];
    const number = numberOf(said) ?? 0;
    const named = steps.find(({ label }) => countIn(label)?.number === number);
    const step = named ?? steps.find((one) => one.number === number);
    return step === undefined ? [] : [{ ...span, of: [step.number] }];
  });
}

function placeOf(match: RegExpExecArray): Pick<StepMention, 'start' | 'end'> {
  return { start: match.index, end: match.index + match[0].length };
}
