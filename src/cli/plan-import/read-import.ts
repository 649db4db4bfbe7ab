import { todayIn } from '#src/calendar/clock.ts';
import { LONDON } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { openFile } from '#src/cli/store/open-file.ts';
import { openRoster, sayIssue } from '#src/cli/store/open-roster.ts';
import { quoted } from '#src/cli/print/options.ts';
import { print } from '#src/cli/print/print.ts';
import { typed } from '#src/cli/print/typed.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { PlanReading } from '#src/intake/read-plan.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { Roster } from '#src/people/person.ts';
import type { RosterReading } from '#src/people/roster/read-roster.ts';
import type { ListsSaid } from '#src/intake/purposes/purposes-found.ts';
import { saidBefore } from '#src/intake/purposes/said-before.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import type { Purpose } from '#src/plan/governance/purpose.ts';
import { runsFrom } from '#src/plan/decide-plan.ts';
import type { Register } from '#src/ports/register.ts';
import type { ImportOptions } from './import-options.ts';
import { keyFrom, nameFrom } from './name-plan.ts';
import { countPurposes } from './purposes/say-purposes.ts';
import { readWithColumns } from './read-with-columns.ts';

/** What is known before a plan file is read. */
export type KnownBefore = {
  readonly plans: readonly Plan[];
  readonly roster: Roster;
  /** What a loaded plan is for. */
  readonly purposesOf: (plan: PlanKey) => Promise<readonly Purpose[]>;
};

/** A plan file as read, and the plan as loaded under the same key; null when there is none. */
export type PlanImport = PlanReading & {
  readonly plan: Plan;
  readonly loaded: Plan | null;
  /** Null when no roster file was given. */
  readonly people: RosterReading | null;
  /** The roster that the leads were read by. */
  readonly roster: Roster;
};

/** What a register that is not there knows. */
export const NOTHING_KNOWN: KnownBefore = { plans: [], roster: EMPTY_ROSTER, purposesOf: async () => [] };

/** What a register knows that the reading of a plan needs. */
export async function knownIn(register: Register): Promise<KnownBefore> {
  const purposesOf: KnownBefore['purposesOf'] = async (plan) =>
    (await register.governance(plan)).purposes.kept.map(({ purpose }) => purpose);
  return { plans: await register.plans(), roster: await register.roster(), purposesOf };
}

/** Reads a plan file and its roster, telling their issues; refuses in a sentence what holds no action at all. */
export async function readImport(
  path: string,
  options: ImportOptions,
  { plans, roster, purposesOf }: KnownBefore,
  world: CliWorld,
): Promise<PlanImport> {
  const file = await openFile(path, world);
  const people = options.roster === undefined ? null : await openRoster(options.roster, roster, world);
  const key = options.plan ?? keyFrom(file.name);
  const loaded = plans.find((one) => one.key === key) ?? null;
  const plan = describe(loaded ?? newPlan(key, file.name, world), loaded !== null, options);
  const read = { plan: key, published: plan.published, roster: people?.roster ?? roster };
  const told = { ...read, kept: plan.columns, given: options.columns };
  const readAs = (lists: ListsSaid): Promise<PlanReading> => readWithColumns(file, { ...told, lists }, world);
  const first = await readAs(options.list ?? new Map());
  const before = saidBefore(first.purposes.doubts, loaded === null ? [] : await purposesOf(key));
  const reading = before.size === 0 ? first : await readAs(new Map([...before, ...(options.list ?? [])]));
  const isShown = options.dryRun === true && reading.purposes.found.length > 0;
  if (reading.actions.length === 0 && !isShown) throw new CliRefusal(sayNoActions(reading, path, { options, world }));
  tellReading(reading, world);
  if (loaded === null && options.published === undefined) print(world.err, sayNotPublished(plan, options));
  return { ...reading, plan: withColumns(plan, reading), loaded, people, roster: read.roster };
}

/** Why a file holds no plan; one that says what a plan is for can be taken into that plan. */
function sayNoActions(
  { issues, purposes }: PlanReading,
  path: string,
  { options, world }: { options: ImportOptions; world: CliWorld },
): string {
  const said = issues.map(sayIssue);
  if (purposes.found.length === 0) return said.join('\n');
  const line = typed(`import ${quoted(path)} --plan ${options.plan ?? 'KEY'} --purposes`, options.data, world);
  return [...said, `It holds ${countPurposes(purposes.found)}. To take them into a plan that is loaded: ${line}`].join(
    '\n',
  );
}

/** How doubtful columns were taken comes before anything else: all that follows depends on it. */
function tellReading({ layout, issues }: PlanReading, world: CliWorld): void {
  const doubt = layout?.doubt ?? null;
  if (doubt !== null) print(world.err, doubt);
  const others = issues.filter(({ message }) => doubt === null || !message.includes(doubt));
  for (const issue of others) print(world.err, sayIssue(issue));
}

function withColumns(plan: Plan, { layout }: PlanReading): Plan {
  if (layout === null) return plan;
  return { ...plan, columns: { map: layout.columns, headings: layout.headings } };
}

function describe(plan: Plan, isLoaded: boolean, { name, published, nation, reread }: ImportOptions): Plan {
  const said = { name: name?.trim() || plan.name, nation: nation ?? plan.nation };
  if (published === undefined || published === plan.published) return { ...plan, ...said };
  // With --reread that day was never right.
  const isNewer = isLoaded && reread !== true;
  return { ...plan, ...said, published, ...(isNewer ? { firstPublished: runsFrom(plan) } : {}) };
}

function newPlan(key: Plan['key'], fileName: string, { clock }: CliWorld): Plan {
  return {
    key,
    name: nameFrom(fileName),
    published: todayIn(clock, LONDON),
    zone: LONDON,
    nation: 'england-and-wales',
    isDefault: false,
    begun: null,
  };
}

function sayNotPublished({ published }: Plan, { dryRun }: ImportOptions): string {
  const how = dryRun === true ? 'give that' : 'import it again with that';
  const again = dryRun === true ? '' : ' --reread --apply';
  return (
    `No --published was given, so dates without a year were read as from today, ${sayDay(published)}. ` +
    `If the plan came out on another day, ${how}: --published 2015-05-26${again}.`
  );
}
