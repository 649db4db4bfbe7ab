import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

type Points = readonly { readonly day: Day; readonly value: number }[];
type BurnUp = {
  readonly published: Points;
  readonly checked: Points;
  readonly said: Points;
  readonly today: Day;
  readonly plan: string;
};

/** What is said of what was delivered against what was published. */
export function sayBurnUp({ published, checked, said, today, plan }: BurnUp) {
  const on = (points: Points): number => points.findLast(({ day }) => day <= today)?.value ?? 0;
  const [due, done, complete] = [on(published), on(said), on(checked)];
  const last = published.at(-1);
  const rest =
    last === undefined || last.value === due
      ? ''
      : ` All ${last.value} that have a date were to be done by ${sayDay(last.day)}.`;
  return {
    picture: {
      title: `Delivered against published, ${sayDay(today)}`,
      inWords:
        `Lines over the months of ${plan}: by ${sayDay(today)}, ${sayCount(due, 'action')} were to be done as published; ` +
        `${done} ${done === 1 ? 'is' : 'are'} said to be done, ${complete} of them checked and complete.${rest}`,
      axes: { of: 'Day', value: 'Actions' },
    },
    published: 'Due as published',
    said: 'Said to be done, or checked',
    checked: 'Checked and complete',
    today: sayDay(today),
  };
}
