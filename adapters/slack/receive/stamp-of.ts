import { clockStamp } from '#adapters/network/hear/clock-stamp.ts';
import { textAt } from '#adapters/network/fields.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';

const TS = /^\d{1,12}(?:\.\d{1,9})?$/u;

/** When what an event tells was done, by Slack's own clock. Nothing for a command, a press or a form: somebody waits for those, and Slack sends none again. */
export function stampOf({ kind, body }: Envelope): { readonly stamp?: string } {
  const ts = kind === 'event' ? tsOfEvent(body) : null;
  return ts !== null && TS.test(ts) ? { stamp: clockStamp('slack', ts) } : {};
}

function tsOfEvent(body: object): string | null {
  const [told, said] = [textAt(body, 'event', 'event_ts'), textAt(body, 'event', 'ts')];
  const subtype = textAt(body, 'event', 'subtype');
  if (subtype === 'message_changed') return ofEdit(textAt(body, 'event', 'message', 'edited', 'ts'), told ?? said);
  return subtype === 'message_deleted' ? (told ?? said) : (said ?? told);
}

/** An edit says to the second when it was made; what tells of it in the same second says it more exactly. */
function ofEdit(edited: string | null, told: string | null): string | null {
  if (edited === null || told === null) return edited ?? told;
  return told.split('.', 1)[0] === edited.split('.', 1)[0] ? told : edited;
}
