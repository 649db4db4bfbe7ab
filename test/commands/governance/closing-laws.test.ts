import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#src/calendar/day.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { Absence } from '#src/people/absence.ts';
import type { PersonId } from '#src/people/person.ts';
import { replay } from '#src/plan/replay.ts';
import type { Standing } from '#src/plan/standing.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import { anAction, aPerson, aRoster, day, personId } from '#test/kit/an-action.ts';

/** Leads, a deputy, the holder of a post, verifiers who lead now and then, and the office. */
const PEOPLE = [
  aPerson('Ann Archer'),
  aPerson('Ben Baker', { role: 'verifier' }),
  aPerson('Vera Venn', { role: 'verifier' }),
  aPerson('Hal Holder', { role: 'verifier' }),
  aPerson('Olive Office', { role: 'office' }),
  aPerson('Oscar Office', { role: 'office' }),
];
const POSTS = [
  { name: 'Head of Audit', aliases: [], holders: [{ person: personId('Hal Holder'), from: null, to: null }] },
];
const ROSTER = aRoster({ people: PEOPLE, posts: POSTS });
const ACTION = anAction({
  ref: '1.1',
  title: 'Audit the books',
  due: '2015-12-31',
  owners: ['Ann Archer', 'Head of Audit'],
});

const WORDS = [
  '1.1 done, minutes of 3 Nov',
  '/rag 1.1 done https://files.example/report',
  '/rag evidence 1.1 https://files.example/annex',
  '1.1 amber the supplier is late, now 31 Mar 2016',
  '/rag verify 1.1 yes, seen in the register',
  '/rag verify 1.1 yes',
  '/rag verify 1.1 no, two pages are missing',
  '/rag holds 1.1',
  '/rag holds 1.1 no, it was disbanded',
  '/rag close 1.1 as withdrawn because the grant has ended',
  '/rag reopen 1.1 because more is to do',
  '/rag assign 1.1 to "Ben Baker"',
  '/rag assign 1.1 to "Ann Archer", "Vera Venn"',
  '/rag assign 1.1 to "Head of Audit"',
  '/rag away Ann Archer 1 Nov – 31 Dec deputy Ben Baker',
  '/rag approve 1.1',
  '/rag date 1.1 31 Jan 2016 because the board set it',
  '/rag checker 1.1 "Ann Archer"',
  '/rag undo 1.1',
  '/rag undo',
] as const;

const NAMES = PEOPLE.map(({ name }) => name);
const OFFICE = ['Olive Office', 'Oscar Office'];

/** Somebody of some says one of some things, now or three weeks later. */
function step(who: readonly string[], says: (one: string) => boolean = () => true) {
  return fc.record({
    who: fc.constantFrom(...who),
    says: fc.constantFrom(...WORDS.filter(says)),
    later: fc.constantFrom(0, 0, 0, 0, 20),
  });
}

const isAssigning = (one: string): boolean => one.startsWith('/rag assign') || one.startsWith('/rag away');

/** What leads towards a completion, with anything else in between. */
const round = fc.tuple(
  step(OFFICE, isAssigning),
  step(NAMES, (one) => one.includes(' done')),
  step(NAMES, (one) => one.includes(' done')),
  step(OFFICE, isAssigning),
  step(NAMES, (one) => one.endsWith('in the register')),
  step(NAMES),
  step(NAMES, (one) => one.endsWith('in the register')),
  step(OFFICE, (one) => one.startsWith('/rag reopen')),
);

/** Everybody who answered for an action as it stood: its leads, posts' holders among them, and the deputies of those away on that day. */
function answering(
  { owners }: Pick<Standing, 'owners'>,
  on: string,
  absences: readonly Absence[],
): ReadonlySet<PersonId> {
  const leads = leadersOn(owners, rosterIndex(ROSTER, day(on)));
  const deputies = absences.flatMap((one) => {
    const isAway = leads.includes(one.person) && one.from <= on && on <= one.to;
    return isAway && one.deputy !== null ? [one.deputy] : [];
  });
  return new Set([...leads, ...deputies]);
}

test('no sequence of acts completes an action by one of its leads, loses what showed it, or alters its original date', async () => {
  let completed = 0;
  const property = fc.asyncProperty(fc.array(round, { minLength: 3, maxLength: 4 }), async (rounds) => {
    const talk = await aTalk({ actions: [ACTION], people: PEOPLE, posts: POSTS });
    await talk.hasSettings({ embeddedDays: 14 });
    let today = day('2015-11-20');
    for (const { who, says, later } of rounds.flat()) {
      if (later > 0) talk.setDay((today = addDays(today, later)));
      const before = await talk.standing('1.1');
      await talk.say(who, says);
      const after = await talk.standing('1.1');
      expect(after.original).toBe('2015-12-31');
      // Whoever showed something may take it back; nothing else does.
      const kept = says.startsWith('/rag undo') ? [] : before.shown;
      expect(after.shown).toEqual(expect.arrayContaining([...kept]));
    }
    const ledger = await talk.ledger('1.1');
    const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
    const absences = await talk.absences();
    for (const line of ledger.filter(({ event, seq }) => event.kind === 'verified' && !undone.has(seq))) {
      const then = replay(
        ACTION,
        ledger.filter(({ seq }) => seq < line.seq),
      );
      expect([...answering(then, line.day, absences)]).not.toContain(line.by);
      expect(then.stage).toBe('delivered');
      const { delivery } = then;
      const whenDone = delivery === null ? [] : [...answering(delivery, delivery.on, absences)];
      expect(whenDone).not.toContain(line.by);
      completed += 1;
    }
    // Nothing is complete but by such a line.
    const { stage, stageSeq } = await talk.standing('1.1');
    const made = ledger.find(({ seq }) => seq === stageSeq)?.event.kind;
    expect(stage === 'complete' ? made : 'verified').toBe('verified');
  });
  await fc.assert(property, { numRuns: 10, endOnFailure: true });
  expect(completed).toBeGreaterThan(2);
});
