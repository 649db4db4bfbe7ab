import type { Day } from '#src/calendar/day.ts';
import { daysToAskOf } from '#src/reply/days-said/days-to-ask-of.ts';
import type { Receipt } from './receipt-facts.ts';

/** The later days in a note of which one may be the new date; none where a day was taken. */
export function daysInNote({ change, before }: Receipt, today: Day): readonly Day[] {
  const { narrative, forecast, done, evidence } = change;
  if (narrative === undefined || forecast !== undefined || done === true || evidence !== undefined) return [];
  return daysToAskOf(narrative, { today, agreed: before.agreed, forecast: before.forecast });
}
