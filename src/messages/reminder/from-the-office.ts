import type { Ask } from '#src/nudge/nudge.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { sayNames } from './reminder-facts.ts';

/** What somebody of the programme office wants asked, under their name: their own question, or that they ask for a word. */
export function heardFromOffice(ask: Ask, context: ReminderContext): readonly DraftBlock[] {
  const chase = chaseOf(ask);
  if (chase === null) return [];
  const who = `${sayNames([chase.by], context)}, programme office`;
  if (chase.question === null) return [{ kind: 'said', text: `${who}, asks for a word on it.` }];
  return [{ kind: 'heard', by: who, words: context.naming.words(chase.question) }];
}

/** The same as a fact of a row; empty where a rule asks of itself. */
export function sayFromOffice(ask: Ask, context: ReminderContext): Said {
  const chase = chaseOf(ask);
  if (chase === null) return '';
  const who = sayNames([chase.by], context);
  if (chase.question === null) return `${who} of the programme office asks for a word`;
  return say`${who} of the programme office asks: “${context.naming.words(chase.question)}”`;
}

function chaseOf({ rule, tracked }: Ask) {
  return rule === 'office-question' || rule === 'office-reminder' ? tracked.standing.chase : null;
}
