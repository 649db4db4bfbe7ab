import { expect, test } from 'vitest';
import { readInstant } from '#src/calendar/instant.ts';
import type { AccountId, MessageId, ThreadId } from '#src/ports/message.ts';
import { workInbox } from '#src/conversation/work-inbox.ts';
import { day } from '#test/kit/an-action.ts';
import { anOutgoing } from '#test/kit/an-outgoing.ts';
import { aWorldWithPlan } from './a-world.ts';

/** A world in which Ann's words could not be worked. */
async function aWorldWithWordsAside() {
  const world = await aWorldWithPlan();
  const { inbox } = world.registers.get('./data')!;
  const id = 'slack:T1/D1/1' as MessageId;
  await inbox.receive({
    id,
    thread: 'slack:T1/D1' as ThreadId,
    from: 'slack:T1/UANN' as AccountId,
    text: '1.1 amber, the vote is late',
    at: readInstant('2015-06-05T09:00:00Z')!,
    card: null,
    how: 'said',
    of: null,
  });
  await inbox.setAside(id, 'Error: a planted bug');
  return { world, inbox };
}

test('what could not be worked is listed with its words and the reason, and doctor counts it', async () => {
  const { world } = await aWorldWithWordsAside();
  expect(await world.run('aside')).toBe(0);
  expect(world.said()).toBe('Fri 5 Jun 2015, slack:T1/UANN: “1.1 amber, the vote is late”\n  Error: a planted bug\n');
  await world.run('doctor');
  expect(world.said()).toContain('1 message set aside, the oldest of 2015-06-05');
});

test('doctor counts what nobody has given to an action, and says who is asked', async () => {
  const plan =
    'Ref,Action,By when,Lead\n1.1,Agree the budget,By end Dec 2015,Ann Archer\n1.2,Mend the roof,By end Dec 2015,Ann Archer\n';
  const world = await aWorldWithPlan({ files: { 'plan.csv': plan } });
  const { inbox, register, threads } = world.registers.get('./data')!;
  const message = {
    id: 'console:1' as MessageId,
    thread: 'console:1' as ThreadId,
    from: 'console:Ann Archer' as AccountId,
  };
  const { clock } = world;
  await inbox.receive({ ...message, text: 'went well last night', at: clock.now(), card: null, how: 'said', of: null });
  await workInbox({ register, threads, inbox, clock, office: [], messengers: [] }, (_, fault) => {
    throw fault;
  });
  await world.run('doctor');
  expect(world.said()).toContain('1 message of which nobody has said the action');
  expect(world.said()).toContain('/rag office');
});

// What went wrong: the doctor counted a week of what never went, the office's card none of it.
test('doctor counts what was given up as the office has it before it, and what was let go no more', async () => {
  const world = await aWorldWithPlan();
  const { register, outbox } = world.registers.get('./data')!;
  await register.write({
    message: null,
    slot: null,
    entries: [],
    asked: [],
    say: [anOutgoing('r/1'), anOutgoing('r/2'), anOutgoing('p/1', { kind: 'page' })],
  });
  for (const { key } of await outbox.take(world.clock.now(), 9))
    await outbox.giveUp(key, 'dead', 'the account is closed');
  const [first] = await register.lost(day('2015-01-01'));
  await register.write({
    message: null,
    slot: null,
    entries: [],
    asked: [],
    say: [],
    mends: [{ number: first!.number, how: 'left' }],
  });
  await world.run('doctor');
  expect(world.said()).toContain('0 that may not have arrived, 1 that were not delivered.');
  expect(world.said()).toContain('1 did not go: the account is closed.');
});

test('--again lets it wait to be worked once more', async () => {
  const { world, inbox } = await aWorldWithWordsAside();
  expect(await world.run('aside', '--again')).toBe(0);
  expect(world.grumbled()).toBe('1 message waits to be worked once more, in the order in which they were said.');
  expect((await inbox.waiting()).map(({ text }) => text)).toEqual(['1.1 amber, the vote is late']);
  await world.run('aside');
  expect(world.said()).toBe('Nothing is set aside: all that people said was worked.');
});

test('--json prints a message a line', async () => {
  const { world } = await aWorldWithWordsAside();
  await world.run('aside', '--json');
  expect(world.json()).toMatchObject([{ text: '1.1 amber, the vote is late', why: 'Error: a planted bug' }]);
});
