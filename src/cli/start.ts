import { sayWhere, typed } from '#src/cli/print/typed.ts';
import { InvalidArgumentError, Option } from 'commander';
import { TIME_OF_OFFICE } from '#src/calendar/asking-hours.ts';
import { instantAt, LONDON, readInstant } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { newestBackup, restoring } from './check-up/bring-back.ts';
import { CliRefusal } from './command.ts';
import type { CliCommand } from './command.ts';
import { dataOption, exampleOf, jsonOption, todayOption, TYPED } from './print/options.ts';
import { registerFile } from './store/data-folder.ts';
import type { RegisterPlace, TalkOptions, CliWorld } from './cli-world.ts';

/** Runs the bot: with no chat platform configured it is the console, on the sample plan when the register is empty. */
export const start: CliCommand = (program, world) => {
  program
    .command('start')
    .description('run the bot; with no chat platform it is the console, on the sample plan if there is none')
    .addOption(dataOption(world))
    .addOption(asOption())
    .addOption(atOption())
    .addOption(todayOption().conflicts('at'))
    .addOption(jsonOption('print one JSON object a message and nothing else'))
    .addHelpText('after', exampleOf(`${TYPED} start`, `${TYPED} start --at 2015-11-20T09:29:30Z`))
    .action((options: StartOptions) => run(options, world));
};

/** What the commands that talk are told. */
export type StartOptions = Partial<Omit<TalkOptions, 'data' | 'bot'>> & { readonly data: string };

function run({ today, ...options }: StartOptions, world: CliWorld): Promise<void> {
  // The bot's day begins when its office's does; the console alone is at the hour of the first questions.
  const morning = today === undefined || today === null ? null : instantAt(today, TIME_OF_OFFICE, LONDON);
  const at = morning ?? options.at ?? world.config.at;
  if (world.config.slack !== null || world.config.teams !== null) return serveFrom(options.data, at, world);
  return talkWith({ ...options, at, bot: true }, world);
}

/** A bot on a chat platform never begins a register: a disk that is missing must not look like a new start. */
async function serveFrom(data: string, at: Instant | null, world: CliWorld): Promise<void> {
  const { hasRegister, place, leftovers, network, closed } = await world.lookAt(data);
  if (network !== null) throw new CliRefusal(sayNetwork(data, network));
  if (!hasRegister)
    throw new CliRefusal(leftovers.length === 0 ? await sayNone(data, world) : sayLeft(data, leftovers, world));
  if (place !== null && place !== 'file' && place !== 'server')
    throw new CliRefusal(sayUnfit(place, closed, { data, world }));
  return world.serve({ data, at });
}

async function sayNone(data: string, world: CliWorld): Promise<string> {
  const check =
    world.config.database === null
      ? 'that the disk is there and that --data names the right folder'
      : 'the name of the database and of the schema in RAGTIME_DATABASE';
  return `There is no register in ${sayWhere(data, world)}, so nothing was started. If there should be one, check ${check}. To begin one, load a plan: ${typed('import plan.docx --roster people.csv', data, world)}. To bring a backup back: ${restoring(await lastBackup(data, world), data, world)}.`;
}

async function lastBackup(data: string, world: CliWorld): Promise<string> {
  return (await newestBackup(data, world))?.file ?? 'FILE';
}

function sayLeft(data: string, leftovers: readonly string[], world: CliWorld): string {
  return `There is no register in ${data}, but there is ${leftovers.join(', ')}: the register was moved, removed, or only half put back. Nothing was started. Put ragtime.db back beside it, or bring a backup back: ${restoring('FILE', data, world)}.`;
}

type Unfit = Exclude<RegisterPlace, 'file' | 'server' | null>;
type Where = { readonly data: string; readonly world: CliWorld };

function sayUnfit(place: Unfit, closed: readonly string[], { data, world }: Where): string {
  if (place === 'no folder')
    return `${data} is a file, and a folder is needed there, so nothing was started. Name one with --data or in RAGTIME_DATA.`;
  const what = place === 'closed file' ? closed.join(', ') : registerFile(data);
  const is = {
    'empty file': 'is empty',
    folder: 'is a folder',
    'closed file': 'may not be read and written by this user',
    'read-only disk': 'is on a disk that may only be read',
  };
  return `${what} ${is[place]}, so nothing was started. How to mend it says: ${typed('doctor', data, world)}`;
}

function sayNetwork(data: string, network: string): string {
  return `${data} is on a network drive (${network}), on which two bots could write at once and lose what people say. Nothing was started. Choose a folder on a disk of this machine with --data.`;
}

/** Hands the world what was typed, with what was not. */
export function talkWith(
  { data, as, today, at, json, bot }: StartOptions & { bot: boolean },
  world: CliWorld,
): Promise<void> {
  return world.talk({
    data,
    as: as ?? null,
    today: today ?? null,
    at: at ?? world.config.at,
    json: json === true,
    bot,
  });
}

/** The option that says who speaks first. */
export function asOption(): Option {
  return new Option('--as <name>', 'who speaks: a name of the roster');
}

function atOption(): Option {
  const option = new Option(
    '--at <instant>',
    'start the clock at that moment and let it run: for trials on an old plan',
  );
  return option.argParser(toInstant);
}

function toInstant(text: string): Instant {
  const instant = readInstant(text);
  if (instant === null) throw new InvalidArgumentError('A moment has its zone, such as 2015-11-20T09:29:30Z.');
  return instant;
}
