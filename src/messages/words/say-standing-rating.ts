import { sayDay } from '#src/calendar/say-day.ts';
import type { Day } from '#src/calendar/day.ts';
import { formerOn, shownRatingOf, unconfirmedFor } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { sayCount } from './say-list.ts';
import { sayRating } from './say-rating.ts';

/** What stands right behind a Green that nobody has confirmed for longer than its plan's cycle, "unconfirmed 74 days"; empty for any other. */
export function sayUnconfirmed(tracked: Tracked, today: Day): string {
  const days = unconfirmedFor(tracked, today);
  const former = sayFormer(tracked, today);
  if (former !== '') return former;
  return days === null ? '' : `unconfirmed ${sayCount(days, 'day')}`;
}

/** Whose word a rating is where they lead the action no longer: “said by Dan Lee, who led it until 3 Feb”; empty for any other, and for what is done. */
function sayFormer({ standing: { declared, stage } }: Tracked, today: Day): string {
  const former = declared === null || stage !== 'open' ? null : formerOn(declared, today);
  if (former === null || former === undefined) return '';
  return `said by ${former.called ?? 'somebody'}, who led it until ${sayDay(former.until, today)}`;
}

/** In the place of a rating where nobody has given one since its last round was checked: "round of 30 Sep checked"; empty for any other. */
export function sayRoundChecked({ stage, declared, turn }: Tracked['standing'], today: Day): string {
  return stage !== 'open' || declared !== null || turn === null ? '' : `round of ${sayDay(turn.of, today)} checked`;
}

/** Beside a rating whose leads all asked not to be reminded for a while: "paused until 4 Jan"; empty for any other. */
export function sayPausedUntil(until: Day | null | undefined, today: Day): string {
  return until === null || until === undefined ? '' : `paused until ${sayDay(until, today)}`;
}

/** The rating of an action wherever it is said: "Amber ▲", "Green ●, unconfirmed 74 days". */
export function sayStandingRating(tracked: Tracked, today: Day): string {
  return withLapse(sayRating(shownRatingOf(tracked, today)), tracked, today);
}

/** Somebody's word on it with how long that has gone unconfirmed: "Green on 8 Sep, unconfirmed 74 days". */
export function withLapse(said: string, tracked: Tracked, today: Day): string {
  const lapse = sayUnconfirmed(tracked, today);
  return lapse === '' ? said : `${said}, ${lapse}`;
}
