import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCard } from '#test/kit/a-card.ts';
import { createDelivery } from '#jobs/deliver-outbox.ts';
import { createTick } from '#jobs/tick.ts';
import { fromMs } from '#src/calendar/instant.ts';
import type { OutKey, ThreadId } from '#src/ports/message.ts';
import type { Asked } from '#src/ports/register.ts';
import { anAction, personId } from '#test/kit/an-action.ts';
import { aWorld, aWork, questionsSince } from './a-world.ts';
import type { TestWorld } from './a-world.ts';
import { anUnsteadyPlatform } from './an-unsteady-platform.ts';
import type { Meets, UnsteadyPlatform } from './an-unsteady-platform.ts';

const HOUR = 3_600_000;
const START = Date.parse('2015-06-05T08:00:00+01:00');
/** All is well from then on; the second Monday's digest and all that follows finds no trouble. */
const STORMY_HOURS = 24 * 9;
const DAYS = 17;
/** Hours from one tick to the next, beside those at which something falls due. */
const STEP = 3;
const TURNS = [8.5, 9, 9.5].map((hour) => hour * HOUR);

/** What happens on the way: from an hour on, for so long, every so many tries meet a fault; a kill ends a run in the midst. */
type Outage = {
  readonly from: number;
  readonly hours: number;
  readonly fates: readonly Meets[];
  readonly looks: 'read' | 'hidden' | 'down';
};

const FATES = ['well', 'refused', 'to-mend', 'taken', 'not-taken'] as const satisfies readonly Meets[];
const anOutage: fc.Arbitrary<Outage> = fc.record({
  from: fc.nat(STORMY_HOURS - 60),
  hours: fc.integer({ min: 1, max: 60 }),
  fates: fc.array(fc.constantFrom<Meets>(...FATES), { minLength: 1, maxLength: 6 }),
  looks: fc.constantFrom('read', 'hidden', 'down'),
});
const aHistory = fc.record({
  looks: fc.boolean(),
  outages: fc.array(anOutage, { minLength: 1, maxLength: 4 }),
  kills: fc.array(fc.nat(STORMY_HOURS), { maxLength: 4 }),
  offs: fc.array(fc.record({ from: fc.nat(STORMY_HOURS - 80), hours: fc.integer({ min: 2, max: 80 }) }), {
    maxLength: 1,
  }),
  receipts: fc.array(fc.nat(STORMY_HOURS), { minLength: 1, maxLength: 5 }),
});

type History = typeof aHistory extends fc.Arbitrary<infer T> ? T : never;

/** What people saw, what was asked under which key, and what stands before the office in the end. */
async function live({ looks, outages, kills, offs, receipts }: History) {
  const platform = anUnsteadyPlatform({ looks, more: 2 });
  const dues = ['2015-06-10', '2015-06-12', '2015-06-22'];
  const actions = dues.map((due, position) => anAction({ ref: `8.1.${position + 3}`, due, position }));
  const world = await aWorld({ actions, messengers: [platform.messenger] });
  const asked: Asked[] = [];
  const unsure = new Set<string>();
  let tick = createTick(world);
  let turn = 0;
  for (const hour of momentsUntil(DAYS)) {
    world.clock.set(fromMs(START + hour * HOUR));
    trouble(
      platform,
      outages.filter(({ from, hours }) => hour >= from && hour < from + hours),
      () => (turn += 1),
    );
    for (const at of dueAt(hour, receipts)) await answer(world, at);
    if (offs.some(({ from, hours }) => hour >= from && hour < from + hours)) continue;
    if (kills.some((one) => one - (one % STEP) === hour)) {
      tick = await kill(world);
      continue;
    }
    await tick(world.clock.now());
    asked.push(...(await questionsSince(world, '2015-06-01')));
    for (const { message } of await world.register.unsure()) unsure.add(message.key);
  }
  return { platform, asked, unsure, receipts: receipts.length };
}

/** The answers that are given at an hour, by their number. */
function dueAt(hour: number, receipts: readonly number[]): readonly number[] {
  return receipts.flatMap((at, number) => (hour === at - (at % STEP) ? [number] : []));
}

function momentsUntil(days: number): readonly number[] {
  const hours = Array.from({ length: (days * 24) / STEP }, (_, at) => at * STEP);
  const turns = Array.from({ length: days }, (_, day) => TURNS.map((at) => (at - 8 * HOUR) / HOUR + day * 24)).flat();
  const minutesAfter = turns.map((at) => at + 2 / 60);
  return [...new Set([...hours, ...turns, ...minutesAfter])].toSorted((one, other) => one - other);
}

function trouble(platform: UnsteadyPlatform, now: readonly Outage[], next: () => number): void {
  const [outage] = now;
  platform.history(outage?.looks ?? 'read');
  platform.always(() => (outage === undefined ? 'well' : outage.fates[next() % outage.fates.length]!));
}

async function answer({ register }: TestWorld, number: number): Promise<void> {
  const key = `r${number}` as OutKey;
  const to = { thread: `t${number}` as ThreadId, person: personId('Ann Archer') };
  const say = [{ key, kind: 'receipt' as const, day: null, to, card: aCard(), about: [], edits: null, holds: null }];
  await register.write({ ...aWork([]), say });
}

/** A run that is killed with what was under way posted and unmarked; the next begins afresh. */
async function kill(world: TestWorld) {
  const outbox = { ...world.outbox, sent: () => new Promise<void>(() => {}) };
  const delivered = createDelivery({ ...world, outbox })();
  await Promise.race([delivered, new Promise((resolve) => setTimeout(resolve, 5))]);
  await world.outbox.recover();
  return createTick(world);
}

type Lived = Awaited<ReturnType<typeof live>>;

test('over any outages, refusals and kills that end, nothing is lost in silence and nothing asked twice', async () => {
  const mondays = ['2015-06-08', '2015-06-15'].map((monday) => `digest/RIP/${monday}`);
  const property = fc.asyncProperty(aHistory, async (history) => {
    const lived = await live(history);
    expect(mondays.flatMap((key) => faultsOfDigest(key, lived))).toEqual([]);
    expect(askedTwice(lived)).toEqual([]);
    // What somebody has to mend first is given up at once, and told.
    const isAllToArrive = !history.outages.some(({ fates }) => fates.includes('to-mend'));
    expect(isAllToArrive ? answersLost(lived) : []).toEqual([]);
  });
  await fc.assert(property, { numRuns: 4, endOnFailure: true });
}, 90_000);

/** It is posted once, or the office was told that it was not, or that nobody knows. */
function faultsOfDigest(key: string, { platform: { posts }, unsure }: Lived): readonly string[] {
  const times = posts.filter((one) => one.key === key).length;
  const wasTold = unsure.has(key) || posts.some(({ card }) => card.heading === 'The digest was not posted');
  const parts = posts.filter(({ part }) => part?.of === key).map((one) => one.key);
  return [
    ...(times > 1 ? [`${key} was posted ${times} times`] : []),
    ...(times === 0 && !wasTold ? [`${key} was lost in silence`] : []),
    ...twice(parts),
  ];
}

/** Where the office was told that one is in doubt, what it asked is asked again. */
function askedTwice({ platform, asked, unsure }: Lived): readonly string[] {
  const keys: readonly string[] = platform.posts.filter(({ kind }) => kind === 'nudge').map(({ key }) => key);
  const seen = new Set(keys.filter((key) => !unsure.has(key)));
  const questions = Map.groupBy(asked, ({ person, action, rule, stage }) =>
    JSON.stringify([person, action, rule, stage]),
  );
  const again = [...questions].filter(
    ([, rows]) => new Set(rows.map(({ key }) => key).filter((key) => seen.has(key))).size > 1,
  );
  return [...twice(keys), ...again.map(([question]) => question)];
}

function answersLost({ platform, receipts }: Lived): readonly string[] {
  const arrived = new Set<string>(platform.posts.map(({ key }) => key));
  return Array.from({ length: receipts }, (_, number) => `r${number}`).filter((key) => !arrived.has(key));
}

function twice(keys: readonly string[]): readonly string[] {
  return keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${key} twice`);
}
