import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreDatabase } from '#db/sqlite/restore.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import type { AccountId, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';
import type { Work } from '#src/ports/register.ts';
import { aCard } from '#test/kit/a-card.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { anAction, day, personId } from '#test/kit/an-action.ts';
import { AT, aLoadedFile, anUpdate } from './a-loaded-file.ts';

const TODAY = day('2015-06-05');
const KEY = 'nudge/2015-06-05/person:ann-archer' as OutKey;

/** The morning's turn: Ann is asked about 8.1.3. */
const THE_MORNING: Work = {
  message: null,
  slot: { job: 'nudges', day: TODAY },
  reached: { at: { job: 'nudges', day: TODAY }, people: [personId('Ann Archer')] },
  entries: [],
  say: [
    {
      key: KEY,
      kind: 'nudge',
      day: TODAY,
      to: { person: personId('Ann Archer') },
      card: aCard(),
      about: [{ action: anAction().id, rule: 'due-today' }],
      edits: null,
      holds: null,
    },
  ],
  asked: [
    {
      day: TODAY,
      person: personId('Ann Archer'),
      action: anAction().id,
      rule: 'due-today',
      stage: { of: TODAY },
      key: KEY,
    },
  ],
};

async function askAnn({ register, outbox }: OpenDatabase): Promise<void> {
  await register.write(THE_MORNING);
  await outbox.take(AT, 10);
  await outbox.sent(KEY, { thread: 'console:ann' as ThreadId, message: 'm1' }, AT);
}

/** A register whose backup is older than the morning's question; closed. */
async function anAskedFile() {
  const loaded = await aLoadedFile();
  const backup = join(aDirectory(), 'monday.db');
  const database = await loaded.open();
  await database.backup(backup, { replace: false, at: AT });
  await askAnn(database);
  return { ...loaded, backup, database };
}

// What went wrong: a restored backup knew nothing of the morning, and asked everybody a second time.
test('a restored register knows what was asked and sent since its backup, and asks nobody twice', async () => {
  const { file, backup, database, open } = await anAskedFile();
  await database.close();
  expect(await restoreDatabase({ from: backup, to: file, at: AT })).toMatchObject({ carried: 1, missed: 0 });
  const { register, outbox } = await open();
  expect(await register.write(THE_MORNING)).toBe('already');
  expect(await outbox.take(AT, 10)).toEqual([]);
  expect(await register.askedSince(TODAY)).toHaveLength(1);
});

test('a restored register knows whom the morning’s turn found reachable, so that whoever becomes it later is asked that day', async () => {
  const { file, backup, database, open } = await anAskedFile();
  await database.close();
  await restoreDatabase({ from: backup, to: file, at: AT });
  const { register } = await open();
  expect(await register.reachedAt({ job: 'nudges', day: TODAY })).toEqual([personId('Ann Archer')]);
});

test('a message that waited in the backup and has gone since is not sent again', async () => {
  const loaded = await aLoadedFile();
  const backup = join(aDirectory(), 'monday.db');
  const database = await loaded.open();
  await database.register.write(THE_MORNING);
  await database.backup(backup, { replace: false, at: AT });
  await database.outbox.take(AT, 10);
  await database.outbox.giveUp(KEY, 'uncertain', 'the line broke');
  await database.close();
  await restoreDatabase({ from: backup, to: loaded.file, at: AT });
  const { outbox } = await loaded.open();
  expect(await outbox.take(AT, 10)).toEqual([]);
});

test('what people said since the backup is counted and not taken in, and the old register keeps it', async () => {
  const { file, backup, database } = await anAskedFile();
  await database.inbox.receive({
    id: 'console:1' as MessageId,
    thread: 'console:ann' as ThreadId,
    from: 'console:ann' as AccountId,
    text: 'green',
    at: AT,
    card: null,
    how: 'said',
    of: null,
  });
  await database.close();
  const { kept, missed } = await restoreDatabase({ from: backup, to: file, at: AT });
  expect(missed).toBe(1);
  const old = await openDatabase(kept!, { as: 'tool' });
  expect(await old.inbox.waiting()).toHaveLength(1);
  await old.close();
});

// What went wrong: with its disk gone the bot went on answering “recorded” into a file that had no name any more.
test.each([
  ['moved away', (file: string) => renameSync(file, `${file}.elsewhere`), 'was moved or removed'],
  ['replaced by a restored copy', (file: string) => renameSync(`${file}.copy`, file), 'was replaced by another'],
])('a register that is %s under the running bot takes nothing more in, and says so', async (_, move, says) => {
  const { file, open } = await aLoadedFile();
  const bot = await open({ as: 'bot' });
  await bot.backup(`${file}.copy`, { replace: false, at: AT });
  expect(bot.fault()).toBeNull();
  move(file);
  await expect(bot.register.write(anUpdate('red'))).rejects.toThrow(says);
  expect(bot.fault()).toContain('Stop Ragtime, put the register back or restore a backup, and start it again.');
});
