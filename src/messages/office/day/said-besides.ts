import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { OpenRequest } from '#src/plan/open-requests.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** What somebody said of an action just before they said that it is not theirs, as far as that stands; empty for nothing. */
export function saidBesides({ what, by, on }: OpenRequest, { standing }: Tracked, today: Day): string {
  if (what !== 'not-mine') return '';
  const { stage, stageBy, stageOn, declared, dateAsked } = standing;
  const isNear = (day: Day): boolean => day >= addDays(on, -1);
  const said = [
    ...(stage === 'delivered' && stageBy === by && stageOn !== null && isNear(stageOn) ? ['done'] : []),
    ...(declared !== null && declared.by === by && isNear(declared.on) ? [sayRating(declared.rating)] : []),
    ...(dateAsked !== null && dateAsked.by === by && isNear(dateAsked.on) ? [sayDay(dateAsked.day, today)] : []),
  ];
  return said.length === 0 ? '' : `, and had just said ${sayAnd(said)}`;
}
