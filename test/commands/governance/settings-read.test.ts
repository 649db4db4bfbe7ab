import { expect, test } from 'vitest';
import { embedded } from '#src/commands/office/settings/embedded.ts';
import { silent } from '#src/commands/office/settings/silent.ts';
import { saySettings } from '#src/messages/governance/say-settings.ts';
import { USUAL_SETTINGS } from '#src/plan/governance/settings.ts';

test.each([
  ['2 months', 2],
  ['3', 3],
  ['three cycles', 3],
  ['after a month', 1],
  ['usual', 2],
])('“silent %s” is %s months', (words, silentMonths) => {
  expect(silent.read(words)).toEqual({ set: { silentMonths } });
});

test.each([
  ['90 days', 90],
  ['90', 90],
  ['after 12 weeks', 84],
  ['six months', 180],
  ['a year', 365],
  ['off', null],
  ['usual', null],
])('“embedded %s” asks after %s days', (words, embeddedDays) => {
  expect(embedded.read(words)).toEqual({ set: { embeddedDays } });
});

test.each(['3 days', '3 years', 'soon', ''])('“embedded %s” sets nothing', (words) => {
  expect(embedded.read(words)).toHaveProperty('why');
});

test.each(['0 months', '13 months', 'soon', '', '2 weeks'])(
  '“silent %s” sets nothing and says what may stand there',
  (words) => {
    expect(silent.read(words)).toHaveProperty('why');
  },
);

test('how it stands is said', () => {
  expect(silent.now(USUAL_SETTINGS)).toBe('a joint lead is silent after 2 months without a word');
  expect(embedded.now(USUAL_SETTINGS)).toBe('what is complete is not asked about again');
  expect(saySettings({ embeddedDays: 90 })).toBe('what is complete is asked about again after 90 days');
  expect(saySettings({ silentMonths: 3 })).toBe('a joint lead is silent after 3 months without a word');
});
