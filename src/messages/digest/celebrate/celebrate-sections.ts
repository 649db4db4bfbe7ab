import { daysBetween } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Delivered, Week } from '#src/digest/digest.ts';
import type { Setting } from '#src/messages/digest/digest-rows.ts';
import type { Section } from '#src/messages/digest/section.ts';
import { deliveredRow, sayHowMany, sayQuarter, STREAK, streakFact } from './celebrate-rows.ts';

const MOST_STREAKS = 5;

/** What a digest celebrates, as lists of its thread; what was checked and what is only said done apart. */
export function celebrationSections({ celebration, since, today }: Week, setting: Setting): readonly Section[] {
  if (celebration === null) return [];
  const { delivered, streaks, quarter } = celebration;
  const week = daysBetween(since, today) === 7 ? 'this week' : `since ${sayDay(since, today)}`;
  const of = (how: Delivered['how']): readonly Delivered[] => delivered.filter((one) => one.how === how);
  return [
    listOf(`Delivered ${week}, checked and complete`, of('checked'), setting),
    listOf(`Said done ${week}, to be checked`, of('waits'), setting),
    {
      title: 'Months without a slip',
      count: Math.min(streaks.length, MOST_STREAKS),
      show: () => [
        { kind: 'said', text: STREAK },
        { kind: 'facts', facts: streaks.slice(0, MOST_STREAKS).map(streakFact) },
      ],
    },
    ...(quarter === null
      ? []
      : [listOf(`${sayQuarter(quarter.quarter, today)}: delivered`, quarter.delivered, setting)]),
  ];
}

/** The quarter in one sentence, in the first digest after its end; null where it delivered nothing. */
export function quarterLine({ celebration, today }: Week): string | null {
  const quarter = celebration?.quarter ?? null;
  const many = sayHowMany(quarter?.delivered ?? []);
  return quarter === null || many === '' ? null : `${sayQuarter(quarter.quarter, today)}: ${many}.`;
}

function listOf(title: string, items: readonly Delivered[], setting: Setting): Section {
  return {
    title,
    count: items.length,
    show: (from, to, more) => [
      { kind: 'rows', rows: items.slice(from, to).map((one) => deliveredRow(one, setting)), more },
    ],
  };
}
