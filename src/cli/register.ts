import { InvalidArgumentError } from 'commander';
import type { Command as Program } from 'commander';
import { called, faultOfAddress } from '#src/config.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import { CliRefusal } from './command.ts';
import type { CliCommand } from './command.ts';
import { dataOption, exampleOf, TYPED } from './print/options.ts';
import { print } from './print/print.ts';
import { sayReadersOpen } from './store/say-readers.ts';
import type { CliWorld } from './cli-world.ts';

/** Moves the register between a file and a server. */
export const register: CliCommand = (program, world) => {
  const command = program
    .command('register')
    .description('copy the whole register from a file to a PostgreSQL server, or back')
    .addOption(dataOption(world))
    .addHelpText('after', exampleOf(...EXAMPLES));
  command
    .command('copy')
    .description('copy it, to the last line of its record, into an empty place; stop the bot first')
    .argument(
      '<from>',
      `a file, an address postgres://…, or “${CONFIGURED}” for the one in RAGTIME_DATABASE`,
      readPlace,
    )
    .argument('<to>', 'the same; a file that is not there yet, or an empty schema', readPlace)
    .configureHelp({ showGlobalOptions: true })
    .action((from: string, to: string, _own: unknown, said: Program) =>
      copy(from, to, { data: said.optsWithGlobals<{ data: string }>().data, world }),
    );
};

/** An address with a password is better not typed: others on the machine can read what is. */
const CONFIGURED = 'database';

const EXAMPLES = [
  `${TYPED} register copy data/ragtime.db ${CONFIGURED}`,
  `${TYPED} register copy ${CONFIGURED} copy.db`,
];

function readPlace(text: string): string {
  const fault = /^\w+:\/\//u.test(text) ? faultOfAddress(text) : null;
  if (fault !== null) throw new InvalidArgumentError(`An address ${fault}`);
  return text;
}

type Around = { readonly data: string; readonly world: CliWorld };

async function copy(from: string, to: string, { data, world }: Around): Promise<void> {
  const [source, target] = [placeFor(from, world), placeFor(to, world)];
  if (source === target) throw new CliRefusal('A register cannot be copied onto itself. Name another place.');
  const { head, erased, readers } = await world.copyRegister(source, target, data);
  print(
    world.out,
    `${sayPlace(source)} is copied to ${sayPlace(target)}. In both the record ends at ${sayHead(head)}.`,
  );
  if (erased > 0)
    print(
      world.out,
      `${erased === 1 ? '1 person who was' : `${erased} people who were`} erased since did not come with it; a line in the copy says so.`,
    );
  const open = sayReadersOpen(readers, data, world);
  if (open !== '') print(world.out, open);
}

function placeFor(place: string, { config }: CliWorld): string {
  if (place !== CONFIGURED) return place;
  if (config.database !== null) return config.database.address.reveal();
  throw new CliRefusal('RAGTIME_DATABASE names no server. Give it an address, or name a file.');
}

function sayPlace(place: string): string {
  return faultOfAddress(place) === null ? called(place) : place;
}
