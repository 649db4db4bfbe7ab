import { expect, test } from 'vitest';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import type { NudgeInput } from '#src/nudge/choose-nudges.ts';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import type { Ask } from '#src/nudge/nudge.ts';
import type { Person } from '#src/people/person.ts';
import { aPerson, aRoster, aTracked, anOwner, day } from '#test/kit/an-action.ts';
import { aDay, ANN, BEN, CAROL, OLIVE } from './a-day.ts';

const LATE = aTracked({ due: '2015-06-30', start: '2015-09-01' });
const ONCE = [askedOn('2015-07-02', 1)];
const TWICE = [...ONCE, askedOn('2015-07-09', 2)];

test('the second asking says beforehand where it goes next', () => {
  const first = asksOf(aDay('2015-07-02', { tracked: [LATE] }), ANN);
  const second = asksOf(aDay('2015-07-09', { tracked: [LATE], asked: ONCE }), ANN);
  expect(first).toMatchObject([{ warnsOfEscalation: false }]);
  expect(second).toMatchObject([{ stage: { of: '2015-06-30', step: 2 }, warnsOfEscalation: true, escalatesTo: CAROL }]);
});

test('after two askings without an answer it goes one step up, once, with the days of asking', () => {
  const escalated = asksOf(aDay('2015-07-16', { tracked: [LATE], asked: TWICE }), CAROL);
  expect(escalated).toMatchObject([
    {
      rule: 'escalation',
      as: 'escalation',
      stage: { of: '2015-06-30' },
      others: [ANN],
      askedOn: ['2015-07-02', '2015-07-09'],
    },
  ]);
  const third = askedOn('2015-07-16', 3);
  const told = { ...third, person: CAROL, rule: 'escalation', stage: { of: day('2015-06-30') } } as const;
  expect(asksOf(aDay('2015-07-23', { tracked: [LATE], asked: [...TWICE, third, told] }), CAROL)).toEqual([]);
});

test('one that was lost goes the next working day', () => {
  const third = askedOn('2015-07-16', 3);
  const found = asksOf(aDay('2015-07-17', { tracked: [LATE], asked: [...TWICE, third] }), CAROL);
  expect(found).toMatchObject([{ rule: 'escalation' }]);
});

test('it does not go before a week has passed since the second asking', () => {
  expect(asksOf(aDay('2015-07-15', { tracked: [LATE], asked: TWICE }), CAROL)).toEqual([]);
});

test('an answer between the askings starts the count anew', () => {
  const answered = aTracked({ due: '2015-06-30', start: '2015-09-01', standing: { lastUpdate: day('2015-07-07') } });
  expect(asksOf(aDay('2015-08-03', { tracked: [answered], asked: TWICE }), CAROL)).toEqual([]);
  expect(asksOf(aDay('2015-08-03', { tracked: [answered], asked: TWICE }), ANN)).toMatchObject([
    { stage: { of: '2015-06-30', step: 3 }, warnsOfEscalation: true },
  ]);
});

type Case = {
  readonly when: string;
  readonly to: string;
  readonly people: readonly Person[];
  readonly restricted?: true;
};

const ann = (reportsTo: string | null) => aPerson('Ann Archer', { reportsTo });
const OFFICE = aPerson('Olive Office', { role: 'office' });

const CONTACTS: readonly Case[] = [
  { when: 'the lead reports to a person', to: CAROL, people: [ann('Carol Cole'), aPerson('Carol Cole'), OFFICE] },
  { when: 'the lead reports to a post', to: CAROL, people: [ann('Chief Executive'), aPerson('Carol Cole'), OFFICE] },
  { when: 'the lead reports to nobody', to: OLIVE, people: [ann(null), OFFICE] },
  { when: 'nobody knows whom they report to', to: OLIVE, people: [ann('Dot Dash'), OFFICE] },
  { when: 'they report to themselves', to: OLIVE, people: [ann('Ann Archer'), OFFICE] },
  {
    when: 'the action is restricted',
    to: OLIVE,
    people: [ann('Carol Cole'), aPerson('Carol Cole'), OFFICE],
    restricted: true,
  },
];

test.each(CONTACTS)('when $when it goes to $to', ({ to, people, restricted }) => {
  const posts = [{ name: 'Chief Executive', aliases: [], holders: [{ person: CAROL, from: null, to: null }] }];
  const tracked = [restricted ? { ...LATE, standing: { ...LATE.standing, restricted } } : LATE];
  const { nudges } = chooseNudges(aDay('2015-07-16', { roster: aRoster({ people, posts }), tracked, asked: TWICE }));
  const escalated = nudges.filter((nudge) => nudge.asks.some((ask) => ask.rule === 'escalation'));
  expect(escalated).toMatchObject([{ to, kind: 'escalation' }]);
});

test('a joint lead is never the one it goes up to', () => {
  const tracked = [{ ...LATE, standing: { ...LATE.standing, owners: [anOwner('Ann Archer'), anOwner('Carol Cole')] } }];
  expect(asksOf(aDay('2015-07-16', { tracked, asked: TWICE }), OLIVE)).toMatchObject([{ rule: 'escalation' }]);
});

test('a contact on leave without a deputy leaves it to the office', () => {
  const absences = [{ person: CAROL, from: day('2015-07-13'), to: day('2015-07-31'), deputy: null }];
  const away = aDay('2015-07-16', { tracked: [LATE], asked: TWICE, absences });
  expect(asksOf(away, OLIVE)).toMatchObject([{ rule: 'escalation', others: [ANN] }]);
});

test('where nobody is one step up there is no warning', () => {
  const roster = aRoster({ people: [aPerson('Ann Archer'), aPerson('Ben Baker')] });
  expect(asksOf(aDay('2015-07-09', { roster, tracked: [LATE], asked: ONCE }), ANN)).toMatchObject([
    { warnsOfEscalation: false },
  ]);
  expect(asksOf(aDay('2015-07-16', { roster, tracked: [LATE], asked: TWICE }), BEN)).toEqual([]);
});

function askedOn(on: string, step: number): AskedBefore {
  const stage = { of: day('2015-06-30'), step };
  return { day: day(on), person: ANN, action: LATE.action.id, rule: 'overdue', stage };
}

function asksOf(input: NudgeInput, person: string): readonly Ask[] {
  return chooseNudges(input).nudges.flatMap((nudge) => (nudge.to === person ? nudge.asks : []));
}
