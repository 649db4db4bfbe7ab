import { expect, test } from 'vitest';
import { aCard } from '#test/kit/a-card.ts';
import { drawCard } from '#adapters/console/draw-card.ts';
import type { Screen } from '#adapters/console/draw-card.ts';

const CARD = aCard({
  heading: '8.1.3 · Agree the framework',
  rating: 'amber',
  blocks: [
    { kind: 'said', text: 'It is rated Amber ▲ and one line of text goes on for a while, as lines of text do.' },
  ],
  buttons: [
    { label: 'Green', say: '/rag 8.1.3 green' },
    { label: 'Red', say: '/rag 8.1.3 red' },
  ],
});
const on = (screen: Partial<Screen>) => drawCard(CARD, { colour: false, boxes: false, width: 80, ...screen });

test('buttons are numbered, since a number presses them', () => {
  expect(on({})).toContain('[1 Green] [2 Red]');
});

test.each([0, 1, 40, 80, 500])('on a terminal of %i columns the card is as wide as can be read', (width) => {
  const widest = Math.max(
    ...on({ width, boxes: true })
      .split('\n')
      .map((line) => line.length),
  );
  expect(widest).toBeLessThanOrEqual(96);
  expect(widest).toBeGreaterThanOrEqual(40);
});

test('a box carries the heading with its rating, and plain text does too', () => {
  expect(on({ boxes: true }).split('\n')[0]).toContain('Amber ▲ · 8.1.3 · Agree the framework');
  expect(on({}).split('\n')[0]).toBe('▲ Amber  8.1.3 · Agree the framework');
});

test('colour adds nothing but colour', () => {
  const drawn = on({ colour: true, boxes: true });
  // oxlint-disable-next-line no-control-regex
  expect(drawn.replaceAll(/\u001b\[[\d;]*m/gu, '')).toBe(on({ boxes: true }));
  expect(drawn).toContain('\u001b[33mAmber ▲');
});
