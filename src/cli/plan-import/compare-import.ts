import { typed } from '#src/cli/print/typed.ts';
import { todayIn } from '#src/calendar/clock.ts';
import { openDoubts } from '#src/commands/show/open-doubts.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { officeSpeaker } from '#src/cli/store/office-speaker.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { comparePlans } from '#src/intake/compare-plans.ts';
import { conflictsIn, lastImported, saidOtherwise } from '#src/intake/compare/conflicts.ts';
import type { Conflict, KnownById } from '#src/intake/compare/conflicts.ts';
import type { Decided } from '#src/intake/compare/decided.ts';
import type { MatchesSaid } from '#src/intake/compare/match-actions.ts';
import { reviseWith } from '#src/intake/compare/revision.ts';
import type { Revision } from '#src/intake/compare/revision.ts';
import type { Forums } from '#src/plan/governance/forum.ts';
import type { Action, Plan, PlanKey, Ref } from '#src/plan/action.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import { wordsOfSaid } from '#src/plan/replaying/said-otherwise.ts';
import type { PlanLoad, Register } from '#src/ports/register.ts';
import { changesIn, conflictJson } from './changes.ts';
import type { PlanChange } from './changes.ts';
import { endedHere } from './asked/ended-here.ts';
import { askedWhich, saidHere } from './asked/asked-which.ts';
import { decideConflicts } from './decide-conflicts.ts';
import type { ImportOptions } from './import-options.ts';
import { progressIn, progressLines } from './progress-lines.ts';
import { hasNewPeople, tellComparison } from './tell-comparison.ts';
import { loadOf, savePeople } from './store-import.ts';
import type { Comparison, Loaded } from './comparison.ts';

type Importing = {
  readonly register: Register;
  readonly world: CliWorld;
  /** The import as it would be typed once more. */
  readonly again: string;
};

/** Shows what a newer version of a loaded plan changes, and takes it in when told to; what both changed waits for a word of its own. Gives the actions as they are once it is taken in. */
export async function compareImport(
  found: Loaded,
  options: ImportOptions,
  around: Importing,
): Promise<readonly Action[]> {
  const { register, world, again } = around;
  const compared = compare(found, await hereIn(found.plan.key, register), options);
  if (options.plan === undefined) refuseAnother(compared, found);
  const { conflicts, changes, ended, difference, known } = compared;
  const roster = await register.roster();
  const decided = options.apply === true ? await decideConflicts(conflicts, options, { world, roster }) : [];
  if (decided.length > 0) refuseMoved(compared, compare(found, await hereIn(found.plan.key, register), options));
  const { day: today } = loadOf(found, world);
  const revision = reviseWith({ ...compared, decided, today, index: rosterIndex(found.roster, today) });
  const asked = openOf(compared, decided).length;
  const isAnew =
    changes.length + decided.length + asked + ended.length + askedWhich(difference.doubtful, known).length > 0 ||
    hasNewPeople(found) ||
    hasOtherColumns(found);
  const isApplied = options.apply === true && isAnew;
  if (isApplied) await apply(found, { compared, revision, decided, as: options.as }, around);
  const needYou = isApplied ? await countInDoubt(found, around) : null;
  const doubts = typed('doubts', options.data, world);
  tellComparison(
    { found, compared, decided, revision, isApplied, needYou, roster, today, again, doubts },
    options,
    world,
  );
  return revision.actions;
}

/** The same count as the list of doubts has. */
async function countInDoubt({ plan }: Loaded, { register, world }: Importing): Promise<number> {
  const roster = withOffice(await register.roster(), world.config.office);
  const people = { roster, today: todayIn(world.clock, plan.zone) };
  const doubts = openDoubts(await register.trackedIn(plan.key), people);
  return new Set(doubts.map(({ ref }) => ref)).size;
}

function compare(found: Loaded, { known, forums }: Here, options: ImportOptions): Comparison {
  const before = lastImported(known);
  const [here, now] = [saidHere(known, found.actions), saidIn(options, before, found.actions)];
  const difference = comparePlans(before, found.actions, {
    said: { same: new Map([...here.same, ...now.same]), fresh: here.fresh.union(now.fresh) },
    rereads: options.reread === true,
    published: found.plan.published,
  });
  const conflicts = conflictsIn(difference.pairs, known, forums);
  const progress = progressIn(found, difference, known);
  const changes = [...planChanges(found), ...changesIn({ known, difference, conflicts, progress })];
  const ended = endedHere(difference, known);
  return { known, difference, conflicts, progress, ended, changes };
}

/** What is known here of a plan: its actions, and which board decides what. */
type Here = { readonly known: KnownById; readonly forums: Forums };

async function hereIn(plan: PlanKey, register: Register): Promise<Here> {
  const ledgers = Map.groupBy(await register.ledgerIn(plan), ({ action }) => action);
  const tracked = await register.trackedIn(plan);
  const known = new Map(
    tracked.map((one) => [one.action.id, { tracked: one, ledger: ledgers.get(one.action.id) ?? [] }]),
  );
  return { known, forums: await register.governance(plan) };
}

/** Somebody may have decided something in chat while somebody here was asked: what was seen must be what is applied. */
function refuseMoved(seen: Comparison, now: Comparison): void {
  if (conflictsOf(now) === conflictsOf(seen)) return;
  throw new CliRefusal('Something was decided in chat while you were asked, so nothing is changed. Run it again.');
}

function conflictsOf({ conflicts }: Comparison): string {
  return JSON.stringify(conflicts.map(conflictJson));
}

/** What is taken in, and who of the office is named to have done so. */
type Taken = {
  readonly compared: Comparison;
  readonly revision: Revision;
  readonly decided: readonly Decided[];
  readonly as: string | undefined;
};

async function apply(
  found: Loaded,
  { compared, revision, decided, as }: Taken,
  { register, world }: Importing,
): Promise<void> {
  const load = loadOf(found, world);
  // The people first: whoever takes it in may be one of them.
  await savePeople(found, register, world);
  const by = (await officeSpeaker(register, world, as))?.id ?? null;
  const lines = revision.events.map(({ action, event }): NewActionEntry => {
    return { at: load.at, day: load.day, by, message: null, action, event };
  });
  const published = progressLines(compared.progress, revision.actions, { plan: found.plan, at: load.at });
  const { actions, agreed, renewals } = revision;
  // What ended here and is worded otherwise now waits for the office, wherever it looks.
  const asked = compared.ended.flatMap(({ asks }) =>
    asks.map(({ action, words, day }): NewActionEntry => {
      const event = { kind: 'noted' as const, text: NOTED['plan-says'], words, ...(day === null ? {} : { day }) };
      return { at: load.at, day: load.day, by, message: null, action, event };
    }),
  );
  const contested = openOf(compared, decided).map((conflict): NewActionEntry => {
    const says = saidOtherwise(conflict);
    const event = { kind: 'noted' as const, text: NOTED['plan-otherwise'], words: wordsOfSaid(says).now, says };
    return { at: load.at, day: load.day, by, message: null, action: conflict.pair.before.id, event };
  });
  const which = askedWhich(compared.difference.doubtful, compared.known).map((line): NewActionEntry => {
    return { at: load.at, day: load.day, by, message: null, ...line };
  });
  const all = [...lines, ...published, ...asked, ...contested, ...which];
  const whole: PlanLoad = { ...load, by, actions, agreed, renewals, lines: all };
  await register.revisePlan(whole);
}

/** What was asked of nobody before, and is not decided with this import. */
function openOf({ conflicts }: Comparison, decided: readonly Decided[]): readonly Conflict[] {
  return conflicts.filter(({ pair, about, isWaiting }) => {
    return isWaiting !== true && !decided.some((one) => one.pair === pair && one.about === about);
  });
}

function hasOtherColumns({ plan, loaded }: Loaded): boolean {
  return JSON.stringify(plan.columns) !== JSON.stringify(loaded.columns);
}

/** What was said of refs, as the two versions spell them. */
function saidIn(
  { same = [], new: fresh = [] }: ImportOptions,
  before: readonly Action[],
  after: readonly Action[],
): MatchesSaid {
  return {
    same: new Map(same.map(([old, now]) => [spelt(old, before), spelt(now, after)])),
    fresh: new Set(fresh.map((ref) => spelt(ref, after))),
  };
}

function spelt(said: Ref, actions: readonly Action[]): Ref {
  const found = actions.find(({ ref }) => ref.toLowerCase() === said.toLowerCase());
  if (found !== undefined) return found.ref;
  throw new CliRefusal(
    `There is no action ${said} to say that of: the old ref comes first, then the new one, as in OLD=NEW.`,
  );
}

function planChanges({ plan, loaded }: Loaded): readonly PlanChange[] {
  const [before, after] = [factsOf(loaded), factsOf(plan)];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ change: 'plan', ref: null, before, after }];
}

function factsOf({ name, published, nation }: Plan): object {
  return { name, published, nation };
}

// Most plans number their actions alike, so a ref alone proves nothing.
const LEAST_ALIKE = 0.25;

/** A plan under the same key by chance is not taken for a newer version of the one that is loaded. */
function refuseAnother({ difference, known }: Comparison, { plan, loaded }: Loaded): void {
  if (difference.pairs.length >= known.size * LEAST_ALIKE) return;
  throw new CliRefusal(
    `This file has almost nothing in common with ${loaded.name}, which is loaded as ${plan.key}. ` +
      `To load it as a plan of its own give it another key, such as --plan ${plan.key}2; ` +
      `if it is a newer version all the same, say --plan ${plan.key}.`,
  );
}
