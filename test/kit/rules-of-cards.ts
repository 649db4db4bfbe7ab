import { afterEach, expect } from 'vitest';
import { brokenRules } from './lawful.ts';

// Every card that a test shows to anybody is held against the rules for all cards.
afterEach(() => {
  expect(brokenRules(), 'the rules that every card keeps (test/law/cards.ts)').toEqual([]);
});
