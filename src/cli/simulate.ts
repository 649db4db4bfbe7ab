import { z } from 'zod';
import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { readInstant } from '#src/calendar/instant.ts';
import { CliRefusal } from './command.ts';
import type { CliCommand } from './command.ts';
import { messageJson, namingOf } from './print/message-json.ts';
import { openFile } from './store/open-file.ts';
import { dataOption, dayOption, exampleOf, jsonOption, planOption, TYPED } from './print/options.ts';
import { print, printJson } from './print/print.ts';
import { asLetter } from './print/show-messages.ts';
import { defaultPlan, planNamed, withStore } from './store/with-store.ts';
import { tellsOf } from './store/tells-of.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { Reply, CliWorld } from './cli-world.ts';

type Options = {
  readonly data: string;
  readonly plan?: PlanKey;
  readonly from: Day;
  readonly to: Day;
  readonly replies?: string;
  readonly json?: true;
};

/** Every message that would go unasked between two days, with a clock that jumps; the register itself is not touched. */
export const simulate: CliCommand = (program, world) => {
  program
    .command('simulate')
    .description('show every message that would go between two days; the register is not touched')
    .addOption(planOption('only the messages that tell of one plan'))
    .addOption(dataOption(world))
    .addOption(dayOption('--from <date>', 'the first day').makeOptionMandatory())
    .addOption(dayOption('--to <date>', 'the last day').makeOptionMandatory())
    .option('--replies <file>', 'what people say meanwhile: JSON lines {"at","from","say"}')
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(`${TYPED} simulate --from 2015-05-26 --to 2017-02-28 --json`))
    .action((options: Options) => live(options, world));
};

async function live({ data, plan: key, from, to, replies, json }: Options, world: CliWorld): Promise<void> {
  if (from > to) throw new CliRefusal(`The first day, ${from}, comes after the last, ${to}.`);
  const { naming, plan, isWanted } = await withStore(data, world, async (store) => {
    const first = await defaultPlan(store);
    const named = await planNamed(key, store);
    const naming = await namingOf(store.register, world.config.office, first.zone);
    return { plan: named ?? first, naming, isWanted: await tellsOf(named, store) };
  });
  const said = replies === undefined ? [] : await readReplies(replies, world);
  let count = 0;
  const progress = createProgress({ from, to }, world);
  await world.simulate({
    data,
    from,
    to,
    replies: said,
    onMessage: async (message, at) => {
      progress(at.slice(0, 10) as Day);
      if (!isWanted(message)) return;
      count += 1;
      const shown = messageJson(message, at, naming);
      if (json === true) printJson(world, shown);
      else print(world.out, asLetter(shown));
    },
  });
  if (json !== true) world.out(`${count} messages between ${from} and ${to} for ${plan.name}.`);
}

const ReplyLine = z.object({
  at: z.string().transform((text, context) => {
    const at = readInstant(text);
    if (at === null) context.addIssue({ code: 'custom', message: 'is a moment with its zone' });
    return at ?? z.NEVER;
  }),
  from: z.string().min(1),
  say: z.string(),
});

/** The replies of a file in order of their lines; a line that cannot be used is named and left out. */
async function readReplies(path: string, world: CliWorld): Promise<readonly Reply[]> {
  const { bytes } = await openFile(path, world);
  const text = new TextDecoder().decode(bytes);
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const read = ReplyLine.safeParse(parse(line));
    if (read.success) return [read.data];
    world.err(
      `${path}, line ${at + 1}: this is no reply. It is written {"at":"2015-06-05T10:02:00+01:00","from":"Karl Battersby","say":"amber"}. It was left out.`,
    );
    return [];
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // What is no JSON is no reply; the caller says so with its line.
    return null;
  }
}

/** Says how far it has come, once a simulated month, to somebody who waits at a terminal. */
function createProgress({ from, to }: { from: Day; to: Day }, world: CliWorld): (day: Day) => void {
  let month = '';
  return (day) => {
    if (!world.isTerminal || day.slice(0, 7) === month) return;
    month = day.slice(0, 7);
    world.err(`… ${month}, ${Math.round((100 * daysBetween(from, day)) / Math.max(1, daysBetween(from, to)))} %`);
  };
}
