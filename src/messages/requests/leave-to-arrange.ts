import { addDays, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { sayShortStretch } from '#src/messages/words/say-stretch.ts';
import type { LeaveMeant } from '#src/office/unplaced.ts';

const LENGTHS = [7, 14];

/** How a leave is arranged: whom it names before its days, what its tap is called, and today. */
type Arranging = { readonly whom: string; readonly yes: string; readonly today: Day };

/** The tap that arranges a leave, or one for each last day that it may have; none once it is over. */
export function leaveChoices(leave: LeaveMeant, { whom, yes, today }: Arranging): readonly DraftButton[] {
  const from = laterOf(leave.from, today);
  const behind = leave.deputy === null ? '' : ` deputy ${leave.deputy}`;
  const until = (to: Day): string => `/rag away ${whom}${sayShortStretch(from, to, today)}${behind}`;
  if (leave.to !== null) return leave.to < today ? [] : [{ label: yes, say: until(leave.to) }];
  return LENGTHS.map((length): DraftButton => {
    const to = addDays(from, length - 1);
    return { label: `Until ${sayDay(to, today)}`, say: until(to) };
  });
}

/** On which days it would be, who would answer meanwhile, and that nothing is arranged. */
export function sayLeaveDays({ from, to, deputy }: LeaveMeant, today: Day): string {
  if (to !== null && to < today)
    return `Those days, ${sayShortStretch(from, to, today)}, are over; no leave was arranged.`;
  const days = to === null ? `from ${sayDay(from, today)}` : sayShortStretch(from, to, today);
  const answers = deputy === null ? '' : `, with ${deputy} to answer`;
  return `No leave is arranged yet: it would be ${days}${answers}.`;
}
