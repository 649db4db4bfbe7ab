import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { bringUpToDate } from '#db/sqlite/bring-up-to-date.ts';
import { readInstant } from '#src/calendar/instant.ts';
import { createTick } from '#jobs/tick.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { aPlan, aRoster, anAction, day } from '#test/kit/an-action.ts';
import { anOlderFile } from './an-older-file.ts';

/** The last version that kept a day, a part and a stage in a text. */
const KEYS_SPOKE = '0005_answered-account';
const CARD = '{"heading":"8.1.3","rating":null,"blocks":[],"buttons":[]}';
const AT = readInstant('2015-06-16T09:30:00+01:00')!;

test.each([
  { kind: 'nudge', key: 'nudge/2015-06-05/person:ann-archer', day: '2015-06-05' },
  { kind: 'escalation', key: 'nudge/2015-06-05/person:carol-clark', day: '2015-06-05' },
  { kind: 'office', key: 'nudge/2015-06-05/person:olive', day: '2015-06-05' },
  {
    kind: 'nudge',
    key: 'nudge/2015-06-05/person:ann/part:2',
    day: '2015-06-05',
    part: ['nudge/2015-06-05/person:ann', 2],
  },
  { kind: 'digest', key: 'digest/RIP/2015-06-08', day: '2015-06-08' },
  { kind: 'digest', key: 'digest/RIP/2015-06-08/part:12', day: '2015-06-08', part: ['digest/RIP/2015-06-08', 12] },
  { kind: 'receipt', key: 'receipt/slack:T1/D1/17/part:1', day: null, part: ['receipt/slack:T1/D1/17', 1] },
  { kind: 'receipt', key: 'receipt/slack:T1/D1/17', day: null },
  { kind: 'nudge', key: 'shown/2015-06-05/person:ann/9f', day: null },
  { kind: 'nudge', key: 'answered/m1/RIP/8.1.3/0', edits: 'nudge/2015-06-05/person:ben', day: null },
  { kind: 'notice', key: 'undelivered/2015-06-05/person:ann/person:olive', day: '2015-06-05', is: 'undelivered' },
  { kind: 'notice', key: 'receipt/teams:t/1/mine:3', edits: 'receipt/teams:t/1', day: null, is: 'page' },
  { kind: 'notice', key: 'differs/m1/RIP/8.1.3/person:ben', day: null },
] as const)('a $kind that waited under $key is known by its fields', async (row) => {
  const edits = 'edits' in row ? `'${row.edits}'` : 'null';
  const { outbox } = await opened(`insert into outbox
    (number, place, key, kind, to_person, card, about, edits, root, seq, state, attempts)
    values (1, 1, '${row.key}', '${row.kind}', 'person:ann', '${CARD}', '[]', ${edits}, '${row.key}', 0, 'planned', 0)`);
  const [taken] = await outbox.take(AT, 1);
  const [of, number] = 'part' in row ? row.part : [];
  expect(taken).toMatchObject({ key: row.key, kind: 'is' in row ? row.is : row.kind, day: row.day });
  expect(taken?.part).toEqual(of === undefined ? undefined : { of, number });
});

test.each([
  { rule: 'due-soon', was: '5@2015-06-30', is: { of: '2015-06-30', step: 5 } },
  { rule: 'overdue', was: '12@2015-06-30', is: { of: '2015-06-30', step: 12 } },
  { rule: 'escalation', was: '2015-06-30', is: { of: '2015-06-30' } },
  { rule: 'starting', was: '2015-06-30', is: { of: '2015-06-30' } },
  { rule: 'gone-quiet', was: '2015-06', is: { of: '2015-06-01' } },
  { rule: 'date-missing', was: '2015-06', is: { of: '2015-06-01' } },
  { rule: 'watermelon', was: '17', is: { of: 17 } },
  {
    rule: 'unreachable',
    was: '2015-06-12 Head of "HR"; Zoë Zero',
    is: { of: '2015-06-01', names: ['Head of "HR"', 'Zoë Zero'] },
  },
  {
    rule: 'unreachable',
    was: '\u0001"2015-06-12 Half \\ud800; Zed"',
    is: { of: '2015-06-01', names: ['Half \ud800', 'Zed'] },
  },
])('a question of $rule that was remembered as $was is known by its stage', async ({ rule, was, is }) => {
  const { register } = await opened(askedBy(rule, was, 'nudge/2015-06-12/person:olive'));
  expect((await register.askedSince(day('2015-06-01'))).map(({ stage }) => stage)).toEqual([is]);
});

test('nobody is asked again what the version before asked', async () => {
  const key = 'nudge/2015-06-16/person:ann-archer';
  const database = await opened(askedBy('due-soon', '10@2015-06-30', key));
  await database.register.saveRoster(aRoster());
  const actions = [anAction(), anAction({ ref: '8.1.4', position: 1 })];
  await database.register.addPlan({ plan: aPlan(), headings: [], actions, at: AT, day: day('2015-06-05') });
  const messenger = aMessenger();
  const world = { ...database, messengers: [messenger], officeEmails: [], digestNote: null, report: () => {} };
  await createTick({ ...world, clock: aClock('2015-06-17T09:30:00+01:00') })(readInstant('2015-06-17T09:30:00+01:00')!);
  const asked = messenger.sent.filter(({ kind }) => kind === 'nudge').flatMap(({ about }) => about);
  expect(asked).toEqual([{ action: 'RIP/8.1.4', rule: 'due-soon' }]);
});

// An upgrade must neither stop the asking of a plan that runs, nor introduce the bot to those whom it has asked for months.
test('a plan that was loaded before plans could begin has begun, and its people know who asks', async () => {
  const database = await opened(`insert into plans (key, name, published, zone, nation, is_default)
      values ('RIP', 'Improvement plan', '2015-05-26', 'Europe/London', 'england-and-wales', 1);
    insert into people (id, position, name, aliases) values ('person:ann-archer', 0, 'Ann Archer', '[]')`);
  expect(await database.register.plans()).toMatchObject([{ key: 'RIP', begun: '2015-05-26T00:00:00.000Z' }]);
  expect(await database.register.askedSince(day('2000-01-01'))).toMatchObject([
    { person: 'person:ann-archer', action: null, rule: 'first-message' },
  ]);
});

function askedBy(rule: string, stage: string, key: string): string {
  const action = rule === 'unreachable' ? 'null' : `'RIP/8.1.3'`;
  // The action comes with the plan; the test writes it later.
  return `pragma foreign_keys = off; insert into asked (day, person, action, rule, stage, key)
    values ('2015-06-12', 'person:ann-archer', ${action}, '${rule}', '${stage}', '${key}')`;
}

async function opened(sql: string): Promise<OpenDatabase> {
  const file = anOlderFile(KEYS_SPOKE, sql);
  await bringUpToDate(file, AT);
  const database = await openDatabase(file, { as: 'tool' });
  onTestFinished(() => database.close());
  return database;
}
