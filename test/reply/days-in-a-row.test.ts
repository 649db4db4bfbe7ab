import { describe, expect, test } from 'vitest';
import { certainIn, readIn, SHAPES } from './many-refs.ts';
import type { Said } from './many-refs.ts';

const UNDER: readonly Said[] = [
  { open: [] },
  { open: [1, 2] },
  { open: [1] },
  { open: [4] },
  { open: [1, 2, 3, 4, 5] },
];
const EACH = ['#1 2027-07-31', '#2 2027-08-31'];

describe.each(SHAPES.map((refs) => [refs[0]!, refs] as const))(
  'days in a row of actions numbered like %s',
  (_, refs) => {
    // What went wrong: of “new date 8.1 31 July 8.2 31 Aug” the first had the second's day, and the second none.
    test.each([
      'new date #1 31 July #2 31 Aug',
      'new date #1 31 July, #2 31 Aug',
      'new date #1 31 July and #2 31 Aug',
      'new dates: #1 31 July; #2 31 Aug',
      'new date for #1 31 July, for #2 31 Aug',
      '#1 31 July #2 31 Aug',
      '#1 31 July, #2 31 Aug',
      '#1: 31 July\n#2: 31 Aug',
      '#1 31 July\n#2 31 Aug',
      '#1 (31 July), #2 (31 Aug)',
      '#1 – 31 July, #2 – 31 Aug',
      '#1 to 31 July, #2 to 31 Aug',
      '#1 now 31 July, #2 now 31 Aug',
      '#1 by 31/7/27 and #2 by 31/8/27',
      '#1 end of July #2 end of August',
      'move #1 to 31 July and #2 to 31 Aug',
      '31 July #1, 31 Aug #2',
      '31 July for #1 and 31 Aug for #2',
    ])('“%s” expects each on its own day', (said) => {
      for (const open of UNDER) expect(certainIn(said, refs, open)).toEqual(EACH);
    });

    test.each([
      '#1 and #2 31 July and 31 Aug',
      '#1, #2 31 July, 31 Aug',
      '#1 & #2: 31 July & 31 Aug',
      'new date #1 #2 31 July 31 Aug',
    ])('“%s” is asked in the order of the numbers', (said) => {
      for (const open of UNDER) expect(readIn(said, refs, open)).toEqual(EACH.map((one) => `${one}?`));
    });

    test.each([
      '31 July #1 31 Aug',
      '#1 31 July 31 Aug #2',
      '#1 31 July 31 Aug, #2 30 Sept',
      '31 July #1 31 Aug #2 30 Sept',
    ])('“%s” is certain of no day', (said) => {
      for (const open of UNDER) expect(certainIn(said, refs, open).filter((one) => one.includes('2027'))).toEqual([]);
    });

    test.each([
      ['#1 amber 31 July #2 red 31 Aug', ['#1 2027-07-31', '#1 amber', '#2 2027-08-31', '#2 red']],
      ['#1 31 July amber #2 31 Aug red', ['#1 2027-07-31', '#1 amber', '#2 2027-08-31', '#2 red']],
      ['#1 (a) 31 July, #2 (r) 31 Aug', ['#1 2027-07-31', '#1 amber', '#2 2027-08-31', '#2 red']],
      ['#1 and #2 31 July', ['#1 2027-07-31', '#2 2027-07-31']],
      ['#1 31 July, #2 and #3 31 Aug', ['#1 2027-07-31', '#2 2027-08-31', '#3 2027-08-31']],
      ['#1 done, #2 31 Aug', ['#1 done', '#2 2027-08-31']],
    ])('“%s” says of each what stands beside it', (said, expected) => {
      for (const open of UNDER) expect(certainIn(said, refs, open)).toEqual(expected);
    });
  },
);
