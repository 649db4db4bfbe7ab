import type { OutKey } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Register } from '#src/ports/register.ts';
import { sayAnsweredPrivately } from '#src/messages/answer/answered-privately.ts';
import type { Audience } from '#src/sight/audience.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';
import { whereToShow } from '#src/sight/where-to-show.ts';
import { NotYet } from '#src/not-yet.ts';
import { definiteRefusal } from '#src/ports/send-fault.ts';
import type { SendFault } from '#src/ports/send-fault.ts';

/** A message on its way to where those who may see it read, and what is told in the place that it was kept from. */
export type Going = { readonly message: Departing; readonly told: readonly Outgoing[] };

const ASK_AGAIN_MS = 60_000;

/** Decides at the moment of sending where a message may stand; throws a SendFault where it may stand nowhere, or it cannot be told yet. */
export async function whereItGoes(
  message: Departing,
  messenger: Messenger,
  register: Pick<Register, 'restricted'>,
): Promise<Going> {
  const { to, card } = message;
  if (!('thread' in to) && !('channel' in to)) return { message, told: [] };
  const audience = await messenger.audienceOf(to);
  const sight = whereToShow({
    audience,
    mentions: card.mentions,
    readers: card.readers,
    restricted: audience === 'members' ? restrictedAmong(await register.restricted()) : new Set(),
    hasReader: 'thread' in to && (to.person !== null || to.account !== undefined),
  });
  if (sight === 'here') return { message, told: [] };
  if (sight === 'nowhere' || !('thread' in to)) throw keptBack(audience);
  const alone = { ...message, to: { ...to, only: true as const }, editing: null };
  return { message: alone, told: card.readers === 'asker' ? [] : toldThere(message, audience) };
}

function keptBack(audience: Audience): SendFault {
  if (audience === 'unknown') return new NotYet('it cannot be found out now who reads there', ASK_AGAIN_MS);
  const who =
    audience === 'outsiders' ? 'guests or people of another organisation read there' : 'not everybody there may see it';
  return definiteRefusal(`${who}, so nothing of a plan is posted`);
}

/** One sentence for the place, so that nobody there thinks that the bot is silent; a restricted action is not spoken of at all. */
function toldThere({ key, kind, to }: Departing, audience: Audience): readonly Outgoing[] {
  if (audience === 'asker' || audience === 'members' || !('thread' in to)) return [];
  return [
    {
      key: `${key}/told-there` as OutKey,
      kind,
      day: null,
      to: { thread: to.thread, person: null },
      card: sayAnsweredPrivately(audience),
      about: [],
      edits: null,
      holds: null,
    },
  ];
}
