import { isLetters, wordAt } from '#src/timescale/words.ts';
import { meaning } from './meaning.ts';
import type { CellSaid, Meaning } from './meaning.ts';

// "Planned June" is a date that is planned.
const OF_DATES: ReadonlySet<string> = new Set(['plan', 'propose', 'schedule', 'target', 'revise', 'extend']);

/** "Published Jan 2026" of “Publish the policy”: what was to be done is said to be done, by a day gone by or without any. */
export function readDoneOfTitle(said: CellSaid): Meaning | null {
  const { words, today } = said.context;
  const [verb = ''] = said.title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  if (verb === '' || OF_DATES.has(verb) || !pastsOf(verb).has(wordAt(words, 0).lower)) return null;
  const [date, ...more] = said.dates;
  const others = words.filter(
    (word, at) => at > 0 && isLetters(word) && !(date !== undefined && date.first <= at && at < date.next),
  );
  const isBare = others.length === 0 && more.length === 0 && said.everies.length === 0 && said.standings.length === 0;
  if (!isBare) return null;
  if (date === undefined) return words.some(({ number }) => number !== null) ? null : meaning({ kind: 'done' });
  const { span, doubt } = date;
  return span === null || doubt !== null || span.start > today ? null : meaning({ kind: 'done', due: span.end });
}

// "publish" and "agree", "apply", "plan".
function pastsOf(verb: string): ReadonlySet<string> {
  const last = verb.slice(-1);
  return new Set([`${verb}ed`, `${verb}d`, `${verb.replace(/y$/u, 'i')}ed`, `${verb}${last}ed`]);
}
