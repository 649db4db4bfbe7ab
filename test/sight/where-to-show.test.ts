import { expect, test } from 'vitest';
import type { ActionId } from '#src/plan/action.ts';
import { whereToShow } from '#src/sight/where-to-show.ts';
import type { Showing } from '#src/sight/where-to-show.ts';

const OPEN = 'RIP/1.1.1' as ActionId;
const FOR_FEW = 'RIP/9.9.9' as ActionId;

function showing(how: Partial<Showing>): Showing {
  return {
    audience: 'members',
    mentions: [],
    readers: 'members',
    restricted: new Set([FOR_FEW]),
    hasReader: true,
    ...how,
  };
}

test.each([
  ['an open action among members stands where it was asked', { mentions: [OPEN] }, 'here'],
  ['a restricted action among members goes to its asker', { mentions: [OPEN, FOR_FEW] }, 'privately'],
  ['a personal card among members goes to its asker', { readers: 'asker' }, 'privately'],
  ['anything of a plan where outsiders read goes to its asker', { audience: 'outsiders' }, 'privately'],
  ['anything of a plan where nobody knows who reads goes to its asker', { audience: 'unknown' }, 'privately'],
  ['what says nothing of a plan may stand before outsiders', { audience: 'outsiders', readers: 'anyone' }, 'here'],
  ['a restricted action before its asker alone stands there', { audience: 'asker', mentions: [FOR_FEW] }, 'here'],
  [
    'a post to a channel of outsiders, with nobody to turn to, stands nowhere',
    { audience: 'outsiders', hasReader: false },
    'nowhere',
  ],
  ['a post of a restricted action to a channel stands nowhere', { mentions: [FOR_FEW], hasReader: false }, 'nowhere'],
] as const)('%s', (_, how, sight) => {
  expect(whereToShow(showing(how))).toBe(sight);
});
