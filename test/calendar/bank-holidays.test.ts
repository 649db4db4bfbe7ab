import { expect, test } from 'vitest';
import { bankHolidayOn, bankHolidaysIn, NATIONS } from '#src/calendar/bank-holidays.ts';
import type { Nation } from '#src/calendar/bank-holidays.ts';
import { partsOf, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { KNOWN_BANK_HOLIDAYS } from './known-bank-holidays.ts';

const KNOWN_YEARS = NATIONS.flatMap((nation) =>
  Object.entries(KNOWN_BANK_HOLIDAYS[nation]).map(([year, listed]) => ({ nation, year: Number(year), listed })),
);

test.each(KNOWN_YEARS)('$nation in $year keeps $listed', ({ nation, year, listed }) => {
  const days = [...bankHolidaysIn(nation, year).keys()].map(partsOf);
  expect(days.map(({ month, day }) => `${day}/${month}`).join(' ')).toBe(listed);
});

const ALL = NATIONS;
const SCOTLAND: readonly Nation[] = ['scotland'];
const NORTHERN_IRELAND: readonly Nation[] = ['northern-ireland'];
const NOT_SCOTLAND: readonly Nation[] = ['england-and-wales', 'northern-ireland'];

const NAMED: readonly { day: string; name: string; keptIn: readonly Nation[] }[] = [
  { day: '2012-06-04', name: 'Spring bank holiday (substitute day)', keptIn: ALL },
  { day: '2012-06-05', name: 'Queen’s Diamond Jubilee (extra bank holiday)', keptIn: ALL },
  { day: '2020-05-08', name: 'Early May bank holiday (VE day)', keptIn: ALL },
  { day: '2022-06-02', name: 'Spring bank holiday', keptIn: ALL },
  { day: '2022-06-03', name: 'Platinum Jubilee bank holiday', keptIn: ALL },
  { day: '2022-09-19', name: 'Bank Holiday for the State Funeral of Queen Elizabeth II', keptIn: ALL },
  { day: '2023-05-08', name: 'Bank holiday for the coronation of King Charles III', keptIn: ALL },
  { day: '2026-06-15', name: 'World Cup bank holiday', keptIn: SCOTLAND },
  { day: '2015-12-28', name: 'Boxing Day (substitute day)', keptIn: ALL },
  { day: '2016-12-26', name: 'Boxing Day', keptIn: ALL },
  { day: '2016-12-27', name: 'Christmas Day (substitute day)', keptIn: ALL },
  { day: '2021-12-27', name: 'Christmas Day (substitute day)', keptIn: ALL },
  { day: '2021-12-28', name: 'Boxing Day (substitute day)', keptIn: ALL },
  { day: '2022-01-03', name: 'New Year’s Day (substitute day)', keptIn: ALL },
  { day: '2022-01-04', name: '2nd January (substitute day)', keptIn: SCOTLAND },
  { day: '2016-01-04', name: '2nd January (substitute day)', keptIn: SCOTLAND },
  { day: '2017-01-03', name: 'New Year’s Day (substitute day)', keptIn: SCOTLAND },
  { day: '2023-01-02', name: 'New Year’s Day (substitute day)', keptIn: ALL },
  { day: '2023-01-03', name: '2nd January (substitute day)', keptIn: SCOTLAND },
  { day: '2015-11-30', name: 'St Andrew’s Day', keptIn: SCOTLAND },
  { day: '2015-08-03', name: 'Summer bank holiday', keptIn: SCOTLAND },
  { day: '2015-08-31', name: 'Summer bank holiday', keptIn: NOT_SCOTLAND },
  { day: '2015-04-03', name: 'Good Friday', keptIn: ALL },
  { day: '2015-04-06', name: 'Easter Monday', keptIn: NOT_SCOTLAND },
  { day: '2015-03-17', name: 'St Patrick’s Day', keptIn: NORTHERN_IRELAND },
  { day: '2015-07-13', name: 'Battle of the Boyne (Orangemen’s Day) (substitute day)', keptIn: NORTHERN_IRELAND },
];

test.each(NAMED)('$day is “$name” in $keptIn', ({ day, name, keptIn }) => {
  for (const nation of NATIONS) {
    expect(bankHolidayOn(day as Day, nation)).toBe(keptIn.includes(nation) ? name : null);
  }
});

test.each(['2012-05-28', '2020-05-04', '2022-05-30', '2015-12-26', '2021-12-25', '2015-11-20'])(
  '%s is no bank holiday: it was moved, or never one',
  (day) => {
    expect(NATIONS.map((nation) => bankHolidayOn(day as Day, nation))).toEqual([null, null, null]);
  },
);

function goodFriday(year: number): Day | undefined {
  return [...bankHolidaysIn('scotland', year)].find(([, name]) => name === 'Good Friday')?.[0];
}

test('Easter is found in the odd years of the tables too', () => {
  // The latest Easter of the century, and the two years that the tables bring a week forward.
  expect([2038, 1954, 1981].map(goodFriday)).toEqual(['2038-04-23', '1954-04-16', '1981-04-17']);
});

test('in any year the holidays are weekdays of that year, in order', () => {
  for (const nation of NATIONS) {
    for (let year = 1980; year <= 2200; year++) {
      const days = [...bankHolidaysIn(nation, year).keys()];
      expect(days).toEqual(days.toSorted());
      expect(days.filter((day) => weekdayOf(day) > 5 || partsOf(day).year !== year)).toEqual([]);
    }
  }
});
