import { describe, expect, test } from 'vitest';
import { buildCard } from '#src/messages/build-card.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { anInstallation, SERVICE } from '#test/kit/teams/activities.ts';
import { TENANT } from '#test/kit/teams/tenant.ts';
import { aPerson, day, personId } from '#test/kit/an-action.ts';
import { accountFor, aWorkforce, OLIVE } from './a-workforce.ts';

const ANN = aPerson('Ann Archer', { accounts: { teams: accountFor('Ann Archer') } });
const BEN = aPerson('Ben Baker', { accounts: { teams: accountFor('Ben Baker') } });

const questionFor = (name: string, on: string, said: Partial<Outgoing> = {}): Outgoing => ({
  key: `nudge/${name}/${on}` as OutKey,
  kind: 'nudge',
  day: day(on),
  to: { person: personId(name) },
  card: buildCard({ heading: `A word from ${name}`, blocks: [] }),
  about: [],
  edits: null,
  holds: null,
  ...said,
});

/** Teams has refused each of these, at half past nine. */
async function refused(questions: readonly Outgoing[], at = '2015-11-20T09:30:00Z') {
  const force = await aWorkforce({ people: [OLIVE, ANN, BEN], at });
  await force.world.register.write({ message: null, slot: null, entries: [], say: questions, asked: [] });
  for (const { key } of await force.outbox.take(force.clock.now(), 100))
    await force.outbox.giveUp(key, 'dead', 'no app');
  return force;
}

type Force = Awaited<ReturnType<typeof refused>>;

async function goesAfterInstall({ doSideWork, outbox, clock }: Force, by: string, to: string) {
  clock.set(to);
  await doSideWork({ tenant: TENANT, service: SERVICE, body: anInstallation('add', { by }) });
  return (await outbox.take(clock.now(), 100)).filter(({ kind }) => kind === 'nudge').map(({ key }) => String(key));
}

// What went wrong: whoever had no app at half past nine and put it in at eleven was asked on the next working day.
describe('whoever gets the app', () => {
  const TODAY = [questionFor('Ann Archer', '2015-11-20'), questionFor('Ben Baker', '2015-11-20')];

  test('during the hours of asking is asked the same day what Teams refused, and nobody else is', async () => {
    const force = await refused(TODAY);
    expect(await goesAfterInstall(force, 'Ann Archer', '2015-11-20T11:00:00Z')).toEqual([
      'nudge/Ann Archer/2015-11-20',
    ]);
    expect(await goesAfterInstall(force, 'Ben Baker', '2015-11-20T11:05:00Z')).toEqual(['nudge/Ben Baker/2015-11-20']);
  });

  test('is asked once', async () => {
    const force = await refused(TODAY);
    await goesAfterInstall(force, 'Ann Archer', '2015-11-20T11:00:00Z');
    await force.outbox.sent(
      'nudge/Ann Archer/2015-11-20' as OutKey,
      { thread: 'teams:x/y/' as never, message: '1' },
      force.clock.now(),
    );
    expect(await goesAfterInstall(force, 'Ann Archer', '2015-11-20T12:00:00Z')).toEqual([]);
  });

  test.each([
    ['in the evening', '2015-11-20T18:00:00Z'],
    ['on another day', '2015-11-23T11:00:00Z'],
  ])('%s is asked nothing of that morning', async (_, when) => {
    expect(await goesAfterInstall(await refused(TODAY), 'Ann Archer', when)).toEqual([]);
  });
});
