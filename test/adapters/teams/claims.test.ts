import { expect, test } from 'vitest';
import { createClaim } from '#adapters/teams/receive/claims.ts';
import { fromMs } from '#src/calendar/instant.ts';
import type { IncomingMessage, MessageId } from '#src/ports/message.ts';

const NINE = Date.UTC(2026, 5, 1, 9);

type Kept = Map<MessageId, Pick<IncomingMessage, 'id' | 'at'>>;

/** An inbox and the claims on it; a new one on the same inbox is the run after a crash. */
function anInbox(kept: Kept = new Map()) {
  const claim = createClaim({ message: async (id) => (kept.get(id) as IncomingMessage | undefined) ?? null });
  const press = async (button: string, seconds: number): Promise<MessageId> => {
    const at = fromMs(NINE + seconds * 1000);
    const id = await claim({ kind: 'tap', parts: ['ann', button], at });
    if (!kept.has(id)) kept.set(id, { id, at });
    return id;
  };
  return { press, kept };
}

test('the same press that Teams sends again is the same, and another button is another', async () => {
  const { press } = anInbox();
  const first = await press('green', 0);
  expect(await press('green', 15)).toBe(first);
  expect(await press('green', 90)).toBe(first);
  expect(await press('red', 15)).not.toBe(first);
});

test('two that arrive at the same moment are the same, though neither is stored yet', async () => {
  const { press, kept } = anInbox();
  const ids = await Promise.all([press('green', 119), press('green', 121), press('green', 119)]);
  expect(new Set(ids).size).toBe(1);
  expect(kept.size).toBe(1);
});

test('after two minutes the same button is a press of its own, again and again', async () => {
  const { press, kept } = anInbox();
  for (const seconds of [0, 121, 242, 1000, 100_000]) await press('more', seconds);
  expect(kept.size).toBe(5);
});

test('it is known in the run after a crash, also when a turn of time has ended meanwhile', async () => {
  for (const [first, again] of [
    [0, 30],
    [119, 121],
    [60, 170],
    [121, 119],
  ] as const) {
    const before = anInbox();
    const id = await before.press('green', first);
    expect(await anInbox(before.kept).press('green', again), `${first} and ${again}`).toBe(id);
  }
});

test('a press that the inbox could not be asked about is claimed anew', async () => {
  let isBroken = true;
  const claim = createClaim({
    message: async () => {
      if (isBroken) throw new Error('The database is busy.');
      return null;
    },
  });
  const press = { kind: 'tap', parts: ['ann', 'green'], at: fromMs(NINE) } as const;
  await expect(claim(press)).rejects.toThrow('busy');
  isBroken = false;
  expect(await claim(press)).toMatch(/^teams:tap\//u);
});
