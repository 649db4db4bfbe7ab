import { expect, test } from 'vitest';
import { render } from '#adapters/teams/draw/render.ts';
import { renderForOwner } from '#adapters/teams/draw/render-for-owner.ts';
import { drawDialog } from '#adapters/teams/forms/draw-dialog.ts';
import type { OutKey } from '#src/ports/message.ts';
import { aCard } from '#test/kit/a-card.ts';

const KEY = 'receipt/1' as OutKey;
const GREEN = { label: 'Green', say: '/rag 8.1.3 green', about: null } as const;
const ROWS = Array.from({ length: 600 }, (_, at) => ({
  action: null,
  ref: `${at}`,
  title: 'A title of some length, so that there are many messages of them',
  rating: null,
  facts: ['due 30 Nov'],
}));

// A screen reader in a Welsh Windows reads English aloud as English, and a field for a date has its day first.
test('every card says that it is in British English: what goes on, what its owner sees, and a dialog', () => {
  const short = aCard({ heading: '8.1.3', buttons: [GREEN] });
  const long = render(aCard({ heading: 'All', blocks: [{ kind: 'rows', rows: ROWS, more: 0 }] }), KEY);
  const own = renderForOwner(short, KEY, '29:ann');
  const cards = [
    render(short, KEY).card,
    long.card,
    ...long.thread.map(({ card }) => card),
    own?.card,
    drawDialog({ typed: {}, opened: '1', lacking: null }),
  ];
  expect(long.thread.length).toBeGreaterThan(1);
  expect(cards.map((card) => card?.lang)).toEqual(cards.map(() => 'en-GB'));
});
