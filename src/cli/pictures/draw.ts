import { Argument } from 'commander';
import { todayIn } from '#src/calendar/clock.ts';
import type { Day } from '#src/calendar/day.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { asAtItsDay } from '#src/chart/picture-facts.ts';
import type { PictureFacts } from '#src/chart/picture-facts.ts';
import type { Picture } from '#src/picture/picture.ts';
import { tableOfPicture } from '#src/picture/picture-table.ts';
import { PICTURE_KINDS } from '#src/chart/pictures.ts';
import { checkNotRegister } from '#src/cli/backup.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { CliCommand } from '#src/cli/command.ts';
import type { CliWorld, Store } from '#src/cli/cli-world.ts';
import { dataOption, dayOption, exampleOf, jsonOption, planOption, TYPED } from '#src/cli/print/options.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { writeOut } from '#src/cli/print/write-out.ts';
import { defaultPlan, planNamed, withStore } from '#src/cli/store/with-store.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { PictureWidth } from '#src/ports/drawing/draw-picture.ts';
import { inTurns } from '#src/thrift/steps.ts';

type PictureOptions = {
  readonly data: string;
  readonly plan?: PlanKey;
  readonly today?: Day;
  readonly of?: string;
  readonly out?: string;
  readonly phone?: true;
  readonly json?: true;
};

/** Draws one picture of a plan into a file, or says it in words. */
export const drawOne: CliCommand = (program, world) => {
  const command = program.command('picture');
  command
    .description('draw one picture of a plan as SVG or PNG, or say in words what it shows')
    .addArgument(new Argument('<kind>', 'what is drawn').choices(PICTURE_KINDS.map(({ name }) => name)))
    .option('--out <file>', 'the file to write, ending in .svg or .png, instead of words')
    .option('--of <ref>', 'for an indicator: which, by its number')
    .option('--phone', 'as narrow as a phone')
    .addOption(planOption('the plan, instead of the default one'))
    .addOption(dayOption('--today <date>', 'the day that it shows, instead of today'))
    .addOption(dataOption(world))
    .addOption(jsonOption('print the picture as data, with its table'))
    .addHelpText('after', exampleOf(`${TYPED} picture timeline --out plan.svg`, `${TYPED} picture indicator --of 3`))
    .action(async (name: string, options: PictureOptions) => {
      if (options.out !== undefined && formatOf(options.out) === null) command.error(WHICH_FORMAT);
      const picture = await pictureOf(name, options, world);
      if (options.json === true) return printJson(world, { ...picture, table: tableOfPicture(picture) });
      if (options.out === undefined) return print(world.out, `${picture.title}\n${picture.inWords}`);
      checkNotRegister(options.out, options.data);
      await draw(picture, options.out, { width: options.phone === true ? 'phone' : 'page', world });
    });
};

const WHICH_FORMAT = 'error: a picture is drawn as SVG or PNG. Let the name behind --out end in .svg or .png.';

function formatOf(file: string): 'svg' | 'png' | null {
  return /\.svg$/iu.test(file) ? 'svg' : /\.png$/iu.test(file) ? 'png' : null;
}

type Drawing = { readonly width: PictureWidth; readonly world: CliWorld };

async function draw(picture: Picture, file: string, { width, world }: Drawing): Promise<void> {
  const { drawPicture } = world;
  const bytes = await (formatOf(file) === 'png' ? drawPicture.png(picture, width) : drawPicture.svg(picture, width));
  await writeOut(file, bytes, world);
  print(world.out, `${picture.title}: ${file}`);
}

async function pictureOf(name: string, options: PictureOptions, world: CliWorld): Promise<Picture> {
  return withStore(options.data, world, async (store) => {
    const first = await defaultPlan(store, { data: options.data, world });
    const plan = (await planNamed(options.plan, store)) ?? first;
    const today = options.today ?? todayIn(world.clock, plan.zone);
    const facts = await inTurns(asAtItsDay(await factsOf(store, plan, today)));
    const kind = PICTURE_KINDS.find((one) => one.name === name)!;
    const all = await inTurns(kind.of(facts));
    const found = options.of === undefined ? all : all.filter(({ id }) => id === `${name}-${options.of}`);
    const [only, ...others] = found;
    if (only === undefined) throw new CliRefusal(nothingToShow(all, plan.name));
    if (others.length > 0) throw new CliRefusal(`There are ${found.length} of them. Say which: ${whichOf(found)}.`);
    return only;
  });
}

async function factsOf({ register }: Store, plan: PictureFacts['plan'], today: Day): Promise<PictureFacts> {
  return {
    plan,
    headings: await register.headings(plan.key),
    tracked: await register.trackedIn(plan.key),
    ledger: await register.ledgerIn(plan.key),
    index: rosterIndex(await register.roster(), today),
    governance: await register.governance(plan.key),
    today,
    days: workingDays(plan.nation),
  };
}

function nothingToShow(all: readonly Picture[], plan: string): string {
  if (all.length > 0) return `There is none of that number. There are: ${whichOf(all)}.`;
  return `${plan} has nothing that this picture could show on that day.`;
}

function whichOf(all: readonly Picture[]): string {
  return all.map(({ id }) => `--of ${id.slice(id.indexOf('-') + 1)}`).join(', ');
}
