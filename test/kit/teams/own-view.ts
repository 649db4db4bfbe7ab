import { aChannelMessage, anExecute } from './activities.ts';
import type { TeamsActivity } from './activities.ts';

type Stands = { readonly id: string; readonly card: object | null };

/** Whose client asks for a card as it is for them; null for a card that is the same for everybody. */
export function refreshOf({ card }: Stands): { readonly userIds: readonly string[]; readonly data: object } | null {
  type Drawn = { readonly refresh?: { readonly action: { readonly data: object }; readonly userIds: string[] } };
  const drawn: Drawn | null = card;
  const refresh = drawn?.refresh;
  return refresh === undefined ? null : { userIds: refresh.userIds, data: refresh.action.data };
}

/** Somebody’s client asks for a card of the leadership’s channel as it is for them: by itself, or because they asked it to. */
export function anOwnView(on: Stands, by = 'Ann Archer', trigger: 'automatic' | 'manual' = 'automatic'): TeamsActivity {
  return withData(refreshOf(on)?.data ?? {}, on, { by, trigger });
}

/** The same with whatever a client may send. */
export function withData(
  data: object,
  on: { readonly id: string },
  { by = 'Ann Archer', trigger = 'automatic' } = {},
): TeamsActivity {
  const { conversation, channelData } = aChannelMessage('');
  const action = { type: 'Action.Execute', verb: 'ragtime', data };
  return anExecute({}, on, { conversation, channelData, by, value: { action, trigger } });
}
