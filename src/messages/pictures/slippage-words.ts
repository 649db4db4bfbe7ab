import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayLeftOut } from './part-words.ts';

/** A part of the plan in which something slipped: how many actions, and how many days late the middle one of them is. */
export type SlippedPart = { readonly label: string; readonly days: number; readonly of: number };

type About = { readonly plan: string; readonly today: Day; readonly restricted: number; readonly parts: number };

/** What is said of slippage, section by section. */
export function saySlippage(slipped: readonly SlippedPart[], { plan, today, restricted, parts }: About) {
  const told = slipped
    .toSorted((one, other) => other.days - one.days)
    .slice(0, 3)
    .map(({ label, days, of }) => `${label}, ${sayCount(days, 'day')} (${sayCount(of, 'action')})`);
  const onTime = parts - slipped.length;
  const none = onTime === 0 ? '' : ` In ${onTime} of ${sayCount(parts, 'section')} nothing has slipped.`;
  return {
    title: `How late sections are, ${sayDay(today)}`,
    inWords:
      `A bar for each section of ${plan} in which something has slipped shows how many days later than published the middle ` +
      `one of those actions is. The longest: ${told.join('; ')}.${none}${sayLeftOut(restricted)}`,
    axes: { of: 'Section', value: 'Days later than published' },
    series: 'Days late (median)',
  };
}
