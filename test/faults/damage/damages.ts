import {
  appendFileSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { digestOfLine, hashOfLine } from '#db/chain/line-hash.ts';
import type { RealFolder } from '#test/damage/a-real-folder.ts';

/** One way in which a register is damaged, the first thing that the doctor says of it, and how it is mended. */
export type Damage = {
  readonly what: string;
  readonly damage: (folder: RealFolder) => void;
  readonly says: string | RegExp;
  readonly mend: RegExp;
};

const RESTORE = /restore \S+ragtime-2015-06-05\.db/u;

/** Writes into a register past the program; what keeps the record from being changed is put back afterwards. */
export function tamper(sql: string | ((raw: Database.Database) => void)): Damage['damage'] {
  return ({ file }) => {
    const raw = new Database(file);
    const triggers = raw
      .prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_schema where type = 'trigger'`)
      .all();
    raw.pragma('foreign_keys = off');
    for (const { name } of triggers) raw.exec(`drop trigger ${name}`);
    if (typeof sql === 'string') raw.exec(sql);
    else sql(raw);
    for (const trigger of triggers) raw.exec(trigger.sql);
    raw.close();
  };
}

function schema(sql: string): Damage['damage'] {
  return ({ file }) => {
    const raw = new Database(file);
    raw.unsafeMode(true);
    raw.exec(sql);
    raw.close();
  };
}

/** All of the register in one file, with nothing beside it. */
function fold({ file }: RealFolder): void {
  const raw = new Database(file);
  raw.pragma('journal_mode = DELETE');
  raw.close();
}

function folded(damage: (file: string) => void): Damage['damage'] {
  return (folder) => {
    fold(folder);
    damage(folder.file);
  };
}

type Line = Record<string, unknown> & { seq: number; hash: string; body: string; salt: string };

/** Writes a line anew and every hash from it on, as the program itself would. */
function rewriteFrom(seq: number, change: (line: Line) => void): Damage['damage'] {
  return tamper((raw) => {
    const lines = raw.prepare<[], Line>('select * from ledger order by seq').all();
    let before = lines.find((line) => line.seq === seq - 1)?.hash ?? '';
    for (const line of lines.filter((one) => one.seq >= seq)) {
      if (line.seq === seq) change(line);
      const content = { ...line, body: JSON.parse(line.body) as unknown };
      const digest = digestOfLine(line.salt, content as never);
      before = hashOfLine(before, { ...line, digest } as never);
      raw
        .prepare('update ledger set body = ?, digest = ?, hash = ? where seq = ?')
        .run(line.body, digest, before, line.seq);
    }
  });
}

function overwriteHalf(page: number): Damage['damage'] {
  return folded((file) => {
    const opened = openSync(file, 'r+');
    writeSync(opened, Buffer.alloc(2048, 0xa5), 0, 2048, (page - 1) * 4096);
    closeSync(opened);
  });
}

/** Drops an index from the register's memory, writes a row without it, and puts the index back as it was. */
function spoilIndex(name: string, row: string): Damage['damage'] {
  return ({ file }) => {
    const raw = new Database(file);
    raw.unsafeMode(true);
    const kept = raw
      .prepare<[string], Record<string, unknown>>('select * from sqlite_schema where name = ?')
      .get(name)!;
    raw.exec(`pragma writable_schema = on; delete from sqlite_schema where name = '${name}'`);
    raw.close();
    const blind = new Database(file);
    blind.exec(row);
    blind.unsafeMode(true);
    blind.exec('pragma writable_schema = on');
    blind.prepare('insert into sqlite_schema values (@type, @name, @tbl_name, @rootpage, @sql)').run(kept);
    blind.close();
  };
}

/** The record, as somebody may have changed it. */
export const RECORD: readonly Damage[] = [
  {
    what: 'a changed word',
    damage: tamper(`update ledger set body = replace(body, 'amber', 'green') where body like '%it is amber%'`),
    says: /^Line 4 of the ledger \(2015-06-05, PLAN\/1\.1\) is not as it was written\.$/u,
    mend: RESTORE,
  },
  {
    what: 'another author',
    damage: tamper(`update ledger set by = 'person:ben-baker' where seq = 6`),
    says: /^Line 6 of the ledger .* is not as it was written\.$/u,
    mend: RESTORE,
  },
  {
    what: 'a line left out',
    damage: tamper('delete from ledger where seq = 6'),
    says: 'Line 6 of the ledger is missing.',
    mend: RESTORE,
  },
  {
    what: 'its first line left out',
    damage: tamper('delete from ledger where seq = 1'),
    says: 'Line 1 of the ledger is missing.',
    mend: RESTORE,
  },
  {
    what: 'two lines in the other order',
    damage: tamper(
      'update ledger set seq = case seq when 4 then 105 else 104 end where seq in (4, 5); update ledger set seq = seq - 100 where seq > 100',
    ),
    says: /^Line 4 of the ledger .* is not as it was written\.$/u,
    mend: RESTORE,
  },
  {
    what: 'a line that somebody added by hand',
    damage: tamper(
      `insert into ledger (at, day, by, message, action, person, kind, body, hash) select at, day, by, message, action, person, kind, body, hash from ledger where seq = 5`,
    ),
    says: /^Line 8 of the ledger .* is not as it was written\.$/u,
    mend: RESTORE,
  },
  {
    what: 'its end cut off',
    damage: tamper('delete from ledger where seq = 7'),
    says: 'The ledger ends at line 6, but line 7 was written.',
    mend: RESTORE,
  },
  {
    what: 'its end cut off, and the count of its lines with it',
    damage: tamper(`delete from ledger where seq > 5; update sqlite_sequence set seq = 5 where name = 'ledger'`),
    says: 'line 6 was seen once, and the record ends at line 5.',
    mend: RESTORE,
  },
  {
    what: 'its end written anew, with hashes that fit',
    damage: rewriteFrom(5, (line) => (line.body = line.body.replace('green', 'red'))),
    says: 'line 6 is not the one that was seen: the record up to it was written anew.',
    mend: RESTORE,
  },
  {
    what: 'another original date',
    damage: tamper(`update actions set original = '2020-01-01' where ref = '1.1'`),
    says: /^The original date of PLAN\/1\.1 is 2020-01-01, but it was published as 2015-12-31\.$/u,
    mend: RESTORE,
  },
  {
    what: 'a question about an action that is not there',
    damage: tamper(
      `insert into asked (day, person, action, rule, stage, key) values ('2015-06-05', 'p', 'PLAN/9', 'overdue', '1', 'k')`,
    ),
    says: /refers to a row of actions that is not there\.$/u,
    mend: RESTORE,
  },
];

/** What is to keep the record as it is, and where things stand, as somebody may have changed it. */
export const RULES: readonly Damage[] = [
  {
    what: 'nothing that keeps the record from being changed',
    damage: ({ file }) => {
      const raw = new Database(file);
      const names = raw.prepare<[], string>(`select name from sqlite_schema where type = 'trigger'`).pluck().all();
      for (const name of names) raw.exec(`drop trigger ${name}`);
      raw.close();
    },
    says: /the trigger actions_no_delete is missing/u,
    mend: RESTORE,
  },
  {
    what: 'one trigger less',
    damage: schema('drop trigger ledger_no_update'),
    says: /the trigger ledger_no_update is missing/u,
    mend: RESTORE,
  },
  {
    what: 'a trigger of that name that does nothing',
    damage: schema(
      'drop trigger ledger_no_update; create trigger ledger_no_update before update on ledger begin select 1; end',
    ),
    says: /the trigger ledger_no_update is not as Ragtime made it/u,
    mend: RESTORE,
  },
  {
    what: 'a trigger that somebody else made',
    damage: schema(
      `create trigger all_green after insert on inbox begin update inbox set text = 'green' where id = new.id; end`,
    ),
    says: /the trigger all_green was not made by Ragtime/u,
    mend: RESTORE,
  },
  {
    what: 'an index less',
    damage: schema('drop index outbox_planned'),
    says: /the index outbox_planned is missing/u,
    mend: RESTORE,
  },
  {
    what: 'a table less',
    damage: schema('drop table slots'),
    says: /the table slots is missing/u,
    mend: RESTORE,
  },
  {
    what: 'no record at all',
    damage: schema('pragma foreign_keys = off; drop table ledger'),
    says: /the table ledger is missing/u,
    mend: RESTORE,
  },
  {
    what: 'a column less',
    damage: schema('alter table inbox drop column stamp'),
    says: /the table inbox is not as Ragtime made it/u,
    mend: RESTORE,
  },
  {
    what: 'tables of a newer version',
    damage: schema(`insert into __drizzle_migrations (hash, created_at) values ('9999_later', 99999999999999)`),
    says: /was written by a newer Ragtime than this one\. Run that version/u,
    mend: RESTORE,
  },
  {
    what: 'two default plans',
    damage: schema(
      `drop index plans_one_default; insert into plans (key, name, published, zone, nation, is_default) select 'CYPS', 'Children first', published, zone, nation, 1 from plans`,
    ),
    says: /the index plans_one_default is missing/u,
    mend: RESTORE,
  },
];

/** The files, as a disk, a hand or a crash may leave them. */
export const FILES: readonly Damage[] = [
  {
    what: 'half of it gone',
    damage: folded((file) => truncateSync(file, Math.floor(statSync(file).size / 2))),
    says: /ragtime\.db is damaged/u,
    mend: RESTORE,
  },
  {
    what: 'its last page gone',
    damage: folded((file) => truncateSync(file, statSync(file).size - 4096)),
    says: /ragtime\.db is damaged/u,
    mend: RESTORE,
  },
  {
    what: 'nothing but its first hundred bytes',
    damage: folded((file) => truncateSync(file, 100)),
    says: /ragtime\.db is (?:damaged|not a Ragtime database)/u,
    mend: RESTORE,
  },
  {
    what: 'no byte in it',
    damage: folded((file) => truncateSync(file, 0)),
    says: /ragtime\.db is empty/u,
    mend: RESTORE,
  },
  {
    what: 'no byte in it, while what was not folded in is still there',
    damage: ({ file }) => truncateSync(file, 0),
    says: /ragtime\.db is empty/u,
    mend: RESTORE,
  },
  {
    what: 'its first page overwritten',
    damage: overwriteHalf(1),
    says: /ragtime\.db is not a Ragtime database/u,
    mend: RESTORE,
  },
  { what: 'half a page overwritten', damage: overwriteHalf(3), says: /ragtime\.db is damaged/u, mend: RESTORE },
  {
    what: 'an index that has lost a row',
    damage: spoilIndex(
      'asked_once',
      `insert into asked (day, person, rule, stage, key) values ('2015-06-05', 'p', 'overdue', '1', 'k')`,
    ),
    says: /ragtime\.db is damaged: .* index asked_once/u,
    mend: RESTORE,
  },
  {
    what: 'a letter in its place',
    damage: ({ file }) => writeFileSync(file, 'Dear Sir or Madam,\n'.repeat(400)),
    says: /ragtime\.db is not a Ragtime database/u,
    mend: RESTORE,
  },
  {
    what: 'a database of another program in its place',
    damage: ({ file }) => {
      for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
      new Database(file).exec('create table recipes (name text)').close();
    },
    says: /ragtime\.db is a database of another program/u,
    mend: RESTORE,
  },
  {
    what: 'what was not folded into it is gone',
    damage: ({ file }) => {
      for (const ending of ['-wal', '-shm']) rmSync(file + ending);
    },
    says: 'line 6 was seen once, and the record ends at line 3.',
    mend: RESTORE,
  },
  {
    what: 'an older one in its place, of which a later night has a copy',
    damage: (folder) => {
      const earlier = folder.backup.replace('06-05', '06-04');
      for (const ending of ['', '.json']) renameSync(folder.backup + ending, earlier + ending);
      fold(folder);
      tamper(`delete from ledger where seq > 5; update sqlite_sequence set seq = 5 where name = 'ledger'`)(folder);
      const raw = new Database(folder.file, { readonly: true });
      const hash = raw.prepare<[], string>('select hash from ledger where seq = 5').pluck().get();
      raw.close();
      copyFileSync(folder.file, folder.backup);
      const bytes = readFileSync(folder.backup);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const sealed = { madeAt: '2015-06-05T01:30:00.000Z', lines: 5, hash, bytes: bytes.length, sha256, salted: true };
      writeFileSync(`${folder.backup}.json`, JSON.stringify(sealed));
    },
    says: 'line 6 was seen once, and the record ends at line 5. The backup of Thu 4 Jun 2015 holds it.',
    mend: /restore \S+ragtime-2015-06-04\.db/u,
  },
  {
    what: 'nothing in its place, and nothing of it beside',
    damage: ({ file }) => {
      for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    },
    says: /has no register, and \S+backups has 1 backup of one: it was moved or removed/u,
    mend: RESTORE,
  },
  {
    what: 'a folder in its place',
    damage: ({ file }) => {
      for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
      mkdirSync(file);
      writeFileSync(`${file}/notes.txt`, 'here');
    },
    says: /ragtime\.db is a folder, and a file is needed/u,
    mend: RESTORE,
  },
  {
    what: 'what was not folded into it, without it',
    damage: ({ file }) => rmSync(file),
    says: /has no register, but ragtime\.db-wal/u,
    mend: RESTORE,
  },
  {
    what: 'a half-made copy, without it',
    damage: (folder) => {
      fold(folder);
      renameSync(folder.file, `${folder.file}.partial`);
    },
    says: /has no register, but ragtime\.db\.partial/u,
    mend: RESTORE,
  },
  {
    what: 'what a restore replaced, without it',
    damage: (folder) => {
      fold(folder);
      renameSync(folder.file, `${folder.file}.before-restore-2015-06-04T09-00-00.000Z`);
    },
    says: /has no register, but ragtime\.db\.before-restore-/u,
    mend: RESTORE,
  },
  {
    what: 'what a restore replaced, without it and without a backup',
    damage: (folder) => {
      fold(folder);
      rmSync(`${folder.data}/backups`, { recursive: true });
      renameSync(folder.file, `${folder.file}.before-restore-2015-06-04T09-00-00.000Z`);
    },
    says: /has no register, but ragtime\.db\.before-restore-/u,
    mend: /restore \S+ragtime\.db\.before-restore-2015-06-04T09-00-00\.000Z/u,
  },
];

/** Rows that no longer read. */
export const ROWS: readonly Damage[] = [
  {
    what: 'a message heard whose form is no JSON',
    damage: tamper(`update inbox set form = '{"ref":'`),
    says: 'Row 1 of the inbox cannot be read: it is damaged, or a newer version wrote it.',
    mend: RESTORE,
  },
  {
    what: 'a message heard of a kind that this version does not know',
    damage: tamper(`update inbox set how = 'forwarded'`),
    says: 'Row 1 of the inbox cannot be read: it is damaged, or a newer version wrote it.',
    mend: RESTORE,
  },
  {
    what: 'a message heard whose words are others',
    damage: tamper(`update inbox set text = '1.1 green'`),
    says: 'Message 1 of the inbox is not as it was received.',
    mend: RESTORE,
  },
  {
    what: 'a message heard of somebody else',
    damage: tamper(`update inbox set "from" = 'console:person:ben-baker'`),
    says: 'Message 1 of the inbox is not as it was received.',
    mend: RESTORE,
  },
  {
    what: 'a message heard that is gone',
    damage: tamper('delete from inbox'),
    says: 'The inbox lacks the message that was received last before line 7 of the ledger.',
    mend: RESTORE,
  },
  {
    what: 'a message that nobody said',
    damage: tamper(
      `insert into inbox (id, thread, "from", text, at, how, state) select 'console:2', thread, "from", '1.1 green', at, how, state from inbox`,
    ),
    says: 'Message 2 of the inbox is not as it was received.',
    mend: RESTORE,
  },
  {
    what: 'a message to be said whose card is no JSON',
    damage: tamper(`update outbox set card = '{'`),
    says: 'Row 1 of the outbox cannot be read: it is damaged, or a newer version wrote it.',
    mend: RESTORE,
  },
  {
    what: 'a message to be said that shows what this version cannot draw',
    damage: tamper(`update outbox set card = replace(card, '"blocks":[', '"blocks":[{"kind":"film"},')`),
    says: /^Row 1 of the outbox cannot be read/u,
    mend: RESTORE,
  },
  {
    what: 'a question that was asked',
    damage: tamper(`update asked set stage = '{' where number = 2`),
    says: 'Row 2 of what was asked cannot be read: it is damaged, or a newer version wrote it.',
    mend: RESTORE,
  },
  {
    what: 'somebody’s other names',
    damage: tamper(`update people set aliases = '[' where name = 'Ben Baker'`),
    says: 'Row 2 of the people cannot be read: it is damaged, or a newer version wrote it.',
    mend: RESTORE,
  },
  {
    what: 'the steps of an action',
    damage: tamper(`update actions set milestones = '[' where ref = '1.2'`),
    says: 'Row 2 of the actions cannot be read: it is damaged, or a newer version wrote it.',
    mend: RESTORE,
  },
];

const REPLACE = /backup \S+ragtime-2015-06-05\.db --replace/u;

/** The backups beside a register that is well. */
export const BACKUPS: readonly Damage[] = [
  {
    what: 'cut short',
    damage: ({ backup }) => truncateSync(backup, 8192),
    says: /ragtime-2015-06-05\.db was changed or cut short since it was made/u,
    mend: REPLACE,
  },
  {
    what: 'with a byte more',
    damage: ({ backup }) => appendFileSync(backup, 'x'),
    says: /ragtime-2015-06-05\.db was changed or cut short since it was made/u,
    mend: REPLACE,
  },
  {
    what: 'changed in the middle',
    damage: ({ backup }) => {
      const bytes = readFileSync(backup);
      bytes.write('green', bytes.indexOf('it is amber') + 6);
      writeFileSync(backup, bytes);
    },
    says: /ragtime-2015-06-05\.db was changed or cut short since it was made/u,
    mend: REPLACE,
  },
  {
    what: 'without its manifest, and no database',
    damage: ({ backup }) => {
      rmSync(`${backup}.json`);
      writeFileSync(backup, 'Dear Sir or Madam,\n'.repeat(400));
    },
    says: /ragtime-2015-06-05\.db has no readable manifest/u,
    mend: REPLACE,
  },
  {
    what: 'with a manifest that is none',
    damage: ({ backup }) => writeFileSync(`${backup}.json`, '{'),
    says: /ragtime-2015-06-05\.db has no readable manifest/u,
    mend: REPLACE,
  },
  {
    what: 'of no byte, beside a manifest',
    damage: ({ backup }) => truncateSync(backup, 0),
    says: /ragtime-2015-06-05\.db was changed or cut short since it was made/u,
    mend: REPLACE,
  },
];
