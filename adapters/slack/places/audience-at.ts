import { placeIn } from '#adapters/slack/ids.ts';
import type { Address } from '#src/ports/outgoing.ts';
import type { Audience } from '#src/sight/audience.ts';
import type { Audiences } from './audiences.ts';
import type { Leadership } from './leadership.ts';
import { isOwnChat } from './own-chat.ts';

type Parts = { readonly audiences: Pick<Audiences, 'of'>; readonly leadership: Pick<Leadership, 'place'> };

/** Who reads at an address; a thread is read by whoever reads its channel. Throws a SendFault where Slack refuses to say it of the leadership's channel, since somebody must mend that. */
export async function audienceAt(to: Address, { audiences, leadership }: Parts): Promise<Audience> {
  if ('thread' in to) return isOwnChat(to.thread) ? 'asker' : (await audiences.of(placeIn(to.thread))).audience;
  if (!('channel' in to)) return 'asker';
  const { audience, refusal } = await audiences.of(await leadership.place());
  if (refusal !== null && refusal.retryAfter === null) throw refusal;
  return audience;
}
