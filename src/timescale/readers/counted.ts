import { fixedPeriod } from '#src/timescale/piece.ts';
import type { Context, Period } from '#src/timescale/piece.ts';
import { DASHES } from '#src/timescale/vocabulary.ts';
import { isLetters, wordAt } from '#src/timescale/words.ts';
import { dayAfter, readUnit, times } from './length.ts';

const MOST = 120;

/** A cell that is only "Month 6", "Weeks 1-4" or "Day 90": counted from publication, which a person should confirm. */
export function readCounted(context: Context, index: number): Period | null {
  const { words, today, chat } = context;
  const start = ['by', 'in', 'end', 'within'].includes(wordAt(words, index).lower) ? index + 1 : index;
  const unit = readUnit(wordAt(words, start));
  const first = wordAt(words, start + 1).number;
  if (chat || index !== 0 || unit === null || unit.unit === 'Y' || unit.count !== 1 || first === null || first > MOST)
    return null;
  const last = lastCount(context, start + 2, wordAt(words, start).lower);
  const next = last?.next ?? start + 2;
  if (words.slice(next).some((word) => isLetters(word) || word.number !== null)) return null;
  const due = dayAfter(today, times(unit, last?.count ?? first));
  const from = last === null ? due : dayAfter(today, times(unit, first - 1));
  if (from > due) return null;
  const said = context.text.slice(wordAt(words, start).from, wordAt(words, next - 1).to);
  const doubt = `“${said}” is counted here from the day the plan was published: the office can confirm it.`;
  const period = fixedPeriod({ start: from, end: due }, words.length);
  return { ...period, exact: true, window: last !== null, doubt, implied: last === null ? ['due'] : ['start', 'due'] };
}

// "Months 1-3", "Month 1 to Month 6"
function lastCount(
  { words }: Context,
  index: number,
  unit: string,
): { readonly count: number; readonly next: number } | null {
  const joint = wordAt(words, index).lower;
  if (!DASHES.has(joint) && joint !== 'to' && joint !== '&' && joint !== 'and') return null;
  const at = wordAt(words, index + 1).lower === unit ? index + 2 : index + 1;
  const { number } = wordAt(words, at);
  return number === null || number > MOST ? null : { count: number, next: at + 1 };
}
