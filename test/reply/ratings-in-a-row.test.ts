import { describe, expect, test } from 'vitest';
import { certainIn, readIn, SHAPES } from './many-refs.ts';
import type { Said } from './many-refs.ts';

/** The cards that these are typed under: none, all three, one of them, one that is not named, five. */
const UNDER: readonly Said[] = [
  { open: [] },
  { open: [1, 2, 3] },
  { open: [1] },
  { open: [4] },
  { open: [1, 2, 3, 4, 5] },
];
const EACH = ['#1 green', '#2 amber', '#3 red'];

describe.each(SHAPES.map((refs) => [refs[0]!, refs] as const))(
  'ratings in a row of actions numbered like %s',
  (_, refs) => {
    // What went wrong: “8.1 (g), 8.2 (a), 8.3 (r)” made the second Red, since “a)” was the first of the questions.
    test.each([
      '#1 (g), #2 (a), #3 (r)',
      '#1 (g) #2 (a) #3 (r)',
      '#1 (G); #2 (A); #3 (R)',
      '#1 (g)\n#2 (a)\n#3 (r)',
      '#1(g) #2(a) #3(r)',
      '- #1 (g)\n- #2 (a)\n- #3 (r)',
      '1. #1 (g)\n2. #2 (a)\n3. #3 (r)',
      '#1 (green), #2 (amber), #3 (red)',
      '#1 (green) #2 (amber) #3 (red)',
      '#1 [g], #2 [a], #3 [r]',
      '#1 [G] #2 [A] #3 [R]',
      '#1/g, #2/a, #3/r',
      '#1/g #2/a #3/r',
      '#1 / green, #2 / amber, #3 / red',
      '#1 – g, #2 – a, #3 – r',
      '#1 — g; #2 — a; #3 — r',
      '#1 – green\n#2 – amber\n#3 – red',
      '#1: g; #2: a; #3: r',
      '#1:g #2:a #3:r',
      '#1: G\n#2: A\n#3: R',
      '#1 -> g, #2 -> a, #3 -> r',
      '#1 → green, #2 → amber, #3 → red',
      '#1 = g, #2 = a, #3 = r',
      '#1 | g\n#2 | a\n#3 | r',
      '#1\tG\n#2\tA\n#3\tR',
      '(#1) g, (#2) a, (#3) r',
      '#1 (g), #2 (a) and #3 (r)',
      'Green: #1\nAmber: #2\nRed: #3',
      'Green: #1. Amber: #2. Red: #3.',
      'green #1, amber #2, red #3',
      '(green) #1, (amber) #2, (red) #3',
    ])('“%s” rates each', (said) => {
      for (const open of UNDER) expect(certainIn(said, refs, open)).toEqual(EACH);
    });

    test.each([
      '(g) #1, (a) #2, (r) #3',
      '[G] #1, [A] #2, [R] #3',
      'g #1, a #2, r #3',
      'G #1\nA #2\nR #3',
      'g: #1, a: #2, r: #3',
      'g - #1\na - #2\nr - #3',
      'G #1 A #2 R #3',
      'g=#1 a=#2 r=#3',
      '#1\ng\n#2\na\n#3\nr',
      'G: #1. A: #2. R: #3',
    ])('“%s” rates each, certain or asked, and none otherwise', (said) => {
      for (const open of UNDER) expect(readIn(said, refs, open).map((one) => one.replace('?', ''))).toEqual(EACH);
    });

    test.each([
      ['green: #1, #2; red: #3', ['#1 green', '#2 green', '#3 red']],
      ['#1, #2 green; #3 red', ['#1 green', '#2 green', '#3 red']],
      ['#1 #2 g, #3 r', ['#1 green', '#2 green', '#3 red']],
      ['#1 and #2 (g), #3 (r)', ['#1 green', '#2 green', '#3 red']],
      ['#1 (g) - all good, #2 (a) - waiting on HR, #3 (r) - no money', EACH],
      ['#1 (g), #2 (a) waiting on HR, #3 (r)', EACH],
      ['(g) #1 all good, (a) #2 waiting on HR, (r) #3 no money', EACH],
      ['(g) #1 all good\n(a) #2 waiting on HR\n(r) #3 no money', EACH],
      ['Green: #1 all good. Amber: #2 waiting on HR. Red: #3 no money', EACH],
      ['Green\n#1\nAmber\n#2\nRed\n#3', EACH],
      ['Green:\n- #1\n- #2\nRed:\n- #3', ['#1 green', '#2 green', '#3 red']],
      ['#1 🟢 #2 🟠 #3 🔴', EACH],
      ['🟢 #1\n🟠 #2\n🔴 #3', EACH],
      ['#1 all good, #2 amber', ['#1 green', '#2 amber']],
      ['#1 (green, all good)\n#2 (amber, HR late)\n#3 (red, no money)', EACH],
      ['#1 green (all fine), #2 amber (HR late), #3 red (no money)', EACH],
    ])('“%s” rates each, certain or asked, and none otherwise', (said, expected) => {
      for (const open of UNDER) expect(ratingsOf(readIn(said, refs, open))).toEqual(expected);
    });

    // Nobody knows which way round these go.
    test.each([
      'A #1 G #2 R',
      'amber #1 green #2 red',
      'a #1, g #2, r',
      '#1 g a #2',
      '#1 green amber #2',
      'G #1 A #2 #3',
      'g, #1, a, #2, r',
    ])('“%s” is asked about', (said) => {
      for (const open of UNDER) expect(certainIn(said, refs, open)).toEqual([]);
      expect(readIn(said, refs, { open: [1, 2] }).filter((one) => one.startsWith('#1'))).not.toEqual([]);
      expect(readIn(said, refs, { open: [1, 2] }).filter((one) => one.startsWith('#2'))).not.toEqual([]);
    });

    test.each([
      '#1 (a), (b) and #2 (a) are with Legal',
      '#1 a) contract signed b) staff hired, #2 a) is with Legal',
      '#1 (a draft) and #2 (a plan) went out',
      '#1 (see #2) is with Legal',
      '#1 (a) to (c) and #2 (a) to (d) went to Legal',
      '#1 and #2 (a joint piece) went to Legal',
      'a #1 and a #2 matter for Legal',
    ])('“%s” rates nothing', (said) => {
      for (const open of UNDER) expect(certainIn(said, refs, open)).toEqual([]);
    });
  },
);

function ratingsOf(read: readonly string[]): readonly string[] {
  return read.map((one) => one.replace('?', '')).filter((one) => / (?:green|amber|red)$/u.test(one));
}
