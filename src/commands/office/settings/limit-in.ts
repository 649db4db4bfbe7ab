import type { Lateness } from '#src/rating/rating-rules.ts';

/** How late something may be at most, or from when on it is later: `first` is where a stretch begins, null where that was left out. */
export type Limit =
  | { readonly is: 'up-to'; readonly first: number | null; readonly limit: Lateness }
  | { readonly is: 'over'; readonly limit: Lateness };

const WORDS = 'a an one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNT = String.raw`(?<count>[1-9]\d{0,2}|${WORDS.toReversed().join('|')})`;
const UNIT = String.raw`(?: ?-?(?<unit>(?:calendar )?days?|weeks?|fortnights?|months?))`;
const AMOUNT = `${COUNT}${UNIT}`;

const FORMS: readonly (readonly [form: RegExp, is: 'up-to' | 'under' | 'over' | 'from'])[] = [
  [
    new RegExp(`^(?:up to(?: and including)?|to|within|at most|no(?:t)? more than|maximum|max|≤) ?${AMOUNT}$`, 'u'),
    'up-to',
  ],
  [new RegExp(`^(?<first>\\d{1,3})(?: days?)? ?(?:-|–|to) ?${AMOUNT}$`, 'u'), 'up-to'],
  [new RegExp(`^(?:less than|under|below|fewer than|<) ?${AMOUNT}$`, 'u'), 'under'],
  [new RegExp(`^(?:over|more than|beyond|after|above|later than|>) ?${AMOUNT}$`, 'u'), 'over'],
  [new RegExp(`^${AMOUNT} (?:or|and) (?:more|later|over|above)$`, 'u'), 'from'],
  [new RegExp(`^(?<count>[1-9]\\d{0,2}) ?\\+${UNIT}$`, 'u'), 'from'],
];

/** Reads “up to 14 days”, “less than 3 months”, “6-20 days”, “15 days or more”; null for anything else. */
export function limitIn(said: string): Limit | null {
  for (const [form, is] of FORMS) {
    const groups = form.exec(said.trim())?.groups;
    const amount = groups === undefined ? null : amountOf(groups['count'] ?? '', groups['unit'] ?? '');
    if (amount === null) continue;
    const isUnder = is === 'under' || is === 'from';
    const limit: Lateness = isUnder ? { ...amount, isUnder: true } : amount;
    if (is === 'over' || is === 'from') return { is: 'over', limit };
    return { is: 'up-to', first: groups?.['first'] === undefined ? null : Number(groups['first']), limit };
  }
  return null;
}

function amountOf(count: string, unit: string): Lateness | null {
  const number = /^\d/u.test(count) ? Number(count) : Math.max(1, WORDS.indexOf(count) - 1);
  if (unit.startsWith('month')) return { count: number, unit: 'month' };
  const days = unit.startsWith('week') ? 7 : unit.startsWith('fortnight') ? 14 : 1;
  return { count: number * days, unit: 'day' };
}
