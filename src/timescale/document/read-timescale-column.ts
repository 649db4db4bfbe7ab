import type { Day } from '#src/calendar/day.ts';
import { readTimescale } from '#src/timescale/read-timescale.ts';
import type { Timescale } from '#src/timescale/timescale.ts';
import { learnTimes } from './learn-times.ts';
import type { TimeDocument } from './time-document.ts';
import { timeKey } from './time-keys.ts';

/** A cell of a plan's dates, with the title of its action. */
export type TimeCell = { readonly text: string; readonly title?: string };
type OfPlan = { readonly published: Day; readonly texts: readonly string[] };

/** The date cells of a whole plan, each read in the light of all and of the plan's other words; the same cell reads the same wherever it stands. */
export function readTimescaleColumn(cells: readonly TimeCell[], { published, texts }: OfPlan): readonly Timescale[] {
  const document = learnTimes(
    cells.map(({ text }) => text),
    texts,
    published,
  );
  return cells.map((cell) => readCell(cell, published, document));
}

// "A (March)" where the plan says that A is annually: a letter of the plan's own that no reading took.
function aboutLetter(text: string, { keys }: TimeDocument): string | null {
  const [letter] = /^\s*\p{Lu}(?![\p{L}\p{N}])/u.exec(text) ?? [];
  if (letter === undefined || !keys.has(letter.trim().toLowerCase())) return null;
  return `“${letter.trim()}” stands beside the date and was not read: the office can confirm it.`;
}

// What the words of a cell say by themselves comes first; what they leave open the plan's own key may say.
function readCell({ text, title = '' }: TimeCell, published: Day, document: TimeDocument): Timescale {
  const own = readTimescale(text, { published, title, document });
  if (own.kind !== 'unknown' && own.doubt === null) return { ...own, doubt: aboutLetter(text, document) };
  const means = document.keys.get(timeKey(text));
  const read = means === undefined ? null : readTimescale(means, { published, title, document });
  if (read === null || read.kind === 'unknown' || read.doubt !== null) return own;
  // "End of phase 2" is the last day of its stretch.
  return read.kind === 'window' && /\b(?:end|by)\b/iu.test(text)
    ? { ...read, text, kind: 'by', start: null }
    : { ...read, text };
}
