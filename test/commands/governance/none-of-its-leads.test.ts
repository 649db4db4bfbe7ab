import { expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';
import { anAction, aPerson, personId } from '#test/kit/an-action.ts';

const [ANN, BEN, VERA, OLIVE, OSCAR] = ['Ann Archer', 'Ben Baker', 'Vera Venn', 'Olive Office', 'Oscar Office'];

type Step = readonly [who: string, says: string] | readonly [day: string];

/** What went before, who says that it is complete, and whether that counts. */
const CASES: readonly (readonly [what: string, before: readonly Step[], who: string, counts: boolean])[] = [
  ['a verifier who never led it', [[ANN, '1.1 done, minutes of 3 Nov']], VERA, true],
  ['the office, of which nobody led it', [[ANN, '1.1 done, minutes of 3 Nov']], OSCAR, true],
  ['the office, which said “done” in its lead’s place', [[OLIVE, '/rag 1.1 done, minutes of 3 Nov']], OLIVE, true],
  ['its lead', [[ANN, '1.1 done, minutes of 3 Nov']], ANN, false],
  [
    'a verifier who said “done” as its lead and gave it away since',
    [
      [OLIVE, '/rag assign 1.1 to "Vera Venn"'],
      [VERA, '1.1 done, minutes of 3 Nov'],
      [OLIVE, '/rag assign 1.1 to "Ann Archer"'],
    ],
    VERA,
    false,
  ],
  [
    'a verifier who led it when another lead said “done”',
    [
      [OLIVE, '/rag assign 1.1 to "Ann Archer", "Vera Venn"'],
      [ANN, '1.1 done, minutes of 3 Nov'],
      [OLIVE, '/rag assign 1.1 to "Ann Archer"'],
    ],
    VERA,
    false,
  ],
  [
    'the deputy who said “done” while its lead was away, once the lead is back',
    [[OLIVE, '/rag away Ann Archer 16–24 Nov deputy Vera Venn'], [VERA, '1.1 done, minutes of 3 Nov'], ['2015-11-26']],
    VERA,
    false,
  ],
  [
    'the deputy of that day, who said nothing',
    [
      [OLIVE, '/rag away Ann Archer 16–24 Nov deputy Vera Venn'],
      [OLIVE, '/rag 1.1 done, minutes of 3 Nov'],
      ['2015-11-26'],
    ],
    VERA,
    false,
  ],
  [
    'a deputy of an earlier leave',
    [[OLIVE, '/rag away Ann Archer 16–20 Nov deputy Vera Venn'], ['2015-11-26'], [ANN, '1.1 done, minutes of 3 Nov']],
    VERA,
    true,
  ],
  [
    'the holder of the post that leads it',
    [
      [OLIVE, '/rag assign 1.1 to "Head of Audit"'],
      [OLIVE, '/rag 1.1 done, minutes of 3 Nov'],
    ],
    'Hal Holder',
    false,
  ],
  [
    'who led it for an earlier “done” that was sent back',
    [
      [OLIVE, '/rag assign 1.1 to "Vera Venn"'],
      [VERA, '1.1 done, minutes of 3 Nov'],
      [OLIVE, '/rag verify 1.1 no, two pages are missing'],
      [OLIVE, '/rag assign 1.1 to "Ann Archer"'],
      [ANN, '1.1 done, minutes of 10 Nov'],
    ],
    VERA,
    true,
  ],
  ['somebody who only looks', [[ANN, '1.1 done, minutes of 3 Nov']], BEN, false],
];

test.each(CASES)('%s', async (_, before, who, counts) => {
  const talk = await aTalk({
    actions: [anAction({ ref: '1.1', title: 'Audit the books', due: '2015-12-04' })],
    people: [
      ...[ANN, BEN].map((name) => aPerson(name)),
      aPerson(VERA, { role: 'verifier' }),
      aPerson('Hal Holder', { role: 'verifier' }),
      ...[OLIVE, OSCAR].map((name) => aPerson(name, { role: 'office' })),
    ],
    posts: [
      { name: 'Head of Audit', aliases: [], holders: [{ person: personId('Hal Holder'), from: null, to: null }] },
    ],
  });
  for (const [one, says] of before) {
    if (says === undefined) talk.setDay(one);
    else await talk.say(one, says);
  }
  expect((await talk.standing('1.1')).stage).toBe('delivered');
  await talk.say(who, '/rag verify 1.1 yes');
  expect((await talk.standing('1.1')).stage).toBe(counts ? 'complete' : 'delivered');
});
