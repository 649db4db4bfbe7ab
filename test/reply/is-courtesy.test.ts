import { expect, test } from 'vitest';
import { isCourtesy } from '#src/reply/is-courtesy.ts';

test.each(['thanks', 'Thank you!', 'ok', 'Ok, will do 👍', ':+1:', '🙏', 'noted.', 'cheers, thanks'])(
  '“%s” is only kind',
  (said) => expect(isCourtesy(said)).toBe(true),
);

test.each([
  '',
  'yes',
  'no',
  'thanks, amber',
  'ok by Friday',
  'great progress on site',
  'ta-dah',
  'green 👍',
  'done thanks',
])('“%s” may say more', (said) => expect(isCourtesy(said)).toBe(false));

test('a megabyte of thanks is looked at no further', () => {
  expect(isCourtesy('thanks '.repeat(150_000))).toBe(false);
});
