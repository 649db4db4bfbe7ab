import { expect, test } from 'vitest';
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

test.each(['0 months', '13 months', 'soon', '', '2 weeks'])(
  '“silent %s” sets nothing and says what may stand there',
  (words) => {
    expect(silent.read(words)).toHaveProperty('why');
  },
);

test('how it stands is said', () => {
  expect(silent.now(USUAL_SETTINGS)).toBe('a joint lead is silent after 2 months without a word');
  expect(saySettings({ silentMonths: 3 })).toBe('a joint lead is silent after 3 months without a word');
});
