import { sayKeptBack } from '#src/messages/office/restriction-card.ts';
import { archivedPlans } from '#src/plan/decide-plan.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Register } from '#src/ports/register.ts';
import { hiddenFrom } from '#src/sight/hidden-from.ts';
import type { Around } from '#jobs/look-around.ts';

/**
 * A private message as its reader may see it at the moment of sending: what names an action that they do not see says that
 * there was one, and no more. What stands in a thread answers its reader's own words, and was judged as it was said.
 */
export async function asReaderSees(
  message: Departing,
  around: Around | null,
  { plans, tracked }: Pick<Register, 'plans' | 'tracked'>,
): Promise<Departing> {
  const { to, card, about } = message;
  if (around === null || !('person' in to) || 'thread' in to || card.readers === 'anyone') return message;
  const mentioned = await Promise.all([...new Set(card.mentions)].map((action) => tracked(action)));
  const restricted = mentioned.filter((one) => one?.standing.restricted === true).filter((one) => one !== null);
  if (restricted.length === 0) return message;
  const hidden = hiddenFrom({ ...around, archived: archivedPlans(await plans()), person: to.person }, restricted);
  if (hidden.size === 0) return message;
  return { ...message, card: sayKeptBack(), about: about.filter(({ action }) => !hidden.has(action)) };
}
