import type { Outcome, Promised, Slip } from '#src/plan/slippage/slip.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** How far an action has slipped against its original date: "moved 3 times, +214 days, 2 reasons"; empty where it has not. */
export function saySlip(slip: Slip): string {
  const { moved, days, expected, isExpectedOtherwise, reasons } = slip;
  const why = reasons.length === 0 ? 'no reason given' : sayCount(reasons.length, 'reason');
  return [
    ...(moved === 0 ? [] : [`moved ${sayTimes(moved)}, ${sayFar(days, 'back to')}, ${why}`]),
    ...(isExpectedOtherwise ? [`expected ${sayFar(expected)}`] : []),
  ].join('; ');
}

function sayFar(days: number, to = 'for'): string {
  return days === 0 ? `${to} the original date` : sayDaysMore(days);
}

/** The same until now, without what is expected beside it: where another date is asked for, that stands already. */
export function sayMovedUntilNow(slip: Slip): string {
  return saySlip({ ...slip, isExpectedOtherwise: false });
}

/** What became of earlier extensions: "two one-month extensions, both missed"; empty where there were none. */
export function sayPromises({ promises }: Slip): string {
  if (promises.length === 0) return '';
  const lengths = promises.map(({ days }) => sayLength(days));
  const isSame = new Set(lengths).size === 1;
  const [first = ''] = lengths;
  const count = NUMBERS[promises.length] ?? `${promises.length}`;
  const what = promises.length === 1 ? 'extension' : 'extensions';
  const named = isSame
    ? `${count} ${first.replace(/s$/u, '').replace(' ', '-')} ${what}`
    : `${count} ${what} (${lengths.join(', ')})`;
  return `${named}${sayOutcomes(promises)}`;
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  kept: 'kept',
  missed: 'missed',
  'moved-on': 'moved again before it came',
  ahead: 'not yet due',
};

function sayOutcomes(promises: readonly Promised[]): string {
  const kinds = (['kept', 'missed', 'moved-on', 'ahead'] as const)
    .map((kind) => [kind, promises.filter(({ outcome }) => outcome === kind).length] as const)
    .filter(([, count]) => count > 0);
  const [only, ...others] = kinds;
  if (only !== undefined && others.length === 0) {
    const all = promises.length === 1 ? '' : promises.length === 2 ? 'both ' : 'all ';
    return `, ${all}${OUTCOMES[only[0]]}`;
  }
  return `: ${kinds.map(([kind, count]) => `${count} ${OUTCOMES[kind]}`).join(', ')}`;
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const DAYS_A_MONTH = 30.4;

/** "one month", "six weeks", "10 days": as people say it. */
function sayLength(days: number): string {
  const months = Math.round(days / DAYS_A_MONTH);
  if (months > 0 && Math.abs(days - months * DAYS_A_MONTH) <= 3 + months / 2) return sayInWords(months, 'month');
  return days % 7 === 0 ? sayInWords(days / 7, 'week') : sayInWords(days, 'day');
}

function sayInWords(count: number, unit: string): string {
  return `${NUMBERS[count] ?? count} ${unit}${count === 1 ? '' : 's'}`;
}

function sayTimes(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** "+214 days", "−10 days". */
export function sayDaysMore(days: number): string {
  return `${days < 0 ? '−' : '+'}${sayCount(Math.abs(days), 'day')}`;
}
