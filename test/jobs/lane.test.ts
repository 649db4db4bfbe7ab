import { expect, test } from 'vitest';
import { createLane } from '#jobs/lane.ts';

/** Pieces that are worked until they are let go. */
function aYard(pieces: readonly string[], atOnce: number) {
  const [waiting, done, open] = [[...pieces], [] as string[], new Map<string, () => void>()];
  let most = 0;
  const lane = createLane({
    take: async () => waiting.shift() ?? null,
    work: async (piece: string) => {
      const finished = new Promise<void>((resolve) => open.set(piece, resolve));
      most = Math.max(most, open.size);
      await finished;
      open.delete(piece);
      done.push(piece);
    },
    atOnce,
  });
  const letGo = async (piece: string): Promise<void> => {
    open.get(piece)?.();
    await new Promise(setImmediate);
  };
  return { lane, waiting, done, open, letGo, most: () => most };
}

test('a slow piece holds up no other while there is room', async () => {
  const { lane, done, letGo } = aYard(['slow', 'a', 'b', 'c'], 2);
  lane.wake();
  await new Promise(setImmediate);
  for (const piece of ['a', 'b', 'c']) await letGo(piece);
  expect(done).toEqual(['a', 'b', 'c']);
  await letGo('slow');
  await lane.idle();
  expect(done).toEqual(['a', 'b', 'c', 'slow']);
});

test('no more pieces are under way than it takes at a time, and one that comes later begins at once', async () => {
  const { lane, waiting, open, letGo, most } = aYard(['a', 'b'], 3);
  lane.wake();
  await new Promise(setImmediate);
  waiting.push('c', 'd');
  lane.wake();
  await new Promise(setImmediate);
  expect([...open.keys()]).toEqual(['a', 'b', 'c']);
  for (const piece of ['a', 'b', 'c', 'd']) await letGo(piece);
  await lane.idle();
  expect(most()).toBe(3);
});

test('what stops a taker is thrown to who waits, and the next call begins anew', async () => {
  let isBroken = true;
  const worked: string[] = [];
  const waiting = ['a'];
  const lane = createLane({
    take: async () => {
      if (isBroken) throw new Error('the register is locked');
      return waiting.shift() ?? null;
    },
    work: async (piece: string) => void worked.push(piece),
    atOnce: 2,
  });
  lane.wake();
  await expect(lane.idle()).rejects.toThrow('locked');
  isBroken = false;
  lane.wake();
  await lane.idle();
  expect(worked).toEqual(['a']);
});
