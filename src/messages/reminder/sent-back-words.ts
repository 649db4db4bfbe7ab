import { sayDay } from '#src/calendar/say-day.ts';
import type { Ask } from '#src/nudge/nudge.ts';
import type { SentBack } from '#src/plan/standing.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { clipped, isBlank, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayNames } from './reminder-facts.ts';
import type { ReminderContext } from './reminder-facts.ts';

// A row holds the beginning of somebody's words; the whole stands with the action.
const LONGEST_WORDS = 100;

/** What a check found still missing, as a fact of a row; empty where no check did. */
export function saySentBack({ tracked }: Ask, context: ReminderContext): Said {
  const back = tracked.standing.sentBack;
  if (back === null) return '';
  const words = context.naming.words(back.words);
  const missing = isBlank(words) ? 'not complete yet' : say`“${clipped(words, LONGEST_WORDS)}”`;
  return say`${whoLooked(back, context)}: ${missing}`;
}

/** The same in full under what is known of the action; nothing where no check found anything missing. */
export function heardSentBack({ tracked }: Ask, context: ReminderContext): readonly DraftBlock[] {
  const back = tracked.standing.sentBack;
  if (back === null) return [];
  return [
    { kind: 'heard', by: `${whoLooked(back, context)}, not complete yet`, words: context.naming.words(back.words) },
  ];
}

function whoLooked({ by, on }: SentBack, context: ReminderContext): string {
  return `${sayNames([by], context)} looked on ${sayDay(on, context.today)}`;
}
