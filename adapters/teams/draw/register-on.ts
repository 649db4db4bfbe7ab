import type { TeamsMessage } from './payload.ts';
import { fieldAt, textAt } from '#adapters/network/fields.ts';
import { dataIn, OURS } from '#adapters/teams/receive/pressed.ts';

/** What is ours in a button's data says so under this name. */
const REGISTER = 'r';

/**
 * A message whose every button says of which register it is; as it was without a mark. A card full of buttons grows by two
 * thousand bytes at the most, for which its budget leaves room.
 */
export function markedMessage(message: TeamsMessage, mark: string | null): TeamsMessage {
  if (mark === null) return message;
  const thread = message.thread.map((one) => markedMessage(one, mark));
  return { ...message, card: marked(message.card, mark) as TeamsMessage['card'], thread };
}

/** Of which register a press or a form that was sent off says that it is; null where it says nothing. */
export function registerIn(value: unknown): string | null {
  return textAt(dataIn(value), OURS, REGISTER);
}

function marked(part: unknown, mark: string): unknown {
  if (Array.isArray(part)) return part.map((one) => marked(one, mark));
  if (typeof part !== 'object' || part === null) return part;
  const whole = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, marked(value, mark)]));
  const ours = fieldAt(whole, 'data', OURS);
  if (typeof ours !== 'object' || ours === null) return whole;
  return { ...whole, data: { ...(whole['data'] as object), [OURS]: { ...ours, [REGISTER]: mark } } };
}
