import { sayDay } from '#src/calendar/say-day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { ActionPair } from './match-actions.ts';

/** A version that moves a day forward to one before its own publication has more likely a slip in the year: what it says is the best reading, and the office is asked. */
export function withMoveAsked({ before, after }: ActionPair, published: Day): ActionPair {
  const [was, now] = [before.timescale.due, after.timescale.due];
  const isPlain = after.timescale.doubt === null && after.timescale.kind !== 'done';
  if (!isPlain || was === null || now === null || now >= published || now >= was) return { before, after };
  const doubt = `“${after.timescale.text}” had passed when this version came out on ${sayDay(published)}, and the version before said “${before.timescale.text}”: the office can say which date holds.`;
  return { before, after: { ...after, timescale: { ...after.timescale, doubt } } };
}
