import { expect, test } from 'vitest';
import { readTimeOfDay } from '#src/calendar/read-time-of-day.ts';

test.each([
  ['14:00', '14:00'],
  ['9.45 am', '09:45'],
  ['at 2pm', '14:00'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['10', '10:00'],
])('“%s” is %s', (said, means) => expect(readTimeOfDay(said)).toBe(means));

test.each(['25:00', '9:75', '13pm', 'tomorrow', '', 'half past nine'])('“%s” is no time of day', (said) => {
  expect(readTimeOfDay(said)).toBeUndefined();
});
