import { sayEmbedded, sayNoEmbedded } from '#src/messages/governance/embedded-words.ts';
import type { Setting } from './setting.ts';

const COUNT = /^(?:after |for )?(?<count>\d{1,3}|a|one|two|three|six|twelve) ?(?<unit>days?|weeks?|months?|years?)?$/u;
const WORDS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, six: 6, twelve: 12 };
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
const OFF = /^(?:off|no|none|never|not asked|usual)$/u;
const [FEWEST, MOST] = [7, 730];

/** So many days after its check the leads are asked whether what is complete holds. */
export const embedded: Setting = {
  name: 'embedded',
  also: ['embed', 'embedding'],
  label: 'Embedded',
  examples: ['off', '90 days', '180 days'],
  now: ({ embeddedDays }) => sayEmbedded(embeddedDays),
  read: (words) => {
    const said = words.trim().toLowerCase().replaceAll(/\s+/gu, ' ').replace(/[.!]$/u, '');
    if (OFF.test(said)) return { set: { embeddedDays: null } };
    const { count = '', unit = 'day' } = COUNT.exec(said)?.groups ?? {};
    const days = (WORDS[count] ?? Number(count)) * (DAYS[unit.replace(/s$/u, '')] ?? 1);
    const isRead = count !== '' && days >= FEWEST && days <= MOST;
    return isRead ? { set: { embeddedDays: days } } : { why: sayNoEmbedded() };
  },
};
