import { describe, expect, test } from 'vitest';
import type { Messenger } from '#src/ports/messenger.ts';
import type { OutKey } from '#src/ports/message.ts';
import { closedToAll, definiteRefusal } from '#src/ports/send-fault.ts';
import type { Address } from '#src/ports/outgoing.ts';
import type { Work } from '#src/ports/register.ts';
import type { SendFault } from '#src/ports/send-fault.ts';
import { personId } from '#test/kit/an-action.ts';
import { aCard } from '#test/kit/a-card.ts';
import { aWorld } from './a-world.ts';

const MORNING = '2015-06-05T10:00:00+01:00';

/** A platform that everybody has; while it is refused it takes nothing, and knows that from its first refusal on. */
function aPlatform(name: string) {
  let fault: SendFault | null = null;
  let isWell = true;
  const taken: string[] = [];
  const tries: string[] = [];
  const messenger: Messenger = {
    audienceOf: async () => 'members',
    reaches: (to) => ('thread' in to ? to.thread.startsWith(`${name}:`) : 'person' in to),
    isWell: () => isWell,
    send: async ({ key, to }) => {
      tries.push(key);
      if (fault !== null) {
        isWell = !fault.forAll;
        throw fault;
      }
      isWell = true;
      taken.push(key);
      return { thread: 'thread' in to ? to.thread : (`${name}:c/1` as never), message: '1' };
    },
  };
  return { messenger, taken, tries, refuse: (why: SendFault | null) => void (fault = why) };
}

/** A notice to Ann, or to another address. */
function work(key: string, to: Address = { person: personId('Ann Archer') }): Work {
  const rest = { kind: 'notice', day: null, card: aCard(), about: [], edits: null, holds: null } as const;
  return { message: null, slot: null, entries: [], say: [{ key: key as OutKey, to, ...rest }], asked: [] };
}

async function both() {
  const [slack, teams] = [aPlatform('slack'), aPlatform('teams')];
  const world = await aWorld({ messengers: [slack.messenger, teams.messenger] });
  const say = async (key: string, to?: Address): Promise<void> => {
    await world.register.write(work(key, to));
  };
  return { slack, teams, world, say };
}

describe('somebody with both platforms', () => {
  test('is written to on the first while both work', async () => {
    const { slack, teams, world, say } = await both();
    await say('one');
    await world.tickAt(MORNING);
    expect([slack.taken, teams.taken]).toEqual([['one'], []]);
  });

  test.each([
    ['whose token was withdrawn', closedToAll('the token was withdrawn')],
    ['that is out of reach', closedToAll('it could not be reached', 15_000)],
  ])('is written to on the other at once while the first is one %s', async (_, fault) => {
    const { slack, teams, world, say } = await both();
    slack.refuse(fault);
    await say('one');
    await say('two');
    await world.tickAt(MORNING);
    await world.tickAt('2015-06-05T10:01:00+01:00');
    expect(slack.taken).toEqual([]);
    expect(teams.taken.toSorted()).toEqual(['one', 'two']);
  });

  test('hears nothing twice when the first works again', async () => {
    const { slack, teams, world, say } = await both();
    slack.refuse(closedToAll('it could not be reached', 15_000));
    await say('one');
    await world.tickAt(MORNING);
    slack.refuse(null);
    await world.tickAt('2015-06-05T10:10:00+01:00');
    expect([...slack.taken, ...teams.taken]).toEqual(['one']);
  });

  test('whom one refuses for a reason of theirs is not written to on the other behind the office’s back', async () => {
    const { slack, teams, world, say } = await both();
    slack.refuse(definiteRefusal('their account is deactivated'));
    await say('one');
    await world.tickAt(MORNING);
    expect(teams.taken).not.toContain('one');
  });

  test('who asked in a thread of the one that is down is answered there, later', async () => {
    const { slack, teams, world, say } = await both();
    slack.refuse(closedToAll('the token was withdrawn'));
    await say('answer', { thread: 'slack:c/7' as never, person: personId('Ann Archer') });
    await world.tickAt(MORNING);
    slack.refuse(null);
    await world.tickAt('2015-06-05T10:30:00+01:00');
    expect([slack.taken, teams.taken]).toEqual([['answer'], []]);
  });
});

describe('a platform that takes nothing of anybody’s', () => {
  test('is tried no faster than every few minutes, and what waits goes when it is mended', async () => {
    const only = aPlatform('teams');
    const world = await aWorld({ messengers: [only.messenger] });
    only.refuse(closedToAll('Microsoft’s login does not accept the bot'));
    await world.register.write(work('one'));
    await world.tickAt(MORNING);
    await world.tickAt('2015-06-05T10:01:00+01:00');
    expect(only.tries).toEqual(['one']);
    only.refuse(null);
    await world.tickAt('2015-06-05T10:20:00+01:00');
    expect(only.taken).toEqual(['one']);
  });

  test('floods nobody with a card for each message: the office is told once, of the platform', async () => {
    const only = aPlatform('teams');
    const world = await aWorld({ messengers: [only.messenger] });
    only.refuse(closedToAll('Microsoft’s login does not accept the bot'));
    for (const key of ['one', 'two', 'three']) await world.register.write(work(key));
    await world.tickAt(MORNING);
    only.refuse(null);
    await world.tickAt('2015-06-05T10:20:00+01:00');
    expect(only.taken.filter((key) => key.startsWith('undelivered/'))).toEqual([]);
  });
});
