import { saySilentMonths, sayNoSilentMonths } from '#src/messages/governance/silent-words.ts';
import type { Setting } from './setting.ts';

const COUNT = /^(?:after |for )?(?<count>\d{1,2}|a|one|two|three|four|five|six)(?: (?:cycles?|months?))?$/u;
const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
const MOST = 12;

/** For how many months a joint lead may leave the answering to the others before the office is told. */
export const silent: Setting = {
  name: 'silent',
  also: ['silence'],
  label: 'Silent leads',
  examples: ['2 months', '3 months'],
  now: ({ silentMonths }) => `a joint lead is silent after ${saySilentMonths(silentMonths)}`,
  read: (words) => {
    const said = words.trim().toLowerCase().replaceAll(/\s+/gu, ' ').replace(/[.!]$/u, '');
    const count = said === 'usual' ? '2' : (COUNT.exec(said)?.groups?.['count'] ?? '');
    const named = count === 'a' ? 1 : WORDS.indexOf(count);
    const months = named > 0 ? named : Number(count);
    const isRead = Number.isInteger(months) && months >= 1 && months <= MOST;
    return isRead ? { set: { silentMonths: months } } : { why: sayNoSilentMonths() };
  },
};
