import type { Day } from '#src/calendar/day.ts';
import { sayWrongDate, tellWrongDate } from '#src/messages/requests/wrong-date-cards.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { askedBy, toOffice } from './to-office.ts';
import type { Place, RequestOutcome } from './to-office.ts';

/** Puts before the office that a date is said to be wrong; `day` is what it should be, null where none was named. */
export function askToCorrect(
  words: string,
  day: Day | null,
  place: Place,
): RequestOutcome | { readonly refusal: Refusal } {
  const refusal = ifClosed(place.tracked);
  if (refusal !== null) return { refusal };
  const { tracked, scene } = place;
  const asked = { ...askedBy(words, place), day, agreed: tracked.standing.agreed, today: scene.today };
  const named = day === null ? {} : { day };
  const cards = { told: sayWrongDate(asked), decides: tellWrongDate(asked) };
  return toOffice({ what: 'wrong-date', words, named, ...cards }, place);
}
