import { expect, test } from 'vitest';
import { aNamed, aNaming } from '#test/kit/a-naming.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { sayWhichAction } from '#src/messages/answer/which-action.ts';

// Titles stood in a list, to be matched with bare numbers on the buttons.
test('the title is on the button, four of them in sight', () => {
  const offered = ['8.1.1', '8.1.2', '8.1.3', '8.1.4', '8.1.5'].map((ref) => aNamed(ref));
  const { heading, buttons } = sayWhichAction(aNaming().words('the consultant starts in a fortnight'), offered, null);
  expect(heading).toBe('Which action is this about?');
  expect(buttons.map(({ label, more }) => `${more === true ? 'More: ' : ''}${label}`)).toEqual([
    '8.1.1 Agree the framework',
    '8.1.2 Agree the framework',
    '8.1.3 Agree the framework',
    '8.1.4 Agree the framework',
    'More: 8.1.5 Agree the framework',
    'Others',
    'None: it was a question',
  ]);
});

test('whoever leads nothing is not told to tap, but how to go on', () => {
  const card = sayWhichAction(aNaming().words('status'), [], null);
  expect(asText(card)).toContain('Say “about” and its number.');
  expect(card.buttons.map(({ label }) => label)).toEqual(['What you can say', 'None: it was a question']);
});
