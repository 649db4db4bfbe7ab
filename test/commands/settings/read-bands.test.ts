import { expect, test } from 'vitest';
import { readBands } from '#src/commands/office/settings/read-bands.ts';
import type { BandsRead } from '#src/commands/office/settings/bands-of.ts';

// Green up to · Amber up to · from which date · Red once past.
test.each([
  ['three-month', '− · <3m · original'],
  ['3 months', '− · <3m · original'],
  ['the three month bands', '− · <3m · original'],
  ['one-month', '− · 31d · agreed · past'],
  ['1 month', '− · 31d · agreed · past'],
  ['usual', '− · 31d · agreed · past'],
  ['amber up to 14 days, red beyond', '− · 14d · agreed'],
  ['Amber up to 14 days late, Red after that.', '− · 14d · agreed'],
  ['amber up to two weeks; red = anything later', '− · 14d · agreed'],
  ['amber within a fortnight, red otherwise', '− · 14d · agreed'],
  ['green on time, amber up to 14 days, red more than 14 days', '− · 14d · agreed'],
  ['green: on time; amber: 1-14 days late; red: over 14 days late', '− · 14d · agreed'],
  ['amber 1 to 14 days late, red 15 days or more', '− · 14d · agreed'],
  ['amber less than 3 months late, red 3 months or more', '− · <3m · agreed'],
  ['amber under 2 months, red beyond', '− · <2m · agreed'],
  ['amber within a month of the original date, red later', '− · 1m · original'],
  ['against the original date: amber up to 30 days, red later', '− · 30d · original'],
  ['green up to 7 days late, amber up to 30 days, red later', '7d · 30d · agreed'],
  ['green within 5 days, amber 6–20 days, red 21+ days', '5d · 20d · agreed'],
  ['green if in time and amber if up to 10 days late and red if later', '− · 10d · agreed'],
  ['amber expected up to 14 days late, red later or past its date', '− · 14d · agreed · past'],
  ['amber up to 14 days, red beyond or once past its due date', '− · 14d · agreed · past'],
  ['red when late, no amber', '− · − · agreed'],
  ['green on time, red if late', '− · − · agreed'],
  ['blue complete, green on time, amber up to 14 days, red beyond, grey not started', '− · 14d · agreed'],
])('“%s” is %s', (said, means) => {
  expect(inShort(readBands(said))).toBe(means);
});

test.each([
  ['amber up to 14 days', 'no-later'],
  ['green on time', 'no-later'],
  ['red beyond', 'no-limit'],
  ['amber up to 14 days, red beyond 30 days', 'gap'],
  ['amber 10 to 14 days, red beyond', 'gap'],
  ['green up to 5 days, amber 10-20 days, red later', 'gap'],
  ['amber up to 30 days, red beyond 14 days', 'overlap'],
  ['green up to 30 days, amber up to 14 days, red beyond', 'overlap'],
  ['amber up to 14 days, amber up to 20 days, red beyond', 'twice'],
  ['amber up to 14 working days, red beyond', 'working-days'],
  ['amber when the board says so, red beyond', 'unread'],
  ['amber up to 14 days, red beyond, but not in August', 'unread'],
  ['amber up to 14 days of the original date, red later than the agreed date', 'two-dates'],
  ['six-month', 'unread'],
  ['purple up to 14 days, red beyond', 'unread'],
  ['amber up to 0 days, red beyond', 'unread'],
  ['', 'unread'],
])('“%s” is refused: %s', (said, why) => {
  const read = readBands(said);
  expect('why' in read ? read.why.kind : inShort(read)).toBe(why);
});

function inShort(read: BandsRead): string {
  if ('why' in read) return `refused: ${read.why.kind}`;
  const { green, amber, from, isRedOncePast } = read.bands;
  const limit = (one: typeof green) =>
    one === null ? '−' : `${one.isUnder === true ? '<' : ''}${one.count}${one.unit === 'day' ? 'd' : 'm'}`;
  return [limit(green), limit(amber), from, ...(isRedOncePast ? ['past'] : [])].join(' · ');
}
