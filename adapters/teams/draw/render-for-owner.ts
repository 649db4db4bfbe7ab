import { withoutButtons } from '#src/messages/without-buttons.ts';
import type { Card } from '#src/messages/card.ts';
import type { OutKey } from '#src/ports/message.ts';
import { OURS, VERB } from '#adapters/teams/receive/pressed.ts';
import type { TeamsMessage } from './payload.ts';
import { render } from './render.ts';

/**
 * A card where others read too: as it is without buttons, and the client of its owner, by the id that this bot knows them
 * by, asks for it with them. Null for one that has none, or is longer than a message.
 */
export function renderForOwner(card: Card, key: OutKey, user: string): TeamsMessage | null {
  const [whole, bare] = [render(card, key), render(withoutButtons(card), key)];
  const isOne = whole.thread.length === 0 && bare.thread.length === 0;
  if (!isOne || JSON.stringify(whole.card.body) === JSON.stringify(bare.card.body)) return null;
  const action = { type: 'Action.Execute', verb: VERB, data: { [OURS]: { kind: 'own', card: key } } };
  return { ...bare, card: { ...bare.card, refresh: { action, userIds: [user] } } };
}
