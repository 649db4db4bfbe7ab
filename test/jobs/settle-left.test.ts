import { beforeEach, describe, expect, test } from 'vitest';
import { NOTED } from '#src/plan/noted-requests.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import type { PersonId } from '#src/people/person.ts';
import { aPerson, aRoster, anAction, day, personId } from '#test/kit/an-action.ts';
import { aWorld, aWork } from './a-world.ts';
import type { TestWorld } from './a-world.ts';

// Meera said that it was not hers from February; her post passed on by the roster alone, and for five weeks the office was
// asked to decide what was settled, by a step that was refused.
const SAM = personId('Sam Old');
const JANE = personId('Jane Doe');
const ACTION = ledBy('Head of Housing', 'Sam Old');

function ledBy(post: string, name: string) {
  const action = anAction({ ref: '3.1', title: 'Repair the lifts', due: '2015-12-29', owners: [name] });
  const owner = { name: null, post, group: false, support: false };
  return { ...action, leads: { ...action.leads, text: post, owners: [owner] } };
}

let world: TestWorld;

beforeEach(async () => {
  world = await aWorld({ actions: [ACTION] });
  await world.register.saveRoster({
    people: [aPerson('Sam Old'), aPerson('Jane Doe'), ...aRoster().people],
    posts: [
      {
        name: 'Head of Housing',
        aliases: [],
        holders: [
          { person: SAM, from: null, to: day('2015-06-30') },
          { person: JANE, from: day('2015-07-01'), to: null },
        ],
      },
    ],
    bodies: [],
  });
});

async function says(by: PersonId, event: ActionEvent, on: string): Promise<void> {
  await world.register.write(
    aWork([{ at: world.clock.now(), day: day(on), by, message: null, action: ACTION.id, event }]),
  );
}

async function stands() {
  const tracked = await world.register.tracked(ACTION.id);
  return { requests: tracked!.standing.requests.map(({ what }) => what), notMine: tracked!.standing.notMine };
}

const NOT_MINE: ActionEvent = { kind: 'not-mine', person: SAM, words: 'Lena has it from July' };
const OTHER: ActionEvent = { kind: 'noted', text: NOTED['other-lead'], words: 'could Lena take it' };

describe('what somebody asked about leading an action', () => {
  test.each([
    ['that it is not theirs', NOT_MINE],
    ['for another lead', OTHER],
  ])('%s is settled by itself, in a line of the record, once their post has passed on', async (_, event) => {
    await says(SAM, event, '2015-06-22');
    await world.tickAt('2015-06-30T09:30:00+01:00');
    expect((await stands()).requests).toHaveLength(1);
    await world.tickAt('2015-07-01T09:30:00+01:00');
    expect(await stands()).toEqual({ requests: [], notMine: [] });
    const lines = (await world.register.ledgerOf(ACTION.id)).map(({ event: one }) => ('text' in one ? one.text : ''));
    expect(lines).toContain(NOTED['leads-no-more']);
  });

  test('is settled once, however often it is looked at', async () => {
    await says(SAM, NOT_MINE, '2015-06-22');
    await world.tickAt('2015-07-01T09:30:00+01:00');
    await world.tickAt('2015-07-02T09:30:00+01:00');
    const lines = await world.register.ledgerOf(ACTION.id);
    expect(lines.filter(({ event }) => event.kind === 'noted')).toHaveLength(1);
  });

  test('stays open where they never led it, and another’s stays open too', async () => {
    await says(JANE, { kind: 'not-mine', person: JANE, words: 'nor mine' }, '2015-07-02');
    await says(SAM, NOT_MINE, '2015-07-02');
    await world.tickAt('2015-07-03T09:30:00+01:00');
    expect((await stands()).requests).toHaveLength(2);
  });
});
