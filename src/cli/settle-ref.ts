import { Option } from 'commander';
import type { Day } from '#src/calendar/day.ts';
import type { CliWorld } from './cli-world.ts';
import { CliRefusal } from './command.ts';
import type { CliCommand } from './command.ts';
import type { SettleOptions } from './store/doubts/settle-doubts.ts';
import { dataOption, dayOption, exampleOf, jsonOption, planOption, todayOption, TYPED } from './print/options.ts';

/** Settles what could not be read, with the same lines in the ledger as in chat. */
export const settleRef: CliCommand = (program, world) => {
  const settle = program
    .command('settle')
    .description('settle what could not be read of an action, for the programme office')
    .argument(
      '[ref...]',
      'the number of the action, with the key of its plan before it where that is not the default; none to say what words of the plan mean',
    )
    .addOption(planOption('the plan whose action it is, instead of the key before the ref'))
    .addOption(way(dayOption('--date <date>', 'the day by which it is due'), 'date'))
    .addOption(
      way(new Option('--lead <name>', 'who leads; said again for more, the first is accountable'), 'lead').argParser(
        gather,
      ),
    )
    .addOption(way(new Option('--as-read', 'the readings are right as they are'), 'asRead'))
    .addOption(
      way(new Option('--follow', 'the newer version of the plan holds, in the place of what was decided'), 'follow'),
    )
    .addOption(way(new Option('--same', 'what the newer version has in its place is the same action'), 'same'))
    .addOption(way(new Option('--apart', 'what the newer version has in its place is another action'), 'apart'))
    .addOption(way(new Option('--none <why>', 'there is no date, or no lead, and why'), 'none'))
    .addOption(new Option('--about <part>', 'only one of two doubts').choices(['timescale', 'leads']))
    .addOption(new Option('--why <reason>', 'the reason, kept in the ledger').conflicts(['lead', 'none']))
    .option(
      '--as <name>',
      'who of the programme office says so, instead of the first of RAGTIME_OFFICE; or who is meant',
    )
    .addOption(todayOption())
    .addOption(dataOption(world))
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(...EXAMPLES))
    .action((ref: readonly string[], options: Options) => settled(ref, { options, world }));
  for (const option of ofEveryAction()) settle.addOption(option);
};

const WAYS = ['date', 'lead', 'asRead', 'none', 'follow', 'same', 'apart', 'words'];

/** One of the ways to settle, of which only one can be said. */
function way(option: Option, own: string): Option {
  return option.conflicts(WAYS.filter((other) => other !== own));
}

/** What is said once for every action: what words of the plan mean. */
function ofEveryAction(): readonly Option[] {
  return [
    way(new Option('--words <words>', 'words for time that name no day, for every action that has them'), 'words'),
    dayOption('--by <date>', 'the day that --words mean'),
    ...MEANINGS.map(meaning),
  ];
}

async function settled(ref: readonly string[], { options, world }: Meant): Promise<void> {
  const kind = MEANINGS.find((one) => options[one] === true);
  if (kind !== undefined) return settleMeaning(ref, kind, { options, world });
  if (options.words !== undefined || options.by !== undefined) return settleSaid(ref, { options, world });
  if (ref.length === 0) throw new CliRefusal('Say which action: settle NUMBER --date 2015-12-31.');
  const { settleDoubts } = await import('./store/doubts/settle-doubts.ts');
  await settleDoubts(ref.join(' '), options, world);
}

/** `settle --words "medium" --by 2028-03-31`. */
async function settleSaid(ref: readonly string[], { options: { words, by, ...options }, world }: Meant): Promise<void> {
  if (ref.length > 0 || words === undefined || by === undefined)
    throw new CliRefusal('Say which words, and the day that they mean: settle --words "medium" --by 2028-03-31');
  const { settleTimes } = await import('./store/doubts/settle-times.ts');
  await settleTimes(words, by, options, world);
}

const MEANINGS = ['body', 'post', 'person'] as const;
type Meanings = { readonly body?: true; readonly post?: true; readonly person?: true };
type Options = SettleOptions & Meanings & { readonly words?: string; readonly by?: Day };
type Meant = { readonly options: Options; readonly world: CliWorld };

function meaning(kind: (typeof MEANINGS)[number]): Option {
  const others = MEANINGS.filter((one) => one !== kind);
  return new Option(`--${kind}`, `what --lead says is the ${kind} called --as, for every action`).conflicts(others);
}

/** `settle --lead "PAG" --as "Policy Advisory Group" --body`. */
async function settleMeaning(
  ref: readonly string[],
  kind: (typeof MEANINGS)[number],
  { options, world }: Meant,
): Promise<void> {
  const [said] = options.lead ?? [];
  if (ref.length > 0 || said === undefined || options.lead?.length !== 1 || options.as === undefined)
    throw new CliRefusal(
      `Say what is written and who is meant: settle --lead "PAG" --as "Policy Advisory Group" --${kind}`,
    );
  const { settleLead } = await import('./store/doubts/settle-lead.ts');
  await settleLead({ data: options.data, said, kind, name: options.as }, world);
}

const EXAMPLES = [
  `${TYPED} settle NUMBER --date 2015-12-31`,
  `${TYPED} settle NUMBER --lead "NAME" --lead "POST"`,
  `${TYPED} settle NUMBER --as-read`,
  `${TYPED} settle NUMBER --none "the board sets the date in May" --about timescale`,
  `${TYPED} settle --words "WORDS" --by 2028-03-31`,
  `${TYPED} settle --lead "WORDS" --as "NAME OF A BODY" --body`,
];

function gather(name: string, before: readonly string[] = []): readonly string[] {
  return [...before, name];
}
