import { addDays, partsOf, weekdayOf } from './day.ts';
import type { Day } from './day.ts';
import { easterPlus, firstMonday, fixedDate, lastMonday } from './yearly-day.ts';
import type { YearlyDay } from './yearly-day.ts';

/** The parts of the United Kingdom that have bank holidays of their own, as GOV.UK divides them. */
export const NATIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof NATIONS)[number];

type Rule = { readonly name: string; readonly nations: readonly Nation[]; readonly on: YearlyDay };

type Proclaimed = {
  readonly day: string;
  readonly name: string;
  readonly nations: readonly Nation[];
  readonly insteadOf?: string;
};

const NOT_SCOTLAND: readonly Nation[] = ['england-and-wales', 'northern-ireland'];

// In order of the year: of two that fall on one weekend, the earlier takes the earlier substitute day.
const RULES: readonly Rule[] = [
  { name: 'New Year’s Day', nations: NATIONS, on: fixedDate(1, 1) },
  { name: '2nd January', nations: ['scotland'], on: fixedDate(1, 2) },
  { name: 'St Patrick’s Day', nations: ['northern-ireland'], on: fixedDate(3, 17) },
  { name: 'Good Friday', nations: NATIONS, on: easterPlus(-2) },
  { name: 'Easter Monday', nations: NOT_SCOTLAND, on: easterPlus(1) },
  { name: 'Early May bank holiday', nations: NATIONS, on: firstMonday(5) },
  { name: 'Spring bank holiday', nations: NATIONS, on: lastMonday(5) },
  {
    name: 'Battle of the Boyne (Orangemen’s Day)',
    nations: ['northern-ireland'],
    on: fixedDate(7, 12),
  },
  { name: 'Summer bank holiday', nations: ['scotland'], on: firstMonday(8) },
  { name: 'Summer bank holiday', nations: NOT_SCOTLAND, on: lastMonday(8) },
  { name: 'St Andrew’s Day', nations: ['scotland'], on: fixedDate(11, 30) },
  { name: 'Christmas Day', nations: NATIONS, on: fixedDate(12, 25) },
  { name: 'Boxing Day', nations: NATIONS, on: fixedDate(12, 26) },
];

// Days added or moved by proclamation since 2012, as GOV.UK lists them. A new one is a row here.
const PROCLAIMED: readonly Proclaimed[] = [
  { day: '2012-06-04', name: 'Spring bank holiday (substitute day)', nations: NATIONS, insteadOf: '2012-05-28' },
  { day: '2012-06-05', name: 'Queen’s Diamond Jubilee (extra bank holiday)', nations: NATIONS },
  { day: '2020-05-08', name: 'Early May bank holiday (VE day)', nations: NATIONS, insteadOf: '2020-05-04' },
  { day: '2022-06-02', name: 'Spring bank holiday', nations: NATIONS, insteadOf: '2022-05-30' },
  { day: '2022-06-03', name: 'Platinum Jubilee bank holiday', nations: NATIONS },
  { day: '2022-09-19', name: 'Bank Holiday for the State Funeral of Queen Elizabeth II', nations: NATIONS },
  // The two days that the rule gives, but GOV.UK named them the other way about that year.
  { day: '2023-01-02', name: 'New Year’s Day (substitute day)', nations: ['scotland'] },
  { day: '2023-01-03', name: '2nd January (substitute day)', nations: ['scotland'] },
  { day: '2023-05-08', name: 'Bank holiday for the coronation of King Charles III', nations: NATIONS },
  { day: '2026-06-15', name: 'World Cup bank holiday', nations: ['scotland'] },
];

const worked = new Map<string, ReadonlyMap<Day, string>>();

/** The bank holidays of one year in date order, by GOV.UK's names; proclaimed days are known from 2012 on. */
export function bankHolidaysIn(nation: Nation, year: number): ReadonlyMap<Day, string> {
  const key = `${nation} ${year}`;
  const known = worked.get(key);
  if (known !== undefined) return known;

  const holidays = inDateOrder(withProclaimed(byRule(nation, year), nation, year));
  worked.set(key, holidays);
  return holidays;
}

/** The name of the bank holiday a day is, or null; a weekend day whose holiday moved to a substitute is none. */
export function bankHolidayOn(day: Day, nation: Nation): string | null {
  return bankHolidaysIn(nation, partsOf(day).year).get(day) ?? null;
}

function byRule(nation: Nation, year: number): Map<Day, string> {
  const all = RULES.filter((rule) => rule.nations.includes(nation)).map(({ name, on }) => ({
    name,
    day: on(year),
  }));
  const holidays = new Map(all.filter(({ day }) => !isWeekend(day)).map(({ name, day }) => [day, name]));
  for (const { name, day } of all.filter(({ day }) => isWeekend(day))) {
    holidays.set(substituteFor(day, holidays), `${name} (substitute day)`);
  }
  return holidays;
}

/** The next weekday that is not already a bank holiday: Christmas on Sunday 25 moves past Boxing Day to Tuesday 27. */
function substituteFor(day: Day, taken: ReadonlyMap<Day, string>): Day {
  let free = addDays(day, 1);
  while (isWeekend(free) || taken.has(free)) free = addDays(free, 1);
  return free;
}

function withProclaimed(byRule: ReadonlyMap<Day, string>, nation: Nation, year: number): Map<Day, string> {
  const holidays = new Map(byRule);
  const proclaimed = PROCLAIMED.filter(({ day, nations }) => day.startsWith(`${year}-`) && nations.includes(nation));
  for (const { day, name, insteadOf } of proclaimed) {
    if (insteadOf !== undefined) holidays.delete(insteadOf as Day);
    holidays.set(day as Day, name);
  }
  return holidays;
}

function inDateOrder(holidays: ReadonlyMap<Day, string>): Map<Day, string> {
  return new Map([...holidays].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function isWeekend(day: Day): boolean {
  return weekdayOf(day) > 5;
}
