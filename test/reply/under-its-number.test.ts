import { describe, expect, test } from 'vitest';
import { certainIn, readIn, SHAPES } from './many-refs.ts';

const FOUR = { open: [1, 2, 4, 3] };

describe.each(SHAPES.map((refs) => [refs[0]!, refs] as const))('under several actions numbered like %s', (_, refs) => {
  // What went wrong: “N1 and N2 done. N4 with Callum” showed N1 done “by N4 with Callum”, and nobody was asked about N4.
  test.each([
    ['#1 and #2 done yesterday. #4 with Carol', ['#1 done', '#2 done', '#4 kept']],
    ['#1 green; #2 green; #4 ask Carol', ['#1 green', '#2 green', '#4 kept']],
    ['#1 amber, supplier late\n#2 done\n#3 waits on the tide tables', ['#1 amber', '#2 done', '#3 kept']],
  ])('the words behind “%s” are each its own', (said, expected) => {
    expect(readIn(said, refs, FOUR)).toEqual(expected);
  });

  // What went wrong: of “N1-N3 green, N4 red” N2 was left out.
  test.each([
    ['#1-#3 green, #4 red', ['#1 green', '#2 green', '#3 green', '#4 red']],
    ['#4 red, #1 to #3 green', ['#1 green', '#2 green', '#3 green', '#4 red']],
    ['#1 - green, #2 - red', ['#1 green', '#2 red']],
    ['Green:\n- #1\n- #2\nRed:\n- #3', ['#1 green', '#2 green', '#3 red']],
  ])('“%s” is said of what stands between as well', (said, expected) => {
    expect(readIn(said, refs, FOUR).map((one) => one.replace('?', ''))).toEqual(expected);
  });

  // What went wrong: N1 was recorded as done, and asked about below.
  test('what the same message denies is asked', () => {
    expect(certainIn("#1 is done, sorry, #2 is done, #1 isn't", refs, FOUR)).toEqual(['#2 done']);
  });
});

const APPOINT = { open: [1], titles: ['Appoint two lay trustees, train them and sign the deed'] };

// What went wrong: “one of two appointed” was recorded as done.
test.each([
  'one of two appointed',
  'Appointed one (Mrs Tulloch), the other declined',
  '1 of 2 signed',
  'trained 5 of 6',
])('“%s” is done in part', (said) => {
  expect(certainIn(said, SHAPES[0]!, APPOINT)).toEqual([]);
});

test.each(['two appointed', 'two of two appointed', 'done, one of three reports attached'])('“%s” is done', (said) => {
  expect(certainIn(said, SHAPES[0]!, APPOINT)).toEqual(['which done']);
});

// What went wrong: it was expected on the Wednesday of the week after.
test.each(['I work Monday to Wednesday.', 'Thanks for your email. I work Tuesday to Thursday.', 'I work Tues-Thurs'])(
  '“%s” expects it on no day',
  (said) => {
    expect(certainIn(said, SHAPES[0]!, { open: [1] })).toEqual([]);
  },
);
