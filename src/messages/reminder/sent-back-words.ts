import { sayDay } from '#src/calendar/say-day.ts';
import type { Ask } from '#src/nudge/nudge.ts';
import type { SentBack } from '#src/plan/standing.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { sayNames } from './reminder-facts.ts';
import type { ReminderContext } from './reminder-facts.ts';

/** What a check found still missing, below what is known of the action; nothing where no check did. */
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
