import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULE_NAMES } from '#src/nudge/nudge.ts';
import { RULES } from '#src/nudge/rules.ts';

// These are no rules about one action of a lead's: they follow from the others, or are the office's, today or in older registers.
const FOLLOWING = [
  'escalation',
  'first-message',
  'not-understood',
  'date-missing',
  'unreachable',
  'office-day',
  'office-late',
];

test('every rule in the folder is in the list', () => {
  const files = readdirSync('src/nudge/rules').map((file) => file.replace('.ts', ''));
  expect(RULES.map((rule) => rule.name).toSorted()).toEqual(files.toSorted());
});

test('the rules stand in the order in which a message lists their questions', () => {
  expect(RULES.map((rule) => rule.name)).toEqual(RULE_NAMES.filter((name) => !FOLLOWING.includes(name)));
});
