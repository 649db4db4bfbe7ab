import { InvalidArgumentError, Option } from 'commander';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { readHead } from '#src/ports/ledger-head.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import { CliRefusal } from './command.ts';
import type { CliCommand } from './command.ts';
import type { Finding } from '#src/ports/checks/finding.ts';
import { dataOption, exampleOf, jsonOption, TYPED } from './print/options.ts';
import { print, printJson } from './print/print.ts';
import type { CliWorld } from './cli-world.ts';

type DoctorOptions = {
  readonly data: string;
  readonly head?: LedgerHead;
  readonly online?: true;
  readonly testMessage?: true;
  readonly json?: true;
};

/** Says what is wrong with an installation and how to mend it; changes nothing, but for a test message where one is asked for. */
export const doctor: CliCommand = (program, world) => {
  program
    .command('doctor')
    .description('look over settings, data, clock and leads: what is wrong, and how to mend it')
    .addOption(dataOption(world))
    .addOption(headOption())
    .option('--online', 'ask Slack, Teams, the page and the proxy themselves, too; posts nothing')
    .option('--test-message', 'have the running bot send one test message to each of the programme office')
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(`${TYPED} doctor --online`, `${TYPED} doctor --head 1204-9f3ac1d20b7e4c55`))
    .action((options: DoctorOptions) => examine(options, world));
};

function headOption(): Option {
  const option = new Option(
    '--head <head>',
    'where the record ended when it was seen: a digest, the log or a manifest says it',
  );
  return option.argParser(toHead);
}

function toHead(text: string): LedgerHead {
  const head = readHead(text);
  if (head === null) throw new InvalidArgumentError('A head is a line and its hash, such as 1204-9f3ac1d20b7e4c55.');
  return head;
}

async function examine({ data, json, head, online, testMessage }: DoctorOptions, world: CliWorld): Promise<void> {
  const { checkUp } = await import('./check-up/check-up.ts');
  const { sendTestMessage } = await import('./check-up/test-message.ts');
  const found = await checkUp(data, world, { seen: head ?? null, isOnline: online === true });
  const findings = testMessage === true ? [...found, await sendTestMessage(data, world)] : found;
  for (const finding of findings) {
    if (json === true) printJson(world, finding);
    else print(world.out, sayFinding(finding));
  }
  const wrong = findings.filter(({ state }) => state === 'mend').map(({ what }) => what);
  if (wrong.length > 0) throw new CliRefusal(`To be mended: ${sayAnd([...new Set(wrong)])}.`);
  if (json !== true) world.out('All is well.');
}

const SIGNS: Readonly<Record<Finding['state'], string>> = { well: 'ok  ', know: 'note', mend: 'MEND' };

function sayFinding({ what, state, says, mend }: Finding): string {
  const line = `${SIGNS[state]}  ${what}: ${says}`;
  return mend === null ? line : `${line}\n      ${mend}`;
}
