import { addDays } from '#src/calendar/day.ts';
import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { called } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Refusal } from '#src/plan/refusal.ts';

type PastDate = Extract<Refusal, { because: 'past-date' }>;
type Words = { readonly heading: string; readonly text: string; readonly buttons: readonly DraftButton[] };

const LATER = [7, 14, 28];

/** Asks for a later day in place of one that is not ahead, with three to tap. */
export function sayPast({ day, today, again }: PastDate): Words {
  const passed = day === today ? 'That is today.' : `${sayDay(day)} has passed.`;
  const offered = again === undefined ? [] : LATER.map((count) => addDays(today, count));
  const buttons = offered.map((later): DraftButton => {
    const about = again?.about ?? null;
    const of = about === null ? '' : say`${called(about)} `;
    return { label: sayWeekday(later, today), say: say`${again?.before ?? ''} ${of}until ${sayDay(later)}` };
  });
  return { heading: 'A later day, please', text: `${passed} Until which later day?`, buttons };
}
