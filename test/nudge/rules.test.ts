import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULE_NAMES } from '#src/nudge/nudge.ts';
import { RULES } from '#src/nudge/rules.ts';

// One step up, who cannot be reached and who has never been written to are no rules about one action: they follow from the others.
const FOLLOWING = ['escalation', 'unreachable', 'first-message'];

test('every rule in the folder is in the list', () => {
  const files = readdirSync('src/nudge/rules').map((file) => file.replace('.ts', ''));
  expect(RULES.map((rule) => rule.name).toSorted()).toEqual(files.toSorted());
});

test('the rules stand in the order in which a message lists their questions', () => {
  expect(RULES.map((rule) => rule.name)).toEqual(RULE_NAMES.filter((name) => !FOLLOWING.includes(name)));
});
