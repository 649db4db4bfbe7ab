import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Change } from '#src/plan/change.ts';
import type { Naming } from './naming.ts';
import { joined, say } from './phrase.ts';
import type { Said } from './phrase.ts';
import { sayStep } from './say-step.ts';
import { sayRating } from './say-rating.ts';

/** What an update changed, in one line without its note: "Amber ▲, waiting on HR, forecast 31 Jan". */
export function sayChange(change: Change, today: Day, heard: Naming['words']): Said {
  const { step } = change;
  const said: Said[] = [];
  if (change.done === true) said.push('done');
  if (change.rating !== undefined) said.push(sayRating(change.rating));
  if (typeof change.waitingOn === 'string') said.push(say`waiting on ${heard(change.waitingOn)}`);
  if (change.waitingOn === null) said.push('no longer waiting');
  // What is done is expected no more.
  if (typeof change.forecast === 'string' && change.done !== true)
    said.push(`expected ${sayDay(change.forecast, today)}`);
  if (change.forecast === null) said.push('no longer expected on another date');
  if (change.evidence !== undefined) said.push(say`shown by ${heard(change.evidence)}`);
  const what = said.length === 0 ? 'a note' : joined(said, ', ');
  return step === undefined ? what : say`${sayStep(step, heard)}: ${what}`;
}
