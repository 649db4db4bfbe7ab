import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchActions } from '#src/intake/compare/match-actions.ts';
import type { Action, Ref } from '#src/plan/action.ts';
import { anAction, byDay } from '#test/intake/an-action.ts';

type Titled = readonly (readonly [ref: string, title: string])[];

const BEFORE: Titled = [
  ['8.1.1', 'Recruit a licensing manager'],
  ['8.1.2', 'Train every councillor in taxi law'],
  ['8.1.3', 'Agree the performance framework'],
  ['8.1.4', 'Publish the café review'],
];

/** A version of a plan, each action due on a day of its own. */
function version(titled: Titled): readonly Action[] {
  return titled.map(([ref, title]) => anAction(ref, { title }));
}

function matched(before: Titled, after: Titled): readonly string[] {
  const { pairs, added, dropped, doubtful } = matchActions(version(before), version(after));
  return [
    ...pairs.map((pair) =>
      pair.before.ref === pair.after.ref ? pair.after.ref : `${pair.before.ref} → ${pair.after.ref}`,
    ),
    ...added.map(({ ref }) => `${ref} is new`),
    ...dropped.map(({ ref }) => `${ref} is gone`),
    ...doubtful.map((one) => `${one.before.ref} may be ${one.candidates.map(({ ref }) => ref).join(' or ')}`),
  ];
}

describe('matchActions', () => {
  test.each<[string, Titled, readonly string[]]>([
    ['the same version', BEFORE, ['8.1.1', '8.1.2', '8.1.3', '8.1.4']],
    [
      'one put in above, so that every number moves',
      [
        ['8.1.1', 'Appoint an interim director'],
        ['8.1.2', 'Recruit a licensing manager'],
        ['8.1.3', 'Train every councillor in taxi law'],
        ['8.1.4', 'Agree the performance framework'],
        ['8.1.5', 'Publish the café review'],
      ],
      ['8.1.1 → 8.1.2', '8.1.2 → 8.1.3', '8.1.3 → 8.1.4', '8.1.4 → 8.1.5', '8.1.1 is new'],
    ],
    [
      'two that change places',
      [...BEFORE.slice(0, 2), ['8.1.3', 'Publish the café review'], ['8.1.4', 'Agree the performance framework']],
      ['8.1.1', '8.1.2', '8.1.4 → 8.1.3', '8.1.3 → 8.1.4'],
    ],
    [
      'one moved to another section and worded a little otherwise',
      [...BEFORE.slice(0, 3), ['9.2.1', 'Publish the cafe reviews']],
      ['8.1.1', '8.1.2', '8.1.3', '8.1.4 → 9.2.1'],
    ],
    [
      'one reworded under its number',
      [...BEFORE.slice(0, 3), ['8.1.4', 'Publish and discuss the café review']],
      ['8.1.1', '8.1.2', '8.1.3', '8.1.4'],
    ],
    [
      'one that is half like another under another number',
      [...BEFORE.slice(0, 3), ['9.2.1', 'Publish the housing review']],
      ['8.1.1', '8.1.2', '8.1.3', '8.1.4 may be 9.2.1'],
    ],
    [
      'one that is gone, and one that is nothing like it',
      [...BEFORE.slice(0, 3), ['9.2.1', 'Buy new software for housing benefits']],
      ['8.1.1', '8.1.2', '8.1.3', '9.2.1 is new', '8.1.4 is gone'],
    ],
  ])('%s', (_what, after, found) => {
    expect(matched(BEFORE, after).toSorted()).toEqual([...found].toSorted());
  });

  test('titles that differ by a figure are never taken for each other under another number', () => {
    const phases: Titled = [
      ['1.1', 'Train managers in phase 1'],
      ['1.2', 'Train managers in phase 2'],
    ];
    expect(matched(phases, [['1.2', 'Train managers in phase 2']])).toEqual(['1.2', '1.1 is gone']);
    expect(matched(phases, [phases[1]!, ['1.3', 'Train managers in phase 3']])).toEqual(['1.2', '1.1 may be 1.3']);
    expect(
      matched(phases, [
        ['1.1', 'Train managers in phase 2'],
        ['1.2', 'Train managers in phase 3'],
      ]),
    ).toEqual(['1.2 → 1.1', '1.1 may be 1.2']);
  });

  test('of several with the same words the number tells, and where it does not somebody is asked', () => {
    const reviews: Titled = [
      ['1.1', 'Review progress'],
      ['2.1', 'Review progress'],
      ['3.1', 'Review progress'],
    ];
    expect(matched(reviews, reviews.slice(0, 2))).toEqual(['1.1', '2.1', '3.1 is gone']);
    expect(matched(reviews, [...reviews.slice(0, 2), ['4.1', 'Review progress']])).toEqual([
      '1.1',
      '2.1',
      '3.1 may be 4.1',
    ]);
  });

  test('of several with the same words and moved numbers, their dates tell', () => {
    const before = [
      anAction('1.1', { title: 'Review progress', timescale: byDay('2015-06-30') }),
      anAction('1.2', { title: 'Review progress', timescale: byDay('2015-12-31') }),
    ];
    const after = [
      anAction('1.2', { title: 'Review progress', timescale: byDay('2015-06-30') }),
      anAction('1.3', { title: 'Review progress', timescale: byDay('2015-12-31') }),
    ];
    const refs = matchActions(before, after).pairs.map((pair) => [pair.before.ref, pair.after.ref]);
    expect(refs).toEqual([
      ['1.1', '1.2'],
      ['1.2', '1.3'],
    ]);
  });

  test('other words under a number are asked about, unless all else is the same and they are still about one thing', () => {
    const old = anAction('1.1', { title: 'Agree the budget' });
    const same = anAction('1.1', { title: 'The council’s budget for next year goes to the cabinet' });
    expect(matchActions([old], [same]).pairs).toHaveLength(1);
    expect(matchActions([old], [{ ...same, timescale: byDay('2016-02-29') }]).doubtful).toHaveLength(1);
    // Its row was given to another action: the section's dates and leads stand there too.
    const other = anAction('1.1', { title: 'Write to every resident' });
    expect(matchActions([old], [other]).doubtful).toEqual([{ before: old, candidates: [other], says: null }]);
    const elsewhere = { ...other, timescale: byDay('2016-02-29'), leads: { ...other.leads, text: 'Mayor' } };
    expect(matchActions([old], [elsewhere]).doubtful).toEqual([{ before: old, candidates: [elsewhere], says: null }]);
  });

  test('under its number an action that is half reworded, with other dates and other leads, is asked about', () => {
    const old = anAction('1.1', { title: 'Review the housing policy by ward' });
    const other = anAction('1.1', { title: 'Review the housing policy and publish its fees' });
    expect(matchActions([old], [other]).pairs).toHaveLength(1);
    const elsewhere = { ...other, timescale: byDay('2016-02-29'), leads: { ...other.leads, text: 'Mayor' } };
    expect(matchActions([old], [elsewhere]).doubtful).toEqual([{ before: old, candidates: [elsewhere], says: null }]);
  });

  test('an action that says something else under its number is asked about, whatever else is the same', () => {
    const old = anAction('1.1', { title: 'Move the depot' });
    const denied = anAction('1.1', { title: 'Do not move the depot' });
    const found = matchActions([old], [denied]);
    expect(found.doubtful).toEqual([{ before: old, candidates: [denied], says: 'denied' }]);
    expect([found.pairs, found.added, found.dropped]).toEqual([[], [], []]);
    const [ten, twelve] = [10, 12].map((many) => anAction('1.2', { title: `Recruit ${many} new social workers` }));
    expect(matchActions([ten!], [twelve!]).doubtful).toEqual([{ before: ten, candidates: [twelve], says: 'figures' }]);
  });

  test('is the same action where a person says so', () => {
    const [old, now] = [
      anAction('1.1', { title: 'Move the depot' }),
      anAction('1.1', { title: 'Do not move the depot' }),
    ];
    const said = { same: new Map([['1.1' as Ref, '1.1' as Ref]]), fresh: new Set<Ref>() };
    expect(matchActions([old], [now], said).pairs).toEqual([{ before: old, after: now }]);
  });

  test('what a person said of two refs is so', () => {
    const [before, after] = [version([['1.1', 'Agree the budget']]), version([['9.9', 'Write to residents']])];
    const [old, now] = ['1.1' as Ref, '9.9' as Ref];
    const same = matchActions(before, after, { same: new Map([[old, now]]), fresh: new Set() });
    expect(same.pairs).toEqual([{ before: before[0], after: after[0] }]);
    const fresh = matchActions(version(BEFORE), version(BEFORE), { same: new Map(), fresh: new Set(['8.1.4' as Ref]) });
    expect([fresh.added, fresh.dropped].map((list) => list.map(({ ref }) => ref))).toEqual([['8.1.4'], ['8.1.4']]);
  });

  test('every action of both versions is in exactly one list, whatever they hold', () => {
    const titled = fc.uniqueArray(
      fc.record({
        ref: fc.integer({ min: 1, max: 9 }),
        title: fc.stringMatching(/^(?:(?:agree|publish|review|the|plan|2015|café) ?){0,5}$/),
      }),
      { selector: ({ ref }) => ref, maxLength: 8 },
    );
    const one = titled.map((list) => list.map(({ ref, title }) => anAction(`1.${ref}`, { title })));
    fc.assert(
      fc.property(one, one, (before, after) => {
        const { pairs, added, dropped, doubtful } = matchActions(before, after);
        const old = [...pairs.map((pair) => pair.before), ...dropped, ...doubtful.map((doubt) => doubt.before)];
        expect(old.map(({ ref }) => ref).toSorted()).toEqual(before.map(({ ref }) => ref).toSorted());
        const asked = new Set(doubtful.flatMap(({ candidates }) => candidates));
        const now = [...pairs.map((pair) => pair.after), ...added, ...asked];
        expect(now.map(({ ref }) => ref).toSorted()).toEqual(after.map(({ ref }) => ref).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  test('ten thousand actions that all read otherwise are compared in a moment', () => {
    const many = (word: string) =>
      Array.from({ length: 10_000 }, (_, at) => anAction(`1.${at}`, { title: `${word} the plan of ward ${at} again` }));
    expect(matchActions(many('Agree'), many('Agree')).pairs).toHaveLength(10_000);
    const { pairs, doubtful } = matchActions(many('Agree'), many('Publish'));
    expect(pairs.length + doubtful.length).toBe(10_000);
  });
});
