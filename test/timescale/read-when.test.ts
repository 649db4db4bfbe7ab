import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { CHAT, NOT_DATES, SAID_ON } from './chat-phrases.ts';

const today = SAID_ON as Day;

test.each(CHAT)('“%s” said on 22 November 2026 means %s and leaves “%s”', (says, means, rest) => {
  const when = readWhen(says, today);
  expect(when?.start === null ? when.day : `${when?.start} to ${when?.day}`).toBe(means);
  expect(when?.rest).toBe(rest);
});

test.each(NOT_DATES)('“%s” names no day', (says) => {
  expect(readWhen(says, today)).toBeNull();
});

test.each([
  ['amber, waiting on HR, now end of Jan', 'now end of Jan', ['year']],
  ['31 Jan 2027', '31 Jan 2027', []],
  ['done by the 15th', 'by the 15th', ['year', 'month']],
  ['Feb', 'Feb', ['year', 'due']],
  ['next Friday', 'next Friday', ['due']],
])('in “%s” the words matched are “%s” and %j is implied', (says, text, implied) => {
  const when = readWhen(says, today);
  expect(when?.text).toBe(text);
  expect(when?.index).toBe(says.indexOf(text));
  expect(when?.implied).toEqual(implied);
});

test.each([
  ['2026-11-27', 'Friday', '2026-12-04'],
  ['2026-11-25', 'Friday', '2026-11-27'],
  ['2026-11-25', 'next Friday', '2026-12-04'],
  ['2026-11-25', 'end of the week', '2026-11-27'],
  ['2026-11-25', 'next week', '2026-12-04'],
  ['2026-12-31', 'in two months', '2027-02-28'],
  ['2027-01-31', 'end of the month', '2027-01-31'],
  ['2027-02-01', 'the 30th', '2027-03-30'],
  ['2027-03-31', 'end of FY', '2027-03-31'],
  ['2027-04-01', 'end of FY', '2028-03-31'],
])('said on %s, “%s” means %s', (said, says, means) => {
  expect(readWhen(says, said as Day)?.day).toBe(means);
});

test('nothing said is lost: the words matched and the rest hold every letter', () => {
  const anything = oneof(string({ unit: 'binary' }), constantFrom(...CHAT.map(([says]) => says)));
  assert(
    property(array(anything, { maxLength: 3 }), (parts) => {
      const said = parts.join(' ');
      const when = readWhen(said, today);
      if (when === null) return;
      expect(said.slice(when.index, when.index + when.text.length)).toBe(when.text);
      expect(letters(when.text + when.rest)).toBe(letters(said));
      expect(when.start === null || when.start <= when.day).toBe(true);
    }),
  );
});

test.each(['end ', 'now 31 Jan ', '(', '31/', 'until May and ', ' '])(
  'a million characters of %j are read without a pause',
  (bit) => {
    const said = bit.repeat(Math.ceil(1_000_000 / bit.length));
    const when = readWhen(said, today);
    expect(when === null || when.text.length + when.rest.length <= said.length).toBe(true);
  },
);

function letters(text: string): string {
  return text.replaceAll(/\s/g, '').split('').toSorted().join('');
}
