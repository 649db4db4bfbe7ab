import { expect, test } from 'vitest';
import { createDelivery } from '#jobs/deliver-outbox.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { OutKey, ThreadId } from '#src/ports/message.ts';
import type { Outbox } from '#src/ports/outbox.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { definiteRefusal } from '#src/ports/send-fault.ts';
import { aCard } from '#test/kit/a-card.ts';
import { personId } from '#test/kit/an-action.ts';
import { aWorld, aWork } from './a-world.ts';

const ENDS: ReadonlySet<string> = new Set(['sent', 'retry', 'again', 'doubt', 'giveUp', 'postpone']);

/** An outbox of which the disk is full where it is to say what became of a message, while it is said to be. */
function fillable(outbox: Outbox): { readonly outbox: Outbox; readonly isFull: (now: boolean) => void } {
  let isFull = false;
  const full = new Proxy(outbox, {
    get: (target, key) => {
      if (!isFull || !ENDS.has(String(key))) return Reflect.get(target, key) as unknown;
      return () => Promise.reject(Object.assign(new Error('The disk is full.'), { code: 'SQLITE_FULL' }));
    },
  });
  return { outbox: full, isFull: (now) => void (isFull = now) };
}

function aReceipt(key: string): Outgoing {
  const to = { thread: 't1' as ThreadId, person: personId('Ann Archer') };
  const card = aCard({ heading: key });
  return { key: key as OutKey, kind: 'receipt', day: null, to, card, about: [], edits: null, holds: null };
}

/** Ann’s answers, as they are sent through an outbox whose disk fills. */
async function anAnswering() {
  const world = await aWorld();
  const { outbox, isFull } = fillable(world.outbox);
  const say = (key: string) => world.register.write({ ...aWork([]), say: [aReceipt(key)] });
  const deliver = createDelivery({ ...world, outbox });
  return { ...world, say, isFull, deliver: () => deliver().catch(() => undefined) };
}

// What went wrong: an answer whose end could not be written down held up all that followed to the same person for ten minutes, and then came again.
test('a message that was sent while the disk was full counts as sent once there is room, and what follows it goes at once', async () => {
  const { messenger, register, clock, say, isFull, deliver } = await anAnswering();
  await say('first');
  isFull(true);
  await deliver();
  expect(messenger.sent).toHaveLength(1);
  await say('second');
  clock.forward({ minutes: 1 });
  await deliver();
  isFull(false);
  clock.forward({ minutes: 1 });
  await deliver();
  expect(messenger.sent.map(({ card }) => asText(card).split('\n')[0])).toEqual(['first', 'second']);
  expect(await register.fateOf('first' as OutKey)).toBe('sent');
});

test('a message that was refused while the disk was full is tried again once there is room', async () => {
  const { messenger, register, clock, say, isFull, deliver } = await anAnswering();
  await say('first');
  isFull(true);
  messenger.failWith(definiteRefusal('too many calls', 1000));
  await deliver();
  messenger.failWith(null);
  isFull(false);
  clock.forward({ minutes: 1 });
  await deliver();
  clock.forward({ minutes: 2 });
  await deliver();
  expect(messenger.sent).toHaveLength(1);
  expect(await register.fateOf('first' as OutKey)).toBe('sent');
});
