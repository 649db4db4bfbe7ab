import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayLeftOut } from './part-words.ts';

/** What a lead has open; null for nobody, or for so many leads together. */
export type Load = {
  readonly name: string | null;
  readonly leads: number;
  readonly late: number;
  readonly soon: number;
  readonly later: number;
};

type About = { readonly plan: string; readonly today: Day; readonly restricted: number };

/** What is said of how much each lead has open. */
export function sayLoad(loads: readonly Load[], { plan, today, restricted }: About) {
  const all = (of: 'late' | 'soon' | 'later'): readonly number[] => loads.map((load) => load[of]);
  const told = loads
    .slice(0, 3)
    .map((load) => `${nameOfLoad(load)} has ${load.late + load.soon + load.later}, of them ${load.late} late`);
  return {
    title: `What each lead has open, ${sayDay(today)}`,
    inWords:
      `A bar for each lead of ${plan} shows how many open actions they answer for on ${sayDay(today)}. ` +
      `${told.join('; ')}.${sayLeftOut(restricted)}`,
    axes: { of: 'Lead', value: 'Open actions' },
    labels: loads.map(nameOfLoad),
    series: [
      { name: 'Late', paint: 'late' as const, values: all('late') },
      { name: 'Due within three months', paint: 'soon' as const, values: all('soon') },
      { name: 'Later, or without a date', paint: 'later' as const, values: all('later') },
    ],
  };
}

function nameOfLoad({ name, leads }: Load): string {
  if (name !== null) return name;
  return leads > 1 ? sayCount(leads, 'other lead') : 'Nobody named';
}
