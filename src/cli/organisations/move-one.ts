import { cp, mkdir, rename } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld, Copied } from '#src/cli/cli-world.ts';
import { print } from '#src/cli/print/print.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { registerFile } from '#src/cli/store/data-folder.ts';
import type { Organisation } from '#src/organisations/organisation.ts';
import { ERASED_LIST } from '#src/ports/erasing.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import { findOne } from './find-one.ts';
import { whileOneIsOurs } from './turns.ts';
import type { AtList } from './turns.ts';
import { changeOne, folderOf, OWN_SETTINGS, refuseFaulty } from './list-file.ts';
import { placeOf } from './list-all.ts';

/** Where a register is to be from now on: one of the three. */
export type MoveOptions = { readonly schema?: string; readonly file?: true; readonly folder?: string };

/** Moves the register of one organisation while its bot is stopped and the others run on. It stays where it was, and runs on, where that fails. */
export function moveOne(key: string, goal: MoveOptions, at: AtList): Promise<void> {
  return whileOneIsOurs(key, at, () => moveNow(key, goal, at));
}

async function moveNow(key: string, goal: MoveOptions, { data, world }: AtList): Promise<void> {
  const { one, list } = await findOne(key, { data });
  const target: Organisation = { ...one, ...goalOf(goal, one) };
  const from = await world.forOrganisation(one, data);
  const to = await world.forOrganisation(target, data, from.config.data);
  refuseFaulty(
    list.map((other) => (other === one ? target : other)),
    data,
  );
  refuseUnfit(one, target, { data, to });
  await changeOne({ data, world }, key, { stopped: true });
  let moved: Partial<Organisation> = {};
  try {
    if (target.folder !== one.folder) await mkdir(to.config.data, { recursive: true });
    const copied = await onceEnded(() => from.copyRegister(sourceIn(from), sourceIn(to), from.config.data), world);
    if (target.folder !== one.folder) await takeAlong(from.config.data, to.config.data);
    moved = { folder: target.folder, schema: target.schema };
    await changeOne({ data, world }, key, moved);
    print(world.out, sayMoved(target, copied, { data, world }));
    print(world.out, await putAway(one, from));
  } finally {
    await changeOne({ data, world }, key, { stopped: one.stopped });
  }
}

function goalOf({ schema, file, folder }: MoveOptions, one: Organisation): Partial<Organisation> {
  if (schema === undefined && file === undefined && folder === undefined)
    throw new CliRefusal('Say where it is to go: --schema NAME, --file, or --folder DIR.');
  return { folder: folder ?? one.folder, schema: schema ?? (file === true ? null : one.schema) };
}

function refuseUnfit(
  one: Organisation,
  target: Organisation,
  { data, to }: { readonly data: string; readonly to: CliWorld },
): void {
  const isSame = one.schema === target.schema && resolve(folderOf(one, data)) === resolve(folderOf(target, data));
  if (isSame) throw new CliRefusal(`The register of ${one.name} is there already. Nothing was moved.`);
  const taken = target.folder === one.folder ? [] : ALONG.filter((name) => existsSync(join(to.config.data, name)));
  if (taken.length > 0)
    throw new CliRefusal(`There is ${sayAnd(taken)} in ${to.config.data} already. Nothing was moved.`);
  if (target.schema !== null && to.config.database === null)
    throw new CliRefusal('RAGTIME_DATABASE names no server. Give it the address of one first. Nothing was moved.');
  // Into another folder a register on a server does not go; its folder does.
  if (one.schema !== null && one.schema === target.schema)
    throw new CliRefusal(`The register of ${one.name} is on the server. Move it into a file first, with --file.`);
  if (one.schema === null && target.schema !== null && target.folder !== one.folder)
    throw new CliRefusal('One step at a time: --schema or --folder. Nothing was moved.');
}

function sourceIn({ config: { data, database } }: CliWorld): string {
  return database?.address.reveal() ?? registerFile(data);
}

/** Milliseconds for the bot that was stopped to end, and between two looks whether it has. */
const LONGEST_END = 30_000;
const BETWEEN = 250;

/** Copies once the bot that was stopped has ended; whatever else keeps it from that is a refusal. */
async function onceEnded(copy: () => Promise<Copied>, { err }: CliWorld): Promise<Copied> {
  const until = performance.now() + LONGEST_END;
  for (let tried = 1; ; tried += 1) {
    const copied = await copy().catch(asHeld);
    if (!('held' in copied)) return copied;
    if (performance.now() > until) throw copied.held;
    if (tried === 1) print(err, 'Its bot is asked to end …');
    await wait(BETWEEN);
  }
}

function asHeld(fault: unknown): { readonly held: Error } {
  if (fault instanceof Error && /already running/u.test(fault.message)) return { held: fault };
  throw fault;
}

/** What lies beside a register and is its organisation’s: its settings, who was erased, its backups. */
const ALONG = [OWN_SETTINGS, ERASED_LIST, 'backups'];

async function takeAlong(from: string, to: string): Promise<void> {
  for (const name of ALONG.filter((one) => existsSync(join(from, one))))
    await cp(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true });
}

function sayMoved(target: Organisation, { head, erased }: Copied, at: AtList): string {
  const without = erased === 0 ? '' : ` ${erased} who were erased since did not come with it.`;
  return `The register of ${target.name} is ${placeOf(target, at)} from now on; its record ends there as before, at ${sayHead(head)}.${without}`;
}

/** So that no bot finds two of them; what is on a server is its administrator's to drop. */
async function putAway({ schema }: Organisation, { config, clock }: CliWorld): Promise<string> {
  if (schema !== null)
    return `The schema ${schema} still holds it as it was: drop it once you have seen that all is well.`;
  const file = registerFile(config.data);
  const kept = `${file}.before-move-${clock.now().replaceAll(':', '-')}`;
  await rename(file, kept);
  return `The file it was in is kept as ${kept}; delete it once you have seen that all is well.`;
}
