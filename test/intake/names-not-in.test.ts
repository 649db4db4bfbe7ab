import { describe, expect, test } from 'vitest';
import { namesNotIn } from '#src/intake/names-not-in.ts';
import { aPerson, aRoster } from '#test/kit/an-action.ts';
import { anAction, ledBy } from './an-action.ts';

const person = (name: string, post: string | null = null) => ({ name, post, group: false, support: false });

describe('namesNotIn', () => {
  test('names each new person, post and group once, the most often named first', () => {
    const roster = aRoster({ posts: [{ name: 'Leader', aliases: [], holders: [] }] });
    const actions = [
      anAction('1.1', { leads: ledBy(person('Jo Bloggs'), person('Ann Archer')) }),
      anAction('1.2', { leads: ledBy(person('Dan Dale', 'Director'), person('jo bloggs', 'Head of Audit')) }),
      anAction('1.3', { leads: ledBy({ name: null, post: 'Audit Board', group: true, support: true }) }),
      anAction('1.4', { leads: ledBy({ name: null, post: 'Leader', group: false, support: false }) }),
    ];
    expect(
      namesNotIn(actions, roster).map(({ kind, name, post, actions: count }) => [kind, name, post, count]),
    ).toEqual([
      ['person', 'jo bloggs', 'Head of Audit', 2],
      ['person', 'Dan Dale', 'Director', 1],
      ['body', 'Audit Board', null, 1],
    ]);
  });

  test('an address is offered as an address, beside the name that it says', () => {
    const actions = [
      anAction('1.1', { leads: ledBy(person('will.hart@example.org')) }),
      anAction('1.2', { leads: ledBy(person('Will Hart', 'Clerk')) }),
    ];
    expect(namesNotIn(actions, aRoster({}))).toEqual([
      { kind: 'person', name: 'Will Hart', post: 'Clerk', email: 'will.hart@example.org', actions: 2 },
    ]);
  });

  test('a post that somebody of the roster has as theirs is known', () => {
    const roster = aRoster({ people: [aPerson('Priya Shah', { title: 'Head of Finance' })] });
    const led = ledBy({ name: null, post: 'head of finance', group: false, support: false });
    expect(namesNotIn([anAction('1.1', { leads: led })], roster)).toEqual([]);
  });
});
