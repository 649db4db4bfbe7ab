import { expect, test } from 'vitest';
import { aRoster, aTracked } from '#test/kit/an-action.ts';
import type { Body, Post } from '#src/people/person.ts';
import { aDay, ANN, daysOfAsking } from './a-day.ts';

const POSTS: readonly Post[] = [{ name: 'Head of HR', aliases: [], holders: [] }];
const BODIES: readonly Body[] = [{ name: 'Task Group', aliases: [], members: [] }];
const OWNERS = ['Ann Archer', 'Ben Baker', { post: 'Head of HR' }, { post: 'Task Group', group: true }] as const;
const LATER = aTracked({ kind: 'by', due: '2019-12-31', owners: OWNERS });

test('posts without a holder, bodies without members and people without an account are reported together', () => {
  const roster = aRoster({ posts: POSTS, bodies: BODIES });
  const said = daysOfAsking('2015-06-03', '2015-06-03', (today, asked) =>
    aDay(today, { roster, tracked: [LATER], asked, reachable: ({ id }) => id !== ANN }),
  );
  expect([...said]).toEqual([['2015-06-03', ['olive: Ann Archer, Head of HR, Task Group of 4']]]);
});

test('they are reported when they change, and as each cycle begins', () => {
  const tracked = [
    aTracked({ kind: 'by', due: '2019-12-31', owners: ['Ann Archer', 'Zed Zero'], start: '2018-01-01' }),
  ];
  const said = daysOfAsking('2015-06-03', '2015-08-31', (today, asked) =>
    aDay(today, { tracked, asked, reachable: ({ id }) => id !== ANN || today < '2015-06-15' }),
  );
  expect([...said]).toEqual([
    ['2015-06-03', ['olive: Zed Zero of 2']],
    ['2015-06-15', ['olive: Ann Archer, Zed Zero of 2']],
    ['2015-07-01', ['olive: Ann Archer, Zed Zero of 2']],
    ['2015-08-03', ['olive: Ann Archer, Zed Zero of 2']],
  ]);
});

test('leads of closed actions and those who only support do not count', () => {
  const tracked = [
    aTracked({ ref: '1.1', owners: ['Zed Zero'], standing: { stage: 'withdrawn' } }),
    aTracked({ ref: '1.2', due: '2019-12-31', owners: ['Ann Archer', { name: 'Yan Young', support: true }] }),
  ];
  expect([...daysOfAsking('2015-06-03', '2015-06-03', (today, asked) => aDay(today, { tracked, asked }))]).toEqual([]);
});
