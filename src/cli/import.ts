import { InvalidArgumentError, Option } from 'commander';
import { NATIONS } from '#src/calendar/bank-holidays.ts';
import type { ColumnMap } from '#src/intake/format.ts';
import { readColumnMap } from '#src/intake/tables/columns/read-column-map.ts';
import type { ListsSaid } from '#src/intake/purposes/purposes-found.ts';
import type { Ref } from '#src/plan/action.ts';
import { PURPOSE_KINDS } from '#src/plan/governance/purpose.ts';
import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import type { CliCommand } from './command.ts';
import { dataOption, dayOption, exampleOf, jsonOption, planOption, todayOption, TYPED } from './print/options.ts';
import type { ImportOptions } from './plan-import/import-options.ts';
import type { CliWorld } from './cli-world.ts';

/** Reads a published plan: a new one is stored, a loaded one is compared and changed only when told to. */
export const importPlan: CliCommand = (program, world) => {
  program
    .command('import')
    .description('load a published plan, or compare a newer version with the one that is loaded')
    .argument('<file>', 'the plan as published: Word, Excel, PDF, CSV, HTML, Markdown or text')
    .addOption(planOption('the short key of the plan, typed before its numbers where it is not the default'))
    .option('--name <name>', 'what the plan is called')
    .addOption(dayOption('--published <date>', 'the day it was published: words without a year are read from it'))
    .option('--roster <file>', 'the people, posts and groups it names')
    .addOption(new Option('--nation <nation>', 'whose bank holidays it keeps').choices(NATIONS))
    .addOption(
      new Option('--columns <list>', 'which column holds what: ref=1,action=3,dates=5,leads=6').argParser(toColumns),
    )
    .option('--dry-run', 'only read it: nothing is stored, and no data folder is needed')
    .option('--begin', 'let the asking begin: without it nothing goes to anybody until the office says /rag begin')
    .option('--apply', 'take a newer version of a loaded plan in, after seeing the difference')
    .option('--as <name>', 'who of the programme office takes it in, instead of the first of RAGTIME_OFFICE')
    .option('--reread', 'the day it was read from was wrong: read the same words again from --published')
    .option('--purposes', 'take in only what the file says a loaded plan is for, such as a review’s recommendations')
    .option('--prefix <word>', 'with --purposes: goes before its refs, where the plan has others with the same')
    .addOption(new Option('--list <place=kind>', LIST_IS).argParser(toLists))
    .addOption(refsOption('--keep <refs>', 'where both changed: what was decided stands'))
    .addOption(refsOption('--take <refs>', 'where both changed: the document is followed'))
    .addOption(new Option('--same <old=new>', 'these two refs are one action').argParser(toPairs))
    .addOption(refsOption('--new <refs>', 'these refs are new actions'))
    .addOption(todayOption())
    .addOption(dataOption(world))
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(...EXAMPLES))
    .action((file: string, options: ImportOptions) => read(file, options, world));
};

// Loaded when it is needed: what reads plans is most of the program.
async function read(file: string, options: ImportOptions, world: CliWorld): Promise<void> {
  const { dryRun } = await import('./plan-import/dry-run.ts');
  if (options.purposes === true && options.dryRun !== true) {
    const { takePurposesOnly } = await import('./plan-import/purposes/purposes-only.ts');
    return takePurposesOnly(file, options, world);
  }
  const { takeIn } = await import('./plan-import/take-in.ts');
  await (options.dryRun === true ? dryRun(file, options, world) : takeIn(file, options, world));
}

const EXAMPLES = [
  `${TYPED} import plan.docx --roster people.csv --published 2015-05-26 --dry-run`,
  `${TYPED} import plan.docx --roster people.csv --published 2015-05-26`,
  `${TYPED} import plan-version-2.xlsx --plan KEY --apply --keep NUMBER`,
  `${TYPED} import review.docx --plan KEY --purposes`,
];

const LIST_IS = 'what a list or column is that was asked about: a kind of purpose, or none';

function toColumns(text: string): ColumnMap {
  const map = readColumnMap(text);
  if (typeof map === 'string') throw new InvalidArgumentError(map);
  return map;
}

/** An option that names refs, with commas between or said again. */
function refsOption(flags: string, means: string): Option {
  return new Option(flags, means).argParser((text: string, before: readonly Ref[] | undefined): readonly Ref[] => [
    ...(before ?? []),
    ...partsOf(text).map((ref) => ref as Ref),
  ]);
}

function toPairs(text: string, before: NonNullable<ImportOptions['same']> = []): NonNullable<ImportOptions['same']> {
  const pairs = partsOf(text).map((pair) => pair.split('=').map((ref) => ref.trim()));
  return [
    ...before,
    ...pairs.map(([old = '', now = '', ...more]): readonly [Ref, Ref] => {
      if (old !== '' && now !== '' && more.length === 0) return [old as Ref, now as Ref];
      throw new InvalidArgumentError('Write the old ref, an equals sign and the new one: OLD=NEW.');
    }),
  ];
}

const KINDS: readonly string[] = [...PURPOSE_KINDS, 'none'];

/** "line 580=indicator": a list by its place, said once for each. */
function toLists(text: string, before: ListsSaid = new Map()): ListsSaid {
  const at = text.lastIndexOf('=');
  const kind = text
    .slice(at + 1)
    .trim()
    .toLowerCase()
    .replace(/s$/, '');
  const place = text.slice(0, Math.max(at, 0)).trim();
  if (place !== '' && KINDS.includes(kind)) return new Map([...before, [place, kind as PurposeKind | 'none']]);
  throw new InvalidArgumentError(
    `Write the place of the list as it was told, an equals sign, and one of: ${KINDS.join(', ')}.`,
  );
}

function partsOf(text: string): readonly string[] {
  const parts = text.split(/[,;\s]+/u).filter((part) => part !== '');
  if (parts.length === 0) throw new InvalidArgumentError('No ref is named.');
  return parts;
}
