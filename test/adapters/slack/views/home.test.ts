import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCard } from '#test/kit/a-card.ts';
import { homeView } from '#adapters/slack/forms/home.ts';
import { checkView } from '#test/kit/block-kit.ts';
import { objectsUnder } from '#test/kit/block-kit-reading.ts';
import { anyCard } from '#test/kit/any-card.ts';

const PART = aCard({ heading: 'Overdue', blocks: [{ kind: 'said', text: '2 actions' }] });
const ITEM = aCard({
  heading: '8.1.3 · Agree the framework',
  rating: 'red',
  blocks: [{ kind: 'said', text: '2 working days late' }],
  buttons: [
    { label: 'Green', say: '/rag 8.1.3 green', look: 'good' },
    { label: 'Red', say: '/rag 8.1.3 red', look: 'danger' },
  ],
});

test('a card without a rating opens a part of the page, and one with a rating is an item of it', () => {
  const { blocks } = homeView([PART, ITEM, PART]);
  expect(blocks.map(({ type }) => type)).toEqual([
    'header',
    'section',
    'rich_text',
    'section',
    'actions',
    'divider',
    'header',
    'section',
  ]);
  expect(JSON.stringify(blocks)).toContain('🔴 Red ■ · 8.1.3 · Agree the framework');
});

test('each button has a name of its own, and says its words on no card', () => {
  const buttons = objectsUnder(homeView([ITEM, ITEM]).blocks).filter(({ type }) => type === 'button');
  expect(buttons.map((button) => button['action_id'])).toEqual(['say/0', 'say/1', 'say/2', 'say/3']);
  expect(buttons[0]).toMatchObject({ value: '{"s":"/rag 8.1.3 green","c":null}' });
});

test('what does not fit is counted at the end', () => {
  const view = homeView(Array.from({ length: 60 }, () => ITEM));
  const shown = view.blocks.filter(({ type }) => type === 'actions').length;
  expect(checkView(view)).toEqual([]);
  expect(shown).toBe(32);
  expect(JSON.stringify(view.blocks.at(-1))).toContain(`and ${60 - shown} more`);
});

test('a page with nothing on it says so', () => {
  expect(checkView(homeView([]))).toEqual([]);
});

test('a chart is told in words, since the Home tab shows none', () => {
  const chart = {
    kind: 'chart' as const,
    title: 'The mix',
    columns: [{ label: 'Mon', counts: { red: 1 } }],
    inWords: 'Red 1',
  };
  const view = homeView([aCard({ blocks: [chart] })]);
  expect(checkView(view)).toEqual([]);
  expect(JSON.stringify(view.blocks)).toContain('The mix');
  expect(JSON.stringify(view.blocks)).toContain('Red 1');
});

test('any cards give a view that Slack takes', () => {
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: 12 }), (cards) => {
      expect(checkView(homeView(cards))).toEqual([]);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
