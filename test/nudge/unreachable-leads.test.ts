import { expect, test } from 'vitest';
import { openDesk } from '#src/nudge/desk.ts';
import { unreachableLeads } from '#src/nudge/unreachable-leads.ts';
import type { NudgeInput } from '#src/nudge/choose-nudges.ts';
import { aRoster, aTracked } from '#test/kit/an-action.ts';
import type { Body, Post } from '#src/people/person.ts';
import { aDay, ANN } from './a-day.ts';

const POSTS: readonly Post[] = [{ name: 'Head of HR', aliases: [], holders: [] }];
const BODIES: readonly Body[] = [{ name: 'Task Group', aliases: [], members: [] }];
const OWNERS = ['Ann Archer', 'Ben Baker', { post: 'Head of HR' }, { post: 'Task Group', group: true }] as const;
const LATER = aTracked({ kind: 'by', due: '2019-12-31', owners: OWNERS });

test('posts without a holder, bodies without members and people without an account are out of reach', () => {
  const roster = aRoster({ posts: POSTS, bodies: BODIES });
  const found = outOfReach(aDay('2015-06-03', { roster, tracked: [LATER], reachable: ({ id }) => id !== ANN }));
  expect(found).toEqual({ names: ['Ann Archer', 'Head of HR', 'Task Group'], of: 4 });
});

test('leads of closed actions and those who only support do not count', () => {
  const tracked = [
    aTracked({ ref: '1.1', owners: ['Zed Zero'], standing: { stage: 'withdrawn' } }),
    aTracked({ ref: '1.2', due: '2019-12-31', owners: ['Ann Archer', { name: 'Yan Young', support: true }] }),
  ];
  expect(outOfReach(aDay('2015-06-03', { tracked }))).toEqual({ names: [], of: 1 });
});

function outOfReach(input: NudgeInput) {
  return unreachableLeads(input.tracked, openDesk(input, []));
}
