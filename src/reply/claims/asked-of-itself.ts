import type { ColourAt } from './colour-context.ts';
import { I_THINK, PERHAPS } from '#src/reply/doubts/edges.ts';
import { isA } from '#src/reply/units/unit.ts';

const LITTLE = String.raw`\s*(?:(?:so|and|but|well|it['’]?s|then)\s+)*`;
const SMALL = new RegExp(`^${LITTLE}$`, 'iu');
const GUESSED_BEFORE = new RegExp(`^${LITTLE}(?:(?:${PERHAPS}|${I_THINK})\\s+)+$`, 'iu');
const GUESSED_BEHIND = new RegExp(`^[\\s-]+(?:(?:${PERHAPS}|${I_THINK})\\s*)+$`, 'iu');

/** True for “amber?”, “so amber I guess?”, of which whoever says it is not sure; “is it amber?” asks. */
export function isAskedOfItself({ clause, units, unit, text }: ColourAt): boolean {
  if (clause.closed !== '?') return false;
  if (units.every((one) => one === unit || isA(one, 'courtesy'))) return true;
  const from = units.findLast(({ kind, end }) => kind === 'ref' && end <= unit.start)?.end ?? clause.start;
  const [before, behind] = [text.slice(from, unit.start), text.slice(unit.end, clause.end)];
  return (GUESSED_BEFORE.test(before) && behind.trim() === '') || (SMALL.test(before) && GUESSED_BEHIND.test(behind));
}
