import { textAt } from '#adapters/network/fields.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import type { HearingFacts, Hear } from './facts.ts';
import { hearDeleted, hearEdited } from './edited.ts';
import type { Envelope } from './envelope.ts';
import { hearForm } from './form.ts';
import { hearReaction, hearReactionGone } from './reaction.ts';
import { hearSaid } from './said.ts';
import { hearCommand } from './slash-command.ts';
import { hearTap } from './tap.ts';

/** What an envelope says to the bot; null for what is not for it, or is no message: a form to open, a page to show. */
export function hear({ kind, body }: Envelope, facts: HearingFacts): Promise<IncomingMessage | null> {
  switch (kind) {
    case 'command':
      return hearCommand(body, facts);
    case 'interactive':
      return heardBy(INTERACTIVE, textAt(body, 'type'), { body, facts });
    case 'event':
      return heardBy(EVENTS, eventType(body), { body, facts });
  }
}

const INTERACTIVE: Readonly<Record<string, Hear>> = { block_actions: hearTap, view_submission: hearForm };

const EVENTS: Readonly<Record<string, Hear>> = {
  message: hearSaid,
  message_changed: hearEdited,
  message_deleted: hearDeleted,
  app_mention: hearSaid,
  reaction_added: hearReaction,
  reaction_removed: hearReactionGone,
};

/** An edit and a deletion are messages of another kind. */
function eventType(body: object): string | null {
  const event = 'event' in body ? body.event : null;
  const [type, subtype] = [textAt(event, 'type'), textAt(event, 'subtype')];
  return type === 'message' && (subtype === 'message_changed' || subtype === 'message_deleted') ? subtype : type;
}

type Heard = { readonly body: object; readonly facts: HearingFacts };

async function heardBy(table: Readonly<Record<string, Hear>>, type: string | null, { body, facts }: Heard) {
  return type !== null && Object.hasOwn(table, type) ? (table[type]?.(body, facts) ?? null) : null;
}
