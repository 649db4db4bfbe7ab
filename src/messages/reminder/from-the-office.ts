import type { Ask } from '#src/nudge/nudge.ts';
import type { Chase } from '#src/plan/chase.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { sayOfOffice } from '#src/messages/words/who/of-the-office.ts';
import { sayNames } from './reminder-facts.ts';

/** The programme office's own question, in its words under the name of whoever asks; nothing where a rule asks. */
export function heardFromOffice(ask: Ask, context: ReminderContext): readonly DraftBlock[] {
  const chase = chaseOf(ask);
  if (chase === null || chase.question === null) return [];
  return [{ kind: 'heard', by: whoOf(chase, context), words: context.naming.words(chase.question) }];
}

/** That somebody of the programme office wants a word; empty where it has a question of its own, or a rule asks. */
export function sayWanted(ask: Ask, context: ReminderContext): string {
  const chase = chaseOf(ask);
  return chase === null || chase.question !== null ? '' : `${whoOf(chase, context)}, asks for a word on it.`;
}

function whoOf({ by }: Chase, context: ReminderContext): string {
  return sayOfOffice(sayNames([by], context));
}

function chaseOf({ rule, tracked }: Ask): Chase | null {
  return rule === 'office-question' || rule === 'office-reminder' ? tracked.standing.chase : null;
}
