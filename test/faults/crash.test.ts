import { beforeAll, describe, expect, test } from 'vitest';
import { live } from './a-life.ts';
import type { Life, Plant } from './a-life.ts';
import { findBroken, recordOf } from './find-broken.ts';
import { dieAtEach } from './die-at-each.ts';
import type { Mortal } from './mortal.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { Instant } from '#src/calendar/instant.ts';

let whole: Life;
let record: readonly string[];

beforeAll(async () => {
  whole = await live(0);
  record = await recordOf(whole);
});

describe('a bot that dies at a step, and another that takes over', () => {
  test('without a death everything is said once and stands in the record', async () => {
    expect(await findBroken(whole, { record, taken: whole.platform.taken })).toEqual([]);
    expect(record.length).toBeGreaterThan(9);
    expect(whole.reports.filter((line) => !line.startsWith('The time for'))).toEqual([]);
  });

  test('at every step of its way loses nothing that was acknowledged, says nothing twice, and leaves nothing uncertain untold', async () => {
    const { broken, deaths } = await dieAtEach(whole, record, { liveTo: (at) => live(at) });
    expect(broken).toEqual([]);
    // Each kind of step was a last one at least once.
    expect([...deaths.keys()]).toEqual(expect.arrayContaining([...new Set(whole.steps)]));
  });
});

/** What the suite is there to find, planted into a bot: each is found where it dies at such steps. */
const PLANTED: readonly (readonly [what: string, plant: Plant, at: RegExp, says: RegExp])[] = [
  [
    'that says it has a message before it is stored',
    { acknowledgesFirst: true },
    /^acknowledgement has ended/u,
    /the record has lost/u,
  ],
  [
    'that never picks up what was on its way',
    { store: neverPickingUp },
    /^outbox.take/u,
    /was never said, and nobody is told/u,
  ],
  [
    'that asks once more where nobody knows',
    { store: askingAgain },
    /^platform.send has ended/u,
    /was asked twice|was said twice/u,
  ],
  [
    'that plans the digest’s thread after it has marked the digest',
    { store: forgettingParts },
    /^outbox.sent has ended/u,
    /part:\d was never said/u,
  ],
  [
    'that marks a message worked and writes its lines afterwards',
    { store: workedFirst },
    /^register.write has ended/u,
    /the record has lost/u,
  ],
  [
    'that leaves a reminder as it was once its answer is typed',
    { store: leavingReminders },
    /^inbox.receive has ended/u,
    /nudge\/.* it still asks, and .* is held/u,
  ],
  [
    'that marks a change as made before it makes it',
    { store: changedFirst },
    /^platform.send begins/u,
    /nudge\/.* is held/u,
  ],
];

describe('the suite finds a bot', () => {
  test.each(PLANTED)('%s', async (_what, plant, at, says) => {
    const { steps } = await live(0, plant);
    const deaths = steps.flatMap((step, index) => (at.test(step) ? [index + 1] : []));
    const found: string[] = [];
    for (const death of deaths) {
      const life = await live(death, plant);
      found.push(...(await findBroken(life, { record, taken: whole.platform.taken })));
      await life.database.close();
    }
    expect(found.join('\n')).toMatch(says);
  });
});

/** What was on its way when it died is nobody's any more, at the start and later. */
function neverPickingUp({ store }: Mortal): Store {
  return { ...store, outbox: { ...store.outbox, recover: async () => 0, doubted: async () => [] } };
}

/** Sends a second time what nobody can know of, question or not. */
function askingAgain({ store }: Mortal): Store {
  const giveUp: Store['outbox']['giveUp'] = (key, as, why) =>
    as === 'uncertain' ? store.outbox.again(key, 'not-known', LONG_AGO) : store.outbox.giveUp(key, as, why);
  return { ...store, outbox: { ...store.outbox, giveUp } };
}

const LONG_AGO = '2015-01-01T00:00:00.000Z' as Instant;

/** What follows is written by itself, when the whole counts as sent already. */
function forgettingParts({ store }: Mortal): Store {
  const sent: Store['outbox']['sent'] = async (key, posted, at, follow = []) => {
    await store.outbox.sent(key, posted, at, []);
    if (follow.length > 0)
      await store.register.write({ message: null, slot: null, entries: [], say: follow, asked: [] });
  };
  return { ...store, outbox: { ...store.outbox, sent } };
}

/** The message is done with in one transaction, and what it led to is written in the next. */
function workedFirst({ store }: Mortal): Store {
  const write: Store['register']['write'] = async (work) => {
    if (work.message === null) return store.register.write(work);
    const { message, ...rest } = work;
    const first = await store.register.write({ message, slot: null, entries: [], say: [], asked: [] });
    return first === 'already' ? first : store.register.write({ ...rest, message: null });
  };
  return { ...store, register: { ...store.register, write } };
}

/** The reminder that asked is nobody's business when its answer is recorded. */
function leavingReminders({ store }: Mortal): Store {
  const write: Store['register']['write'] = async (work) =>
    store.register.write({ ...work, say: work.say.filter(({ edits, kind }) => edits === null || kind !== 'nudge') });
  return { ...store, register: { ...store.register, write } };
}

/** A change counts as made when it is taken up. */
function changedFirst({ store }: Mortal): Store {
  const take: Store['outbox']['take'] = async (...which) => {
    const taken = await store.outbox.take(...which);
    for (const { key, editing } of taken) if (editing !== null) await store.outbox.sent(key, editing, which[0]);
    return taken;
  };
  return { ...store, outbox: { ...store.outbox, take } };
}
