import type { Day } from '#src/calendar/day.ts';
import { daysIn } from '#src/timescale/days-in.ts';

const BEFORE =
  /^(?:(?:in|on|by|at|from|until|till|before|after|since|during|around|about|effective|starting|as of|this|next|the|end|of|mid|early|late|start|beginning)(?:[\s-]+|$))*/iu;
const SOME =
  /^(?:tomorrow|tonight|later|soon|shortly|eventually|(?:year|month|week|quarter|term|financial year|school year)(?:[\s-]+end)?|q[1-4]|christmas|new year|easter|spring|summer|autumn|winter)(?!\p{L})/iu;

/** A day or a time that words begin with, where what is decided counts at once: “in March”, “at year end”; null for none. */
export function timeAhead(words: string, today: Day): string | null {
  const said = words.replace(/^[\s,;(]+/u, '').trim();
  const before = BEFORE.exec(said)?.[0].length ?? 0;
  const [day] = daysIn(said, today);
  const isDay = day !== undefined && day.index <= before && day.end > before;
  return isDay || SOME.test(said.slice(before)) ? said : null;
}
