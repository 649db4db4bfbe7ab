import { globSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { addDays, addMonths, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { dayIn, instantAt, LONDON } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay } from '#src/calendar/instant.ts';
import { latestSlot } from '#src/calendar/slots.ts';
import { workingDays } from '#src/calendar/working-days.ts';

const HERE = process.env['TZ'];
/** Parts of a Date or of Temporal that answer in the machine's own zone. */
const MACHINE_ZONE = /\.(get|set)(?!UTC|Time\b)[A-Z]\w*\(|toLocale|getTimezoneOffset|(plain\w+|zonedDateTime)ISO\(\)/;

afterEach(() => {
  if (HERE === undefined) delete process.env['TZ'];
  else process.env['TZ'] = HERE;
});

test('nothing in the calendar asks for the machine’s own zone', () => {
  const files = globSync('src/calendar/*.ts');
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => MACHINE_ZONE.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test.each(['UTC', 'Europe/London', 'Pacific/Kiritimati', 'America/Los_Angeles'])(
  'a machine set to %s gives the same answers',
  (machine) => {
    process.env['TZ'] = machine;
    const days = workingDays('england-and-wales');
    expect(addDays('2015-03-28' as Day, 1)).toBe('2015-03-29');
    expect(addMonths('2015-10-31' as Day, 1)).toBe('2015-11-30');
    expect(weekdayOf('2015-10-25' as Day)).toBe(7);
    expect(dayIn('2015-06-04T23:30:00.000Z' as Instant, LONDON)).toBe('2015-06-05');
    expect(instantAt('2015-06-05' as Day, '09:30' as TimeOfDay, LONDON)).toBe('2015-06-05T08:30:00.000Z');
    expect(days.next('2015-12-24' as Day)).toBe('2015-12-29');
    const nudges = { job: 'send-nudges', time: '09:30' as TimeOfDay, on: 'working-days' } as const;
    expect(latestSlot(nudges, '2015-03-30T08:30:00.000Z' as Instant, LONDON, days)?.day).toBe('2015-03-30');
  },
);
