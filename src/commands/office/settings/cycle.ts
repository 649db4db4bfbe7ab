import { COUNTS_FROM_NOW_ON } from '#src/messages/governance/setting-words.ts';
import { CYCLES } from '#src/rating/rating-rules.ts';
import { sayCycleNow, sayNoCycle } from '#src/messages/governance/setting-words.ts';
import type { Setting } from './setting.ts';

const NAMED: readonly (readonly [RegExp, number])[] = [
  [/^(?:monthly|(?:a|one|1|every|each|per) month|once a month|usual|default)$/u, CYCLES.monthly],
  [
    /^(?:quarterly|(?:a|one|every|each|per) quarter|(?:3|three)[- ]months?|every (?:3|three) months)$/u,
    CYCLES.quarterly,
  ],
  [/^(?:fortnightly|(?:a|every|each) fortnight)$/u, 14],
];
const COUNT = /^(?:every )?(?<count>\d{1,3})(?: ?(?<unit>days?|weeks?))?$/u;
const [FEWEST, MOST] = [7, 366];

/** For how long what a lead said counts as confirmed. */
export const cycle: Setting = {
  name: 'cycle',
  also: ['cycles'],
  label: 'Cycle',
  examples: ['monthly', 'quarterly', '60 days'],
  now: sayCycleNow,
  follows: COUNTS_FROM_NOW_ON,
  read: (words) => {
    const said = words.trim().toLowerCase().replaceAll(/\s+/gu, ' ').replace(/[.!]$/u, '');
    const named = NAMED.find(([form]) => form.test(said))?.[1];
    const days = named ?? daysIn(said);
    return days === null ? { why: sayNoCycle(words.trim()) } : { set: { cycleDays: days } };
  },
};

function daysIn(said: string): number | null {
  const { count, unit } = COUNT.exec(said)?.groups ?? {};
  if (count === undefined) return null;
  const days = Number(count) * (unit?.startsWith('week') === true ? 7 : 1);
  return days < FEWEST || days > MOST ? null : days;
}
