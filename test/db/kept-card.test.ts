import { expect, test } from 'vitest';
import { keptCard } from '#db/kept-card.ts';
import type { KeptCard } from '#db/kept-card.ts';
import { aCard } from '#test/kit/a-card.ts';
import { anAction } from '#test/kit/an-action.ts';

const [FIRST, SECOND] = [anAction({ ref: '8.1.3' }).id, anAction({ ref: '8.1.4' }).id];

/** As a card was stored before it said in data what it means. */
const OLD = {
  heading: 'Recorded: 8.1.3 is Amber ▲',
  rating: 'amber',
  blocks: [
    { kind: 'said', text: 'Agree the framework' },
    { kind: 'rows', rows: [{ ref: '8.1.3', title: 'Agree the framework', rating: null, facts: [] }], more: 0 },
  ],
  buttons: [{ label: 'Undo', say: '/rag undo 8.1.3' }],
  thread: [{ heading: 'Details', rating: null, blocks: [], buttons: [] }],
} as unknown as KeptCard;

test('a card of before mentions what its message is about, and its buttons are about that', () => {
  const card = keptCard(OLD, [FIRST]);
  expect(card).toMatchObject({ mentions: [FIRST], calls: [], readers: 'members', wants: null, asks: [] });
  expect(card.buttons).toEqual([{ label: 'Undo', say: '/rag undo 8.1.3', about: FIRST }]);
  expect(card.blocks[1]).toMatchObject({ rows: [{ action: null, ref: '8.1.3' }] });
  expect(card.thread).toMatchObject([{ heading: 'Details', mentions: [FIRST] }]);
});

test('of several actions none is guessed', () => {
  expect(keptCard(OLD, [FIRST, SECOND]).buttons).toMatchObject([{ about: null }]);
});

test('what such a card said of its readers stays', () => {
  expect(keptCard({ ...OLD, mentions: [], readers: 'anyone' }, [FIRST])).toMatchObject({
    mentions: [],
    readers: 'anyone',
  });
});

test('a card of today is what was stored', () => {
  const card = aCard({ heading: 'x', mentions: [FIRST] });
  expect(keptCard(card, [SECOND])).toBe(card);
});
