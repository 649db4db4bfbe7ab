import { expect, test } from 'vitest';
import type { Action, Heading } from '#src/plan/action.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk, refsOn } from './a-talk.ts';

const HEADINGS: readonly Heading[] = [
  { level: 'theme', ref: 'A', title: 'Inspirational leadership' },
  { level: 'section', ref: '8', title: 'Performance & risk' },
  { level: 'outcome', ref: '8.1', title: 'Everybody knows how we do' },
  { level: 'theme', ref: 'B', title: 'Strong partnerships' },
  { level: 'section', ref: '9', title: 'Money' },
];

const ACTIONS: readonly Action[] = [
  { ...anAction({ ref: '8.1.1', section: 8, title: 'Agree the framework' }), theme: 'A', outcome: '8.1' },
  { ...anAction({ ref: '9.1.1', section: 9, title: 'Publish the accounts', position: 1 }), theme: 'B', outcome: '9.1' },
];

// What went wrong: people know their theme by its name, and only its letter was understood.
test.each([
  ['/rag theme Inspirational leadership', ['8.1.1']],
  ['/rag theme "strong partnerships"', ['9.1.1']],
  ['/rag theme leadership', ['8.1.1']],
  ['/rag section Strong partnerships', ['9.1.1']],
  ['/rag section partnerships', ['9.1.1']],
  ['/rag section performance and risk', ['8.1.1']],
  ['/rag section “Money”', ['9.1.1']],
  ['/rag section everybody knows how we do', ['8.1.1']],
  ['/rag theme Money', ['9.1.1']],
  ['/rag theme b', ['9.1.1']],
] as const)('“%s” lists %j', async (said, refs) => {
  const talk = await aTalk({ actions: ACTIONS, headings: HEADINGS });
  expect(refsOn((await talk.say('Will Wood', said)).card)).toEqual(refs);
});

test.each(['/rag theme nothing of the kind', '/rag section nothing of the kind', '/rag section ""'])(
  '“%s” is asked about, with the parts there are',
  async (said) => {
    const talk = await aTalk({ actions: ACTIONS, headings: HEADINGS });
    const { card } = await talk.say('Will Wood', said);
    expect(card.heading).toBe('Which part of the plan?');
    expect(card.buttons.length).toBeGreaterThan(1);
  },
);
