import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase, OpenedAs } from '#db/open.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { Work } from '#src/ports/register.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aPlan, anAction, day, personId } from '#test/kit/an-action.ts';

export const AT = readInstant('2015-06-05T09:30:00+01:00')!;

let loaded: Promise<Loaded> | null = null;

type Loaded = { readonly bytes: Buffer; readonly mode: number };

/** A file with plan RIP, its action 8.1.3 and two updates of it; it can be opened again and is closed at the end. Written once and copied from then on. */
export async function aLoadedFile(): Promise<{ file: string; open: (how?: OpenedAs) => Promise<OpenDatabase> }> {
  loaded ??= load();
  const { bytes, mode } = await loaded;
  const file = join(aDirectory(), 'data', 'ragtime.db');
  mkdirSync(dirname(file), { mode: 0o700 });
  writeFileSync(file, bytes, { mode });
  const open = async (how: OpenedAs = { as: 'tool' }): Promise<OpenDatabase> => {
    const database = await openDatabase(file, how);
    onTestFinished(() => database.close());
    return database;
  };
  return { file, open };
}

async function load(): Promise<Loaded> {
  const file = join(aDirectory(), 'data', 'ragtime.db');
  const { register, close } = await openDatabase(file, { as: 'tool' });
  await register.addPlan({ plan: aPlan(), headings: [], actions: [anAction()], at: AT, day: day('2015-06-05') });
  for (const rating of ['amber', 'green'] as const) await register.write(anUpdate(rating));
  await close();
  return { bytes: readFileSync(file), mode: statSync(file).mode };
}

/** A piece of work that says one rating of 8.1.3. */
export function anUpdate(rating: 'red' | 'amber' | 'green', words = ''): Work {
  const event = { kind: 'updated', change: { rating }, words, unread: '' } as const;
  const by = personId('Ann Archer');
  const entry = { at: AT, day: day('2015-06-05'), by, message: null, action: anAction().id, event };
  return { message: null, slot: null, entries: [entry], say: [], asked: [] };
}
