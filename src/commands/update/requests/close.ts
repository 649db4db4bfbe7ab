import { sayCloseAsked, tellCloseAsked } from '#src/messages/requests/close-asked-cards.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { askedBy, toOffice } from './to-office.ts';
import type { Place, RequestOutcome } from './to-office.ts';

/** Puts before the office that an action may be over; a lead closes nothing. */
export function askToClose(words: string, place: Place): RequestOutcome | { readonly refusal: Refusal } {
  const refusal = ifClosed(place.tracked);
  if (refusal !== null) return { refusal };
  const asked = askedBy(words, place);
  return toOffice(
    { what: 'close', words, named: {}, told: sayCloseAsked(asked), decides: tellCloseAsked(asked) },
    place,
  );
}
