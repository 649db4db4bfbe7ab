import { sayOtherLead, tellOtherLead } from '#src/messages/requests/other-lead-cards.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { proposedBy } from './proposed-by.ts';
import { askedBy, toOffice } from './to-office.ts';
import type { Place, RequestOutcome } from './to-office.ts';

/** Puts before the office that a lead would have somebody else take an action; they are asked about it meanwhile. */
export function askForOtherLead(
  words: string,
  to: string | null,
  place: Place,
): RequestOutcome | { readonly refusal: Refusal } {
  const { tracked, scene } = place;
  const refusal = mayUpdate(scene.asker, tracked) ?? ifClosed(tracked);
  if (refusal !== null) return { refusal };
  const [asked, proposed] = [askedBy(words, place), proposedBy(to, scene.roster)];
  const cards = { told: sayOtherLead(asked, proposed), decides: tellOtherLead(asked, proposed) };
  return toOffice({ what: 'other-lead', words, named: to === null ? {} : { to }, ...cards }, place);
}
