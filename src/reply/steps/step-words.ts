/** What a reader of replies knows of a step of an action: its place, from 1, and the plan's words for it. */
export type KnownStep = { readonly number: number; readonly label: string };

/** Where words name steps of an action: some of them by number, all of it, those that nothing else was said of, or one that there is not. */
export type StepMention = {
  readonly start: number;
  readonly end: number;
  readonly of: readonly number[] | 'whole' | 'rest' | 'unknown';
  /** True where words beside its name may be of something else: “the data migration”. */
  readonly isLoose?: true;
};

/** How the words are heard: as the answer to “which step?”, a name alone is enough wherever it stands. */
export type Hearing = {
  readonly isWhich: boolean;
  /** True where words may be of several actions, so that a figure alone names no step; absent where they are of one. */
  readonly isOneOfMany?: true;
};

/** What plans and people call a step. */
export const KINDS = 'phase|stage|step|part|milestone|tranche|wave|cohort|instalment|year';

const COUNTED = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** A figure, in whichever way it is written. */
export const FIGURE = `\\d{1,2}|${COUNTED.join('|')}|[ivx]{1,4}|[a-h]`;
/** A place in a list: "first", "2nd". */
export const ORDINAL = `${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th)`;

/** The number that a figure or an ordinal says; null for one that says none. */
export function numberOf(said: string): number | null {
  const word = said.toLowerCase();
  for (const list of [COUNTED, ORDINALS, ROMAN]) if (list.includes(word)) return list.indexOf(word) + 1;
  if (/^[a-h]$/u.test(word)) return word.charCodeAt(0) - 96;
  const number = Number.parseInt(word, 10);
  return Number.isNaN(number) ? null : number;
}

const NUMBERED = new RegExp(`^(?:the )?(?<kind>${KINDS})s?\\W{0,3}(?<figure>${FIGURE})(?![\\p{L}\\d.])`, 'iu');

/** "Phase 2: roll-out" is phase 2, whatever its place among the steps; null for a label that counts nothing. */
export function countIn(label: string): { readonly kind: string; readonly number: number } | null {
  const { kind, figure } = NUMBERED.exec(label.trim())?.groups ?? {};
  const number = figure === undefined ? null : numberOf(figure);
  return kind === undefined || number === null ? null : { kind: kind.toLowerCase(), number };
}

/** The step that “phase 2” means: that which is called so, else the second; null where there is none. */
export function stepCalled(kind: string, number: number, steps: readonly KnownStep[]): KnownStep | null {
  const counted = steps.map((step) => ({ step, count: countIn(step.label) }));
  const alike = counted.filter(({ count }) => count?.kind === kind);
  const isCounted = counted.every(({ count }) => count !== null) && kind !== 'step' && kind !== 'part';
  const named = alike.length > 0 ? alike : isCounted ? counted : [];
  if (named.length > 0) return named.find(({ count }) => count?.number === number)?.step ?? null;
  return steps.find((step) => step.number === number) ?? null;
}

/** Words that mean one step and no other, as a button says them: "step 2", or "part 2" where the plan counts its own steps. */
export function wordsForStep({ number }: KnownStep, steps: readonly KnownStep[]): string {
  const taken = new Set(steps.map(({ label }) => countIn(label)?.kind));
  const kind = ['step', 'part', 'milestone'].find((one) => !taken.has(one)) ?? 'step';
  return `${kind} ${number}`;
}
