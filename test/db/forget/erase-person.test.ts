import { copyFileSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eraseFrom } from '#db/sqlite/erase.ts';
import { copyRegister } from '#db/move/copy-register.ts';
import { restoreDatabase } from '#db/sqlite/restore.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { readInstant } from '#src/calendar/instant.ts';
import { purposeId } from '#src/plan/governance/purpose.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import type { AccountId, IncomingMessage, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { aCard } from '#test/kit/a-card.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aPerson, aPlan, aRoster, anAction, day, personId } from '#test/kit/an-action.ts';
import { AT } from '#test/db/a-loaded-file.ts';

const KARL = personId('Karl Battersby');
const STELLA = personId('Stella Manzie');
const ACTIONS = [
  anAction({ owners: ['Karl Battersby', 'Stella Manzie'] }),
  anAction({ ref: '8.1.4', title: 'Ask Karl Battersby for a policy', owners: ['Stella Manzie'], position: 1 }),
  anAction({ ref: '8.1.5', title: 'Read the law', owners: ['Chris Read'], position: 2 }),
];
const [FRAMEWORK, POLICY, LAW] = ACTIONS as [(typeof ACTIONS)[0], (typeof ACTIONS)[0], (typeof ACTIONS)[0]];

const heard = (id: string, from: string, text: string): IncomingMessage => ({
  id: id as MessageId,
  thread: `${id.slice(0, id.lastIndexOf('/'))}/` as ThreadId,
  from: from as AccountId,
  text,
  at: AT,
  card: null,
  how: 'said',
  of: null,
});

const told = (key: string, to: Outgoing['to'], heading: string): Outgoing => ({
  key: key as OutKey,
  kind: 'receipt',
  day: null,
  to,
  card: aCard({ heading }),
  about: [{ action: FRAMEWORK.id, rule: null }],
  edits: null,
  holds: null,
});

/** A register in which Karl Battersby led, was asked, answered, and was written about. */
async function aRegister(): Promise<{ readonly file: string; readonly open: () => Promise<OpenDatabase> }> {
  const file = join(aDirectory(), 'data', 'ragtime.db');
  const open = async (): Promise<OpenDatabase> => {
    const database = await openDatabase(file, { as: 'tool' });
    onTestFinished(() => database.close());
    return database;
  };
  const database = await open();
  await fill(database);
  await database.close();
  return { file, open };
}

async function fill({ register, inbox, outbox, installations }: OpenDatabase): Promise<void> {
  const karl = {
    ...aPerson('Karl Battersby'),
    email: 'karl.battersby@council.example',
    accounts: { slack: 'T1/U777', teams: 't1/aad-karl' },
  };
  const stella = { ...aPerson('Stella Manzie'), reportsTo: 'Karl Battersby' };
  const bodies = [{ name: 'The board', aliases: [], members: ['Karl Battersby', 'Stella Manzie'] }];
  const people = [{ ...karl, aliases: ['Commissioner Battersby'] }, stella, aPerson('Chris Read')];
  await register.saveRoster(aRoster({ people, bodies }));
  await register.addPlan({ plan: aPlan(), headings: [], actions: ACTIONS, at: AT, day: day('2015-06-05') });
  await installations.save('teams', 't1/person/aad-karl', '{"chat":"a:karl"}', AT);
  const own = 'amber, the consultant let us down';
  await inbox.receive(heard('slack:T1/DK42/1', 'slack:T1/U777', own));
  await inbox.receive(heard('slack:T1/DS43/2', 'slack:T1/U888', 'green, Karl Battersby agreed on Monday'));
  await inbox.receive(heard('slack:T1/DS43/3', 'slack:T1/U888', 'green, Karl said so'));
  await inbox.receive(heard('slack:T1/DS43/4', 'slack:T1/U888', '/rag due'));
  const say = async (by: typeof KARL, message: string, event: ActionEvent, answers: readonly Outgoing[] = []) => {
    const entry = { at: AT, day: day('2015-06-05'), by, message, action: FRAMEWORK.id, event };
    await register.write({ message: message as MessageId, slot: null, entries: [entry], say: answers, asked: [] });
  };
  const change = { rating: 'amber', narrative: 'the consultant let us down' } as const;
  await say(
    KARL,
    'slack:T1/DK42/1',
    { kind: 'updated', change, words: own, unread: '', received: own, typedBy: 'kbattersby' },
    [
      told('nudge/2015-06-05/person:karl-battersby', { person: KARL }, 'Hello Karl'),
      told('office/1', { person: STELLA }, 'Chris Read says: “ask Karl”'),
      told('differs/1', { person: STELLA }, 'Karl Battersby: “the consultant let us down”'),
      told('later/1', { person: STELLA }, 'Karl Battersby is asked first'),
    ],
  );
  const words = 'Karl Battersby agreed on Monday';
  await say(STELLA, 'slack:T1/DS43/2', {
    kind: 'updated',
    change: { rating: 'green', narrative: words },
    words,
    unread: '',
    typedBy: 'deploy',
  });
  // A first name alone, also typed small: whom she says it belongs to, and what the office read of it.
  const notMine = { kind: 'not-mine', person: STELLA, words: 'not mine, ask karl', to: 'Karl' } as const;
  await inbox.receive(heard('slack:T1/DS43/5', 'slack:T1/U888', notMine.words));
  await say(STELLA, 'slack:T1/DS43/5', notMine);
  const question = {
    day: day('2015-06-05'),
    person: KARL,
    action: FRAMEWORK.id,
    rule: 'overdue',
    key: 'nudge/2015-06-05/person:karl-battersby',
  };
  const asked = [{ ...question, stage: { of: null, step: 1 } as never }] as never;
  const slot = { job: 'nudges', day: day('2015-06-05') };
  const reached = { at: slot, people: [KARL, STELLA] };
  await register.write({ message: null, slot, entries: [], say: [], asked, reached });
  for (const one of await outbox.take(AT, 3)) {
    const chat = 'person' in one.to && one.to.person === KARL ? 'DK42' : 'DS43';
    await outbox.sent(one.key, { thread: `slack:T1/${chat}/9` as ThreadId, message: '9' }, AT);
  }
}

const ERASING = { person: KARL, at: AT, day: day('2016-03-01'), why: 'Karl Battersby asked for it' };

/** By what he was known. */
const SIGNS = ['battersby', 'karl', 'u777', 'dk42', 'consultant'];

function signsIn(file: string): readonly string[] {
  const bytes = readFileSync(file, 'latin1').toLowerCase();
  return SIGNS.filter((sign) => bytes.includes(sign));
}

test('of somebody who is erased, with the words of others that name them, the register’s file holds nothing', async () => {
  const { file } = await aRegister();
  expect(signsIn(file)).toEqual(SIGNS);
  await eraseFrom(file, { ...ERASING, chosen: 'all' });
  expect(signsIn(file)).toEqual([]);
});

test('nor does a backup that is made after it, nor the list of who was erased, and the record is whole', async () => {
  const { file, open } = await aRegister();
  await eraseFrom(file, { ...ERASING, chosen: 'all' });
  const { integrity, backup } = await open();
  expect(await integrity()).toEqual([]);
  const copy = join(aDirectory(), 'after.db');
  await backup(copy, { replace: false, at: AT });
  expect([copy, `${copy}.json`, join(file, '..', 'ragtime.erased.json')].flatMap(signsIn)).toEqual([]);
});

test('only messages that hold their name or their words are counted', async () => {
  const { file } = await aRegister();
  expect(await eraseFrom(file, { ...ERASING, chosen: 'all' })).toMatchObject({ messages: 4, lines: 5, cards: 4 });
});

test('somebody else’s whole name stays where it shares a word with theirs, and so does a word of everyday', async () => {
  const { file, open } = await aRegister();
  const { register, inbox, close } = await open();
  const [may, other] = [personId('Ann May'), personId('Ann Other')];
  await register.saveRoster({ ...(await register.roster()), people: [aPerson('Ann May'), aPerson('Ann Other')] });
  await inbox.receive(heard('slack:T1/DO1/9', `slack:${other}`, 'Ann Other may ask ann, or Ann May'));
  await close();
  await eraseFrom(file, { ...ERASING, person: may, chosen: 'all' });
  expect((await (await open()).inbox.message('slack:T1/DO1/9' as MessageId))?.text).toBe(
    'Ann Other may ask a former lead, or a former lead',
  );
});

test('the acts stay, as those of a former lead', async () => {
  const { file, open } = await aRegister();
  const database = await open();
  const before = (await database.register.tracked(FRAMEWORK.id))!.standing;
  await database.close();
  await eraseFrom(file, { ...ERASING, chosen: 'all' });
  const { register } = await open();
  const { people, bodies } = await register.roster();
  const former = people.find(({ name }) => name === 'a former lead')!;
  expect(former).toMatchObject({ email: null, accounts: {}, aliases: [], role: null, to: '2016-02-29' });
  expect(people.find(({ name }) => name === 'Stella Manzie')?.reportsTo).toBeNull();
  expect(bodies[0]?.members).toEqual(['Stella Manzie']);
  const line = (await register.ledgerOf(FRAMEWORK.id)).find(({ by }) => by === former.id)!;
  expect(line.event).toEqual({ kind: 'updated', change: { rating: 'amber' }, words: '', unread: '' });
  // Of others' acts it stays known under which account of the machine they were typed.
  const others = (await register.ledgerOf(FRAMEWORK.id)).map(({ event }) => event.typedBy);
  expect(others).toContain('deploy');
  const after = (await register.tracked(FRAMEWORK.id))!;
  expect(after.standing.declared?.rating).toBe(before.declared?.rating);
  expect(after.action.leads.owners.map(({ name }) => name)).toEqual(['a former lead', 'Stella Manzie']);
});

test('what opened the page or a calendar to them opens nothing any more, and what others have still does', async () => {
  const { file, open } = await aRegister();
  const before = await open();
  const until = readInstant('2016-03-02T09:00:00Z')!;
  const calendars: string[] = [];
  for (const [nth, person] of [KARL, STELLA].entries()) {
    await before.pageKeys.add({ hash: `hash ${nth}`, kind: 'session', person, made: AT, until });
    calendars.push(await before.calendars.add({ of: { kind: 'person', person }, made: AT }));
  }
  const key = await before.feedKeys.add({ name: 'power-bi', scope: 'leadership', plan: null, made: AT });
  await before.close();
  await eraseFrom(file, { ...ERASING, chosen: 'all' });
  const after = await open();
  const pages = [0, 1].map((nth) => ({ hash: `hash ${nth}`, kind: 'session', now: AT }) as const);
  expect([await after.pageKeys.find(pages[0]!), await after.calendars.open(calendars[0]!)]).toEqual([null, null]);
  expect(await after.pageKeys.find(pages[1]!)).toMatchObject({ person: STELLA });
  expect(await after.calendars.open(calendars[1]!)).toEqual({ kind: 'person', person: STELLA });
  expect(await after.feedKeys.open('power-bi', key!)).not.toBeNull();
});

test('what others wrote with the name is listed, each with where it stands, and stays until that is chosen', async () => {
  const { file, open } = await aRegister();
  const { mentions } = await eraseFrom(file, { ...ERASING, chosen: ['title of RIP/8.1.4'] });
  expect(mentions.map(({ where }) => where).toSorted()).toEqual([
    'line 5 of the record',
    'line 6 of the record',
    'line 6 of the record',
    'message 2 of the inbox',
    'message 3 of the inbox',
    'message 5 of the inbox',
    'title of RIP/8.1.4',
  ]);
  const { register, inbox, integrity } = await open();
  expect((await register.tracked(POLICY.id))?.action.title).toBe('Ask a former lead for a policy');
  expect((await inbox.message('slack:T1/DS43/3' as MessageId))?.text).toBe('green, Karl said so');
  expect(await integrity()).toEqual([]);
});

test('nobody else loses a word, also not where theirs look alike', async () => {
  const { file, open } = await aRegister();
  await eraseFrom(file, { ...ERASING, person: personId('Chris Read'), chosen: [] });
  const { register, inbox } = await open();
  expect((await register.tracked(LAW.id))?.action.title).toBe('Read the law');
  expect((await inbox.message('slack:T1/DK42/1' as MessageId))?.text).toBe('amber, the consultant let us down');
  const { people } = await register.roster();
  expect(people.map(({ name }) => name)).toEqual(['Karl Battersby', 'Stella Manzie', 'a former lead']);
});

test('somebody else of the same name keeps theirs in the roster', async () => {
  const { file, open } = await aRegister();
  const database = await open();
  const roster = await database.register.roster();
  const other = {
    ...aPerson('Karl Battersby'),
    id: 'person:karl-battersby-2' as typeof KARL,
    email: 'kb2@council.example',
  };
  await database.register.saveRoster({ ...roster, people: [...roster.people, other] });
  await database.close();
  await eraseFrom(file, { ...ERASING, chosen: [] });
  const { people } = await (await open()).register.roster();
  expect(people.at(-1)).toMatchObject({
    id: 'person:karl-battersby-2',
    name: 'Karl Battersby',
    email: 'kb2@council.example',
  });
});

test('what a plan is called is the office’s to decide, also where a month is somebody’s name', async () => {
  const { file, open } = await aRegister();
  const { register, close } = await open();
  const may = personId('Ann May');
  await register.saveRoster({ ...(await register.roster()), people: [aPerson('Ann May')] });
  const event = { kind: 'named', name: 'Plan of May 2016', was: 'Improvement plan' } as const;
  const entry = { at: AT, day: day('2015-06-05'), by: may, message: null, plan: aPlan().key, event };
  await register.write({ message: null, slot: null, entries: [entry], say: [], asked: [] });
  await close();
  const { mentions } = await eraseFrom(file, { ...ERASING, person: may, chosen: [] });
  expect(mentions).toEqual([{ where: 'name of plan RIP', words: 'Plan of May 2016' }]);
  const after = await open();
  expect((await after.register.plans())[0]?.name).toBe('Plan of May 2016');
  expect((await after.register.ledgerOfPlans()).map((line) => line.event)).toEqual([event]);
  expect(await after.integrity()).toEqual([]);
});

// What went wrong: the words of a board that name somebody were called the name of the plan.
test('whoever keeps an indicator is named no more, and what a board said of somebody is the office’s to decide', async () => {
  const { file, open } = await aRegister();
  const { register, close } = await open();
  const keeper = { name: 'Karl Battersby', post: null, group: false, support: false };
  const indicator = {
    id: purposeId('indicator', 'D3'),
    kind: 'indicator',
    ref: 'D3',
    title: 'Sickness',
    parent: null,
    keeper,
  } as const;
  const judged = {
    judgement: 'met',
    forum: 'Joint Board',
    on: day('2015-06-01'),
    minute: null,
    words: 'thanks to Karl Battersby',
  } as const;
  const events: readonly PlanEvent[] = [
    { kind: 'purpose-kept', purpose: indicator },
    { kind: 'judged', purpose: purposeId('outcome', '3b'), judged },
  ];
  const entries = events.map((event) => ({
    at: AT,
    day: day('2015-06-05'),
    by: STELLA,
    message: null,
    plan: aPlan().key,
    event,
  }));
  await register.write({ message: null, slot: null, entries, say: [], asked: [] });
  await close();
  const { mentions } = await eraseFrom(file, { ...ERASING, chosen: [] });
  expect(mentions.filter(({ words }) => words === judged.words)).toEqual([
    { where: expect.stringMatching(/^line \d+ of the record$/u), words: judged.words },
  ]);
  const after = await open();
  const [kept, said] = (await after.register.ledgerOfPlans()).map((line) => line.event);
  expect(JSON.stringify(kept)).not.toContain('Battersby');
  expect(said).toEqual(events[1]);
  expect(await after.integrity()).toEqual([]);
});

test('what waited to be sent to them is never sent, and what waits for others says no name', async () => {
  const { file, open } = await aRegister();
  await eraseFrom(file, { ...ERASING, chosen: [] });
  const { outbox } = await open();
  const waiting = await outbox.take(AT, 9);
  expect(waiting.map(({ card }) => card.heading)).toEqual(['a former lead is asked first']);
});

test.each([
  ['the list of who was erased', 'ragtime.erased.json.partial', 'ragtime.erased.json'],
  ['a log of the console', 'ragtime.1.log', 'ragtime.1.log'],
])(
  'where %s cannot be written that is what is named, nobody is erased, and said again it is done',
  async (_what, inTheWay, named) => {
    const { file, open } = await aRegister();
    const folder = join(file, '..');
    mkdirSync(join(folder, inTheWay));
    await expect(eraseFrom(file, { ...ERASING, chosen: 'all' })).rejects.toThrow(
      `${join(folder, named)} is a directory`,
    );
    const database = await open();
    expect((await database.register.roster()).people.map(({ name }) => name)).toContain('Karl Battersby');
    await database.close();
    rmdirSync(join(folder, inTheWay));
    await eraseFrom(file, { ...ERASING, chosen: 'all' });
    expect(signsIn(file)).toEqual([]);
  },
);

test('a backup of before it is brought back without them', async () => {
  const { file, open } = await aRegister();
  const database = await open();
  const backup = join(aDirectory(), 'before.db');
  await database.backup(backup, { replace: false, at: AT });
  await database.close();
  await eraseFrom(file, { ...ERASING, chosen: 'all' });
  const { erased } = await restoreDatabase({ from: backup, to: file, at: AT });
  expect(erased).toBe(1);
  expect(signsIn(file)).toEqual([]);
  expect(await (await open()).integrity()).toEqual([]);
});

test('somebody who was erased and is in the roster again since stays in a copy and in a backup of after', async () => {
  const { file, open } = await aRegister();
  await eraseFrom(file, { ...ERASING, chosen: 'all' });
  const after = await open();
  const { people } = await after.register.roster();
  await after.register.saveRoster(aRoster({ people: [...people, aPerson('Karl Battersby')] }));
  const backup = join(dirname(file), 'after.db');
  await after.backup(backup, { replace: false, at: AT });
  await after.close();
  for (const [from, to] of [
    [file, 'copied.db'],
    [backup, 'copied-back.db'],
  ] as const) {
    const copied = join(dirname(file), to);
    expect(await copyRegister({ from, to: copied, beside: file })).toMatchObject({ erased: 0 });
    const copy = await openDatabase(copied, { as: 'tool' });
    const names = (await copy.register.roster()).people.map(({ name }) => name);
    await copy.close();
    expect(names).toEqual(expect.arrayContaining(['Karl Battersby', 'a former lead']));
  }
});

test('on a new machine as well, by the list that lies with the backups, which is kept there from then on', async () => {
  const { file, open } = await aRegister();
  const database = await open();
  const [backups, elsewhere] = [aDirectory(), join(aDirectory(), 'ragtime.db')];
  const backup = join(backups, 'before.db');
  await database.backup(backup, { replace: false, at: AT });
  await database.close();
  await eraseFrom(file, { ...ERASING, chosen: 'all' });
  const list = 'ragtime.erased.json';
  copyFileSync(join(dirname(file), list), join(backups, list));
  for (let times = 0; times < 2; times += 1) {
    const { erased } = await restoreDatabase({ from: backup, to: elsewhere, at: AT });
    expect(erased).toBe(1);
    expect(signsIn(elsewhere)).toEqual([]);
  }
  expect(readFileSync(join(dirname(elsewhere), list), 'utf8')).toBe(readFileSync(join(backups, list), 'utf8'));
});

test('two who are erased stay two', async () => {
  const { file, open } = await aRegister();
  await eraseFrom(file, { ...ERASING, chosen: 'all' });
  await eraseFrom(file, { ...ERASING, person: STELLA, chosen: 'all' });
  const { register, integrity } = await open();
  const { people } = await register.roster();
  expect(people.map(({ name }) => name)).toEqual(['a former lead', 'a former lead (2)', 'Chris Read']);
  expect(new Set((await register.ledgerOf(FRAMEWORK.id)).map(({ by }) => by)).size).toBe(3);
  expect(await integrity()).toEqual([]);
});

test('a line that was forgotten cannot be given other words afterwards', async () => {
  const { file, open } = await aRegister();
  await eraseFrom(file, { ...ERASING, chosen: [] });
  const { integrity, close } = await open();
  expect(await integrity()).toEqual([]);
  await close();
  const { default: Database } = await import('better-sqlite3');
  const raw = new Database(file);
  expect(() => raw.exec(`update ledger set body = replace(body, 'amber', 'green') where seq = 4`)).toThrow(/never/);
  raw.exec('drop trigger ledger_only_forgets');
  raw.exec(`update ledger set body = replace(body, 'amber', 'green') where seq = 4`);
  raw.close();
  expect((await (await open()).integrity())[0]).toMatch(/^Line 4 of the ledger .* is not as it was written\.$/u);
});
