import type { Day } from '#src/calendar/day.ts';
import { partsOf } from '#src/calendar/day.ts';
import { monthName, sayDay } from '#src/calendar/say-day.ts';
import type { Delivered, Streak } from '#src/digest/digest.ts';
import type { Quarter } from '#src/digest/celebrate/quarter.ts';
import type { DraftFact, DraftRow } from '#src/messages/draft.ts';
import { rowOf, rowOfChecked } from '#src/messages/digest/digest-rows.ts';
import type { Setting } from '#src/messages/digest/digest-rows.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

type Shown = Pick<Setting, 'naming' | 'today'>;

/** What was delivered as a row, with those alone whom it is owed to. */
export function deliveredRow({ line, on, how, turn, names }: Delivered, { naming, today }: Shown): DraftRow {
  const round = turn === null ? '' : `its round of ${sayDay(turn, today)} `;
  const fact =
    how === 'checked' ? `${round}checked ${sayDay(on, today)}` : `said done ${sayDay(on, today)}, to be checked`;
  const row = how === 'checked' ? rowOfChecked : rowOf;
  return row({ ...line, leads: names }, [fact], { naming, today });
}

/** "5 months; 3 delivered". */
export function streakFact({ section, title, months, delivered }: Streak): DraftFact {
  const label = title === '' ? `Section ${section}` : `Section ${section}, ${title}`;
  return { label, value: `${sayCount(months, 'month')}; ${delivered} delivered` };
}

/** What no date of theirs moved later, and none was missed, means in one sentence. */
export const STREAK = 'No due date was missed or moved later in these whole months, nor since.';

/** "July to September", with its year where that is not today's. */
export function sayQuarter({ first, last }: Quarter, today: Day): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  const year = from.year === partsOf(today).year ? '' : ` ${from.year}`;
  return `${monthName(from.month)} to ${monthName(to.month)}${year}`;
}

/** "12 checked and complete, 3 said done and to be checked"; empty where nothing was delivered. */
export function sayHowMany(delivered: readonly Delivered[]): string {
  const checked = delivered.filter(({ how }) => how === 'checked').length;
  const waits = delivered.length - checked;
  return [
    ...(checked === 0 ? [] : [`${checked} checked and complete`]),
    ...(waits === 0 ? [] : [`${waits} said done and to be checked`]),
  ].join(', ');
}
