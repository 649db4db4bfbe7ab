import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEEDS } from '#src/feeds/feeds.ts';
import { addDays } from '#src/calendar/day.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import type { ForumKey } from '#src/plan/governance/forum.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { said } from '#test/digest/a-week.ts';
import type { Happened } from '#test/digest/a-week.ts';
import { aReader } from '#test/adapters/web/a-reader.ts';
import { anAction, aPerson, aRoster, day, personId } from '#test/kit/an-action.ts';
import { anAssistant } from './an-assistant.ts';
import { aRegisterOf } from './a-register-of.ts';

const NOTE = 'CANARY-NOTE';
const OPEN = ['8.1.1', '8.1.2', '9.1.1'];
const HIDDEN = '7.7.7';
const SECRET_TITLE = 'CANARY-TITLE of a family';

const ACTIONS = [
  ...OPEN.map((ref, position) =>
    anAction({ ref, title: `Do what ${ref} says`, due: '2015-07-31', owners: ['Ann Archer', 'Ben Baker'], position }),
  ),
  anAction({ ref: HIDDEN, title: SECRET_TITLE, due: '2015-06-10', position: 8 }),
  // Seen by all, and speaks of what is not.
  anAction({
    ref: '9.1.2',
    title: `Review ${SECRET_TITLE} with ${HIDDEN}`,
    due: '2015-06-12',
    owners: ['Ben Baker'],
    position: 9,
  }),
];

const ROSTER = aRoster({
  people: [
    aPerson('Ann Archer', {
      email: 'canary-ann@council.example',
      accounts: { slack: 'CANARY-U1' },
      reportsTo: 'Olive Office',
    }),
    aPerson('Ben Baker', { email: 'canary-ben@council.example', accounts: { teams: 'CANARY-U2' } }),
    aPerson('Olive Office', {
      role: 'office',
      email: 'canary-office@council.example',
      accounts: { slack: 'CANARY-U3' },
    }),
    aPerson('canary-nobody@council.example', { email: 'canary-nobody@council.example' }),
  ],
});

const FORUM: PlanEvent = {
  kind: 'forum-kept',
  forum: { key: 'JB' as ForumKey, name: 'Joint Board', paperDays: 7, meetings: [day('2015-07-22')] },
};
const NEEDED: PlanEvent = {
  kind: 'forum-needed',
  part: { level: 'plan', ref: '' },
  forum: 'JB' as ForumKey,
  needed: true,
};

const someDay = fc.integer({ min: 0, max: 25 }).map((days) => addDays(day('2015-05-26'), days));
const someEvent: fc.Arbitrary<ActionEvent> = fc.oneof(
  fc
    .constantFrom('red' as const, 'amber' as const, 'green' as const)
    .map((rating) => said({ rating, narrative: NOTE })),
  someDay.map((forecast) => said({ forecast, waitingOn: NOTE })),
  fc.constant(said({ done: true, evidence: NOTE })),
  fc.constantFrom<ActionEvent>(
    { kind: 'noted', text: NOTE, words: NOTE },
    { kind: 'kept', words: NOTE, reading: null },
    { kind: 'chased', question: NOTE, again: false },
    { kind: 'answered', words: NOTE },
    { kind: 'verified', words: NOTE },
    { kind: 'not-verified', words: NOTE },
    { kind: 'closed', as: 'withdrawn', reason: NOTE },
    { kind: 'reopened', reason: NOTE },
    { kind: 'not-mine', person: personId('Ann Archer'), words: NOTE },
    { kind: 'public-drafted', words: NOTE },
    { kind: 'public-withdrawn' },
    { kind: 'assigned', owners: [{ name: 'Ben Baker', post: null, group: false, support: false }], words: NOTE },
  ),
  fc.constantFrom<ActionEvent>(
    { kind: 'public-released', says: 'LET-GO for all to read' },
    { kind: 'public-released', says: `LET-GO and ${HIDDEN} of CANARY-NOTE` },
  ),
  someDay.map((to): ActionEvent => ({ kind: 'date-asked', day: to, reason: NOTE })),
  someDay.map((to): ActionEvent => ({ kind: 'date-agreed', day: to, reason: NOTE })),
  someDay.map((to): ActionEvent => ({ kind: 'date-declined', day: to, reason: NOTE })),
);
const someone = fc.constantFrom('Ann Archer', 'Ben Baker', 'Olive Office', 'canary-nobody@council.example', '');
const someHistory: fc.Arbitrary<readonly Happened[]> = fc.array(
  fc.tuple(someDay, fc.constantFrom(...OPEN, HIDDEN), someone, someEvent),
  { minLength: 5, maxLength: 40 },
);

/** A restricted action, anybody’s notes, an address, an account, the id of a person. */
const CANARIES = /canary|7\.7\.7|@council|person:/iu;
const NOW = '2015-06-20T09:00:00.000Z';

/** The register after something happened, the restricted action restricted at some time and at last. */
function aRegister(happened: readonly Happened[], isFirst: boolean) {
  const restricted: Happened = ['2015-06-19', HIDDEN, 'Olive Office', { kind: 'restricted', restricted: true }];
  const sorted = happened.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const all = isFirst
    ? [['2015-05-26', ...restricted.slice(1)] as unknown as Happened, ...sorted]
    : [...sorted, restricted];
  return aRegisterOf({ actions: ACTIONS, roster: ROSTER, ofPlan: [FORUM, NEEDED], happened: all });
}

describe('what never leaves', () => {
  test('a restricted action, anybody’s notes, an address or an account, by any feed, whatever happened', async () => {
    let letGo = 0;
    const property = fc.asyncProperty(someHistory, fc.boolean(), async (happened, isFirst) => {
      const reader = aReader(await aRegister(happened, isFirst), NOW);
      for (const scope of ['leadership', 'public'] as const) {
        const key = await reader.keyed(scope, { scope });
        for (const path of FEEDS.flatMap(({ name }) => [`/feed/${name}.csv`, `/feed/${name}.json`])) {
          const text = await (await reader.ask(path, key)).text();
          expect(text).not.toMatch(CANARIES);
          letGo += Number(text.includes('LET-GO for all to read'));
        }
      }
    });
    await fc.assert(property, { numRuns: 15 });
    // What may leave does.
    expect(letGo).toBeGreaterThan(10);
  });

  test('any of them, by the calendar of a plan, a forum, or somebody who may not see it', async () => {
    const property = fc.asyncProperty(someHistory, fc.boolean(), async (happened, isFirst) => {
      const reader = aReader(
        await aRegister(
          happened.filter(([, , , { kind }]) => kind !== 'assigned'),
          isFirst,
        ),
        NOW,
      );
      const plan = 'RIP' as PlanKey;
      const whose = [
        { kind: 'plan', plan },
        { kind: 'forum', plan, forum: 'JB' as ForumKey },
        { kind: 'person', person: personId('Ben Baker') },
      ] as const;
      for (const of of whose) {
        const text = await (await reader.ask(await reader.calendar(of))).text();
        expect(unfolded(text)).toContain('Ragtime:');
        expect(unfolded(text)).not.toMatch(CANARIES);
      }
      const hers = await (
        await reader.ask(await reader.calendar({ kind: 'person', person: personId('Ann Archer') }))
      ).text();
      expect(unfolded(hers)).not.toMatch(/CANARY-NOTE|@council|CANARY-U|person:/u);
    });
    await fc.assert(property, { numRuns: 10 });
  });

  test('any of them, by an assistant, on whatever day it asks about', async () => {
    const property = fc.asyncProperty(someHistory, fc.boolean(), someDay, async (happened, isFirst, asAt) => {
      // A paper names people as the roster does, even one whom it has by an address alone.
      const named = happened.filter(([, , by]) => !by.includes('@'));
      const store = await aRegister(named, isFirst);
      for (const scope of ['leadership', 'public'] as const) {
        const { ask, client } = await anAssistant(store, NOW, scope);
        const days = [{}, { as_at: asAt }];
        const asked = days.flatMap((on) => [
          ask('list_actions', on),
          ask('overdue', on),
          ask('list_actions', { ...on, lead: 'ann' }),
          ...[...OPEN, '9.1.2'].map((ref) => ask('get_action', { ref, ...on })),
          ...(scope === 'leadership' ? [ask('report', { kind: 'six-monthly', ...on }), ask('report', on)] : []),
        ]);
        for (const { text, data } of await Promise.all(asked))
          expect(`${text} ${JSON.stringify(data)}`).not.toMatch(CANARIES);
        const hidden = await ask('get_action', { ref: HIDDEN });
        expect([hidden.isError, hidden.text]).toEqual([true, `The plan has no action ${HIDDEN} that can be shown.`]);
        await client.close();
      }
    });
    await fc.assert(property, { numRuns: 6 });
  });
});

/** A calendar folds its lines after 75 bytes. */
function unfolded(text: string): string {
  return text.replaceAll(/\r\n /gu, '');
}
