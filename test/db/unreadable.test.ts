import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { OpenDatabase } from '#db/open.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { IncomingMessage, MessageId, OutKey } from '#src/ports/message.ts';
import { aCard } from '#test/kit/a-card.ts';
import { aPerson, aRoster, anAction, day, personId } from '#test/kit/an-action.ts';
import { AT, aLoadedFile } from './a-loaded-file.ts';

// One row that could not be read, of a crash or of a newer version, and nobody was heard, asked or answered any more.

const message = (number: number, said: Partial<IncomingMessage> = {}): IncomingMessage => ({
  id: `console:${number}` as MessageId,
  thread: 'console:t' as IncomingMessage['thread'],
  from: 'console:person:ann-archer' as IncomingMessage['from'],
  text: `8.1.3 amber ${number}`,
  at: AT,
  card: null,
  how: 'said',
  of: null,
  ...said,
});

const reminder = (key: string): Outgoing => ({
  key: key as OutKey,
  kind: 'nudge',
  day: null,
  to: { person: personId(key) },
  card: aCard({ heading: `For ${key}` }),
  about: [],
  edits: null,
  holds: null,
});

/** A file with two of everything, the first of which is tampered with, opened again. */
async function tampered(...statements: readonly string[]): Promise<OpenDatabase> {
  const { file, open } = await aLoadedFile();
  const { register, inbox, close } = await open();
  await register.saveRoster(aRoster({ people: [aPerson('Ann Archer'), aPerson('Ben Baker')] }));
  for (const number of [1, 2]) await inbox.receive(message(number, { form: { ref: '8.1.3', change: {} } }));
  const person = personId('Ann Archer');
  const paused = (until: string) => ({
    person,
    event: { kind: 'paused', until: day(until), words: '' } as const,
    by: person,
    at: AT,
    day: day('2015-06-05'),
    message: 'console:9',
  });
  const rule = 'overdue' as const;
  const asked = (key: string) => ({
    day: day('2015-06-05'),
    person,
    action: anAction().id,
    rule,
    stage: { of: null, step: 1 } as never,
    key: key as OutKey,
  });
  await register.write({
    message: null,
    slot: null,
    entries: [paused('2015-07-01'), paused('2015-08-01')],
    say: [reminder('first'), reminder('second')],
    asked: [asked('first'), asked('second')],
  });
  await close();
  const raw = new Database(file);
  const triggers = raw
    .prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_schema where type = 'trigger'`)
    .all();
  for (const { name } of triggers) raw.exec(`drop trigger ${name}`);
  for (const statement of statements) raw.exec(statement);
  // Without its rules it would not be begun on.
  for (const { sql } of triggers) raw.exec(sql);
  raw.close();
  return open({ as: 'bot' });
}

test.each([
  ['a form that is no JSON', `update inbox set form = '{"ref":' where arrival = 1`],
  ['a kind of message of a newer version', `update inbox set how = 'forwarded' where arrival = 1`],
])('of the inbox, with %s, is set aside with its words, and the next is worked', async (_, statement) => {
  const { inbox, register } = await tampered(statement);
  expect((await inbox.waiting()).map(({ id }) => id)).toEqual(['console:2']);
  const [aside] = await inbox.aside();
  expect([aside!.message.text, aside!.why]).toEqual([
    '8.1.3 amber 1',
    'It cannot be read: its row is damaged, or a newer version wrote it.',
  ]);
  expect(await register.unworked()).toHaveLength(1);
  expect((await register.backlog()).aside).toBe(1);
});

test('of the inbox, with words that are written as no text is, is worked as far as it can be read', async () => {
  const { inbox } = await tampered(`update inbox set text = char(1) || '"never closed' where arrival = 1`);
  expect(await inbox.waiting()).toHaveLength(2);
});

test.each([
  ['a card that is no JSON', `update outbox set card = '{' where key = 'first'`],
  ['a kind of a newer version', `update outbox set kind = 'hologram' where key = 'first'`],
  [
    'a piece of a card that a newer version draws',
    `update outbox set card = replace(card, '"blocks":[]', '"blocks":[{"kind":"film"}]') where key = 'first'`,
  ],
  ['a card that is none', `update outbox set card = '{}' where key = 'first'`],
])('of the outbox, with %s, is dead and counted, and the next goes out', async (_, statement) => {
  const { outbox, register, threads } = await tampered(statement);
  expect((await outbox.take(AT, 10)).map(({ key }) => key)).toEqual(['second']);
  expect(await register.backlog()).toMatchObject({ dead: 1, planned: 0 });
  expect(await register.lost(day('2015-01-01'))).toMatchObject([
    { message: null, why: expect.stringContaining('It cannot be read') },
  ]);
  expect(await threads.card('first' as OutKey)).toBeNull();
});

test.each([
  ['a body that is no JSON', `update ledger set body = '{' where seq = 2`],
  ['a kind of a newer version', `update ledger set body = '{"kind":"foretold"}', kind = 'foretold' where seq = 2`],
  ['less than its kind has', `update ledger set body = '{"kind":"updated"}' where seq = 2`],
  ['nothing in it', `update ledger set body = 'null' where seq = 2`],
])('of an action’s record, with %s, is passed over, and its action stands by the rest', async (_, statement) => {
  const { register } = await tampered(statement);
  const [tracked] = await register.trackedIn('RIP' as never);
  expect(tracked!.standing.declared?.rating).toBe('green');
  expect((await register.ledgerIn('RIP' as never)).map(({ seq }) => seq)).not.toContain(2);
});

test.each([
  ['a body that is no JSON', `update ledger set body = '{' where seq = 4`],
  ['a kind of a newer version', `update ledger set body = '{"kind":"cloned"}', kind = 'cloned' where seq = 4`],
])('of what was arranged, with %s, is passed over, and the others hold', async (_, statement) => {
  const { register } = await tampered(statement);
  expect((await register.arrangements()).map(({ seq }) => seq)).toEqual([5]);
  expect((await register.ledgerOfMessage('console:9' as MessageId)).length).toBe(0);
});

test('of what was asked is passed over, and the rest is known', async () => {
  const { register } = await tampered(`update asked set stage = '{' where key = 'first'`);
  expect((await register.askedSince(day('2015-06-01'))).map(({ key }) => key)).toEqual(['second']);
});

test('of the roster keeps its name, and the others are who they are', async () => {
  const { register } = await tampered(`update people set aliases = '[' where name = 'Ann Archer'`);
  expect((await register.roster()).people.map(({ name, aliases }) => [name, aliases.length])).toEqual([
    ['Ann Archer', 0],
    ['Ben Baker', 0],
  ]);
});

test('of the record is named by the doctor’s look at it, whatever it says now', async () => {
  const { integrity } = await tampered(`update ledger set body = '{' where seq = 2`);
  expect(await integrity()).toEqual(['Line 2 of the ledger (2015-06-05, RIP/8.1.3) is not as it was written.']);
});

test('is read once more when somebody says so, and set aside again', async () => {
  const { inbox } = await tampered(`update inbox set how = 'forwarded' where arrival = 1`);
  await inbox.waiting();
  expect(await inbox.again(['console:1' as MessageId])).toBe(1);
  expect((await inbox.waiting()).map(({ id }) => id)).toEqual(['console:2']);
  expect(await inbox.aside()).toHaveLength(1);
});
