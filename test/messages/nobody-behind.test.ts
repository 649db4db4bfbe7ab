import { expect, test } from 'vitest';
import { sayNobodyBehind } from '#src/messages/words/who/nobody-behind.ts';
import type { Owner } from '#src/people/leads/leads.ts';

const POST: Owner = { name: null, post: 'Head of Finance', group: false, support: false };
const BODY: Owner = { name: null, post: 'Scrutiny Board', group: true, support: false };
const NAME: Owner = { name: 'Jo Stranger', post: null, group: false, support: false };

// What went wrong: a board without members was told to the leadership as a post that nobody holds.
test.each<readonly [says: string, owners: readonly Owner[]]>([
  ['nobody holds the post that leads it', [POST]],
  ['nobody holds the posts that lead it', [POST, { ...POST, post: 'Head of Housing' }]],
  ['nobody is known in the body that leads it', [BODY]],
  ['nobody is known in the bodies that lead it', [BODY, { ...BODY, post: 'Cabinet' }]],
  ['nobody in the roster has the name of its lead', [NAME]],
  ['nobody is known behind its leads', [POST, BODY]],
  ['nobody holds the post that leads it', [POST, { ...BODY, support: true }]],
])('“%s”', (says, owners) => {
  expect(sayNobodyBehind(owners)).toBe(says);
});
