import { expect, test } from 'vitest';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import type { NudgeInput } from '#src/nudge/choose-nudges.ts';
import type { Ask, Nudge } from '#src/nudge/nudge.ts';
import type { Person } from '#src/people/person.ts';
import { aPerson, aRoster, aTracked, day, personId } from '#test/kit/an-action.ts';
import type { AnActionSaid } from '#test/kit/an-action.ts';
import type { Standing } from '#src/plan/standing.ts';
import { askedIn } from '#src/nudge/asked-in.ts';
import { aDay, ANN, DAYS } from '#test/nudge/a-day.ts';

const VERA = personId('Vera Venn');
const TOM = personId('Tom Tate');
const CAROL = personId('Carol Cole');

const PEOPLE: readonly Person[] = [
  aPerson('Ann Archer', { reportsTo: 'Carol Cole' }),
  aPerson('Ben Baker'),
  aPerson('Carol Cole'),
  aPerson('Vera Venn', { role: 'verifier', reportsTo: 'Carol Cole' }),
  aPerson('Tom Tate', { role: 'verifier' }),
  aPerson('Olive Office', { role: 'office' }),
];
const THURSDAY = '2015-07-02';

const done = (said: AnActionSaid = {}, standing: Partial<Standing> = {}) =>
  aTracked({
    ...said,
    standing: { stage: 'delivered', stageOn: day('2015-07-01'), stageBy: ANN, stageSeq: 7, ...standing },
  });

type Said = Partial<Omit<NudgeInput, 'today' | 'index'>> & { readonly people?: readonly Person[] };
const on = (today: string, { people = PEOPLE, ...said }: Said): readonly Nudge[] =>
  chooseNudges(aDay(today, { roster: aRoster({ people }), ...said })).nudges;

/** Who is asked to check what: "person:vera-venn 8.1.3". */
const checksIn = (nudges: readonly Nudge[]): readonly string[] =>
  nudges.flatMap(({ to, asks }) =>
    asks.filter(({ as }) => as === 'verifier').map(({ tracked }) => `${to} ${tracked.action.ref}`),
  );
const people = (...left: readonly string[]): readonly Person[] => PEOPLE.filter(({ name }) => !left.includes(name));

test('every verifier is asked once what a lead says is done, and told who is asked too', () => {
  const nudges = on(THURSDAY, { tracked: [done()] });
  expect(checksIn(nudges)).toEqual([`${VERA} 8.1.3`, `${TOM} 8.1.3`]);
  expect(nudges[0]).toMatchObject({ kind: 'nudge', asks: [{ rule: 'to-check', stage: { of: 7 }, others: [TOM] }] });
});

test('nobody checks their own, as its joint lead or in the place of one who is away', () => {
  const joint = done({ owners: ['Ann Archer', 'Vera Venn'] });
  expect(checksIn(on(THURSDAY, { tracked: [joint] }))).toEqual([`${TOM} 8.1.3`]);
  const leave = { person: ANN, from: day('2015-07-01'), to: day('2015-07-10'), deputy: VERA };
  expect(checksIn(on(THURSDAY, { tracked: [done()], absences: [leave] }))).toEqual([`${TOM} 8.1.3`]);
});

test('nobody is asked where nobody but the office may check, for its card of the day says so', () => {
  expect(on(THURSDAY, { tracked: [done()], people: people('Vera Venn', 'Tom Tate') })).toEqual([]);
  expect(on(THURSDAY, { tracked: [done({}, { restricted: true })] })).toEqual([]);
});

test('whoever pauses is left in peace, and the check waits for them', () => {
  const pause = { person: VERA, until: day('2015-07-08'), from: day('2015-07-01') };
  const paused = { tracked: [done()], pauses: [pause], people: people('Tom Tate') };
  expect(checksIn(on(THURSDAY, paused))).toEqual([]);
  expect(checksIn(on('2015-07-09', paused))).toEqual([`${VERA} 8.1.3`]);
});

test('unanswered twice it goes one step up, once, and the asking before says so', () => {
  const alone = people('Tom Tate');
  const once = [asked('2015-07-02', 1)];
  const twice = [...once, asked('2015-07-09', 2)];
  const asksOn = (today: string, before: readonly AskedBefore[], to: string): readonly Ask[] =>
    on(today, { tracked: [done()], asked: before, people: alone }).find((nudge) => nudge.to === to)?.asks ?? [];
  expect(asksOn('2015-07-08', once, VERA)).toEqual([]);
  expect(asksOn('2015-07-09', once, VERA)).toMatchObject([{ warnsOfEscalation: true, escalatesTo: CAROL }]);
  expect(asksOn('2015-07-16', twice, CAROL)).toMatchObject([
    { rule: 'escalation', others: [VERA], askedOn: ['2015-07-02', '2015-07-09'] },
  ]);
  const told = { ...asked('2015-07-16', 3), person: CAROL, rule: 'escalation', stage: { of: 7 } } as const;
  expect(asksOn('2015-07-17', [...twice, told], CAROL)).toEqual([]);
});

test('what a lead adds meanwhile is no check, and another delivery is asked about anew', () => {
  const more = done({}, { lastUpdate: day('2015-07-08') });
  const before = [asked('2015-07-02', 1)];
  expect(checksIn(on('2015-07-09', { tracked: [more], asked: before, people: people('Tom Tate') }))).toHaveLength(1);
  const again = done({}, { stageSeq: 9 });
  expect(checksIn(on('2015-07-03', { tracked: [again], asked: before, people: people('Tom Tate') }))).toHaveLength(1);
});

test('a plan that comes with forty complete actions brings five a day, the longest waiting first, and none is left out', () => {
  const many = Array.from({ length: 40 }, (_, at) =>
    done(
      { ref: `1.1.${at + 1}`, position: at },
      { stageBy: null, stageSeq: at + 1, stageOn: day(at < 3 ? '2015-06-01' : '2015-05-01') },
    ),
  );
  const before: AskedBefore[] = [];
  const asks: (readonly string[])[] = [];
  for (let today = day('2015-07-02'); today <= day('2015-07-13'); today = DAYS.next(today)) {
    const nudges = on(today, { tracked: many, asked: before, people: people('Tom Tate') });
    before.push(...nudges.flatMap((nudge) => askedIn(nudge, today)));
    asks.push(checksIn(nudges));
  }
  expect(asks[0]).toEqual(['4', '5', '6', '7', '8'].map((last) => `${VERA} 1.1.${last}`));
  expect(asks.every((one) => one.length === 5)).toBe(true);
  expect(new Set(asks.flat()).size).toBe(40);
});

test('a verifier who leads actions too gets five questions together, one of them a check', () => {
  const late = Array.from({ length: 9 }, (_, at) =>
    aTracked({ ref: `2.1.${at + 1}`, due: '2015-06-01', owners: ['Vera Venn'], position: at }),
  );
  const [nudge] = on(THURSDAY, {
    tracked: [...late, done(), done({ ref: '8.1.4' }, { stageSeq: 8 })],
    people: people('Tom Tate'),
  }).filter(({ to }) => to === VERA);
  expect(nudge?.asks.map(({ as }) => as)).toEqual(['lead', 'lead', 'lead', 'lead', 'verifier']);
  expect(nudge?.moreToCheck).toHaveLength(1);
});

function asked(on: string, step: number): AskedBefore {
  return { day: day(on), person: VERA, action: done().action.id, rule: 'to-check', stage: { of: 7, step } };
}
