import { isDeepStrictEqual } from 'node:util';
import { actionOf, changingPart, newActionRow } from './action-rows.ts';
import type { ActionRow } from './action-rows.ts';
import type { Turn } from './connection/connection.ts';
import { eq } from './connection/drizzle.ts';
import { DatabaseFault } from './connection/fault.ts';
import { prepareAppend } from './ledger-lines.ts';
import { is, prepareInsert, prepared } from './connection/statements.ts';
import { actions, headings, plans } from './tables/plan-tables.ts';
import type { Action, Heading, Plan, PlanKey } from '#src/plan/action.ts';
import { publishedSteps } from '#src/plan/steps/steps.ts';
import type { StepName } from '#src/plan/steps/step.ts';
import type { ActionEvent, NewEntry } from '#src/plan/ledger.ts';
import type { PlanLoad } from '#src/ports/register.ts';

/** Adds a plan with all its actions in one transaction; throws when it is loaded already. */
export async function addPlan(at: Turn, load: PlanLoad): Promise<void> {
  await at.atOnce(async () => {
    if ((await readPlan(at, load.plan.key)) !== undefined) {
      throw new DatabaseFault(
        `The plan ${load.plan.key} is loaded already. Revise it, or load this one under another key.`,
      );
    }
    // Where every plan before it is archived, it is the one that people mean now.
    const inUse = at.db.select().from(plans).where(eq(plans.isArchived, false)).limit(1);
    const isFirst = (await at.get(inUse)) === undefined;
    await savePlan(at, { ...load.plan, isDefault: load.plan.isDefault || isFirst });
    await saveHeadings(at, load.plan.key, load.headings);
    const add = prepareAddAction(at, load.plan);
    const lines: Line[] = [];
    for (const action of load.actions) lines.push(await add(action));
    await writeLines(at, load, lines);
  });
}

/** Puts a newer version's words in place in one transaction; an action worded as before is left alone. */
export async function revisePlan(at: Turn, load: PlanLoad): Promise<void> {
  await at.atOnce(async () => {
    const before = await readPlan(at, load.plan.key);
    if (before === undefined) {
      throw new DatabaseFault(`No plan ${load.plan.key} is loaded, so there is nothing to revise. Load it first.`);
    }
    await savePlan(at, {
      ...load.plan,
      isDefault: load.plan.isDefault || before.isDefault,
      // What has begun does not stop for a newer version.
      begun: before.begun ?? load.plan.begun,
    });
    if (load.headings.length > 0) await saveHeadings(at, load.plan.key, load.headings);
    const addAction = prepareAddAction(at, load.plan);
    const readRow = prepared(at.db, () => at.db.select().from(actions).where(is(actions.id, 'id')));
    const lines: Line[] = [];
    for (const action of load.actions) {
      const row = await at.get(readRow, { id: action.id });
      if (row === undefined) lines.push(await addAction(action));
      else lines.push(...(await reviseAction(at, row, { ...load, action })));
    }
    await writeLines(at, load, lines);
  });
}

type Line = { readonly action: Action; readonly event: ActionEvent };

/** Adds actions of one load, each with the line of the ledger that says so. */
function prepareAddAction(at: Turn, { published }: Plan): (action: Action) => Promise<Line> {
  const insert = prepareInsert(at.db, actions, { orIgnore: false });
  return async (action) => {
    const row = newActionRow(action);
    await insert(at, row);
    const { title, timescale, leads } = action;
    const asPublished = { title, timescale: timescale.text, leads: leads.text };
    // What comes round and names no first day is counted from there.
    const cover = timescale.kind === 'recurring' && timescale.start === null ? { cover: published } : {};
    return { action, event: { kind: 'published', original: row.original, ...cover, asPublished } };
  };
}

type Revised = { readonly action: Action } & Pick<PlanLoad, 'agreed' | 'renewals'>;

async function reviseAction(at: Turn, row: ActionRow, { action, agreed, renewals }: Revised): Promise<readonly Line[]> {
  const words = changingPart(action);
  const follows = agreed?.get(action.id);
  const renewal = renewals?.get(action.id);
  if (isDeepStrictEqual({ ...row, ...words }, row) && follows === undefined) return [];
  await at.run(at.db.update(actions).set(words).where(eq(actions.id, row.id)));
  const numbered = action.ref === row.ref ? {} : { ref: action.ref };
  const told = renewal === undefined ? {} : { renewal };
  if (words.isDropped && !row.isDropped) return [{ action, event: { kind: 'dropped', ...numbered, ...told } }];
  // Where it stands in the file is no news: one row put in above moves all that follow.
  const moved = { ...row, position: words.position, place: words.place };
  if (isDeepStrictEqual({ ...row, ...words }, moved) && follows === undefined) return [];
  const event: ActionEvent = {
    kind: 'republished',
    title: unlessSame(action.title, row.title),
    timescale: unlessSame(action.timescale.text, row.timescaleText),
    leads: unlessSame(action.leads.text, row.leadsText),
    ...numbered,
    ...(follows === undefined ? {} : { agreed: follows }),
    ...stepsBefore(actionOf(row), action),
    ...told,
  };
  return [{ action, event }];
}

/** The steps as they were published before, where they are others now: what a step was first published for never changes. */
function stepsBefore(before: Action, now: Action): { readonly steps?: readonly StepName[] } {
  const [was, after] = [before, now].map(({ timescale }) => publishedSteps(timescale).map(({ name }) => name));
  return was === undefined || was.length === 0 || isDeepStrictEqual(was, after) ? {} : { steps: was };
}

function unlessSame(now: string, before: string): string | null {
  return now === before ? null : now;
}

async function writeLines(
  turn: Turn,
  { at, day, by = null, typedBy, lines: others = [] }: PlanLoad,
  lines: readonly Line[],
): Promise<void> {
  const entries = lines.map(({ action, event }): NewEntry => ({
    at,
    day,
    by,
    message: null,
    action: action.id,
    event,
  }));
  const all = [...entries, ...others];
  const typed = all.map((entry): NewEntry => ({ ...entry, event: { ...entry.event, typedBy } }) as NewEntry);
  await prepareAppend(turn.db)(turn, typedBy === undefined ? all : typed);
}

function readPlan(at: Turn, key: PlanKey): Promise<typeof plans.$inferSelect | undefined> {
  return at.get(at.db.select().from(plans).where(eq(plans.key, key)));
}

/** Exactly one plan is the default: a new default takes the place of the old. */
async function savePlan(at: Turn, plan: Plan): Promise<void> {
  if (plan.isDefault) await at.run(at.db.update(plans).set({ isDefault: false }));
  const row = {
    ...plan,
    columns: plan.columns ?? null,
    firstPublished: plan.firstPublished ?? null,
    isArchived: plan.isArchived === true,
    isSample: plan.isSample === true,
  };
  await at.run(at.db.insert(plans).values(row).onConflictDoUpdate({ target: plans.key, set: row }));
}

async function saveHeadings(at: Turn, plan: PlanKey, list: readonly Heading[]): Promise<void> {
  await at.run(at.db.delete(headings).where(eq(headings.plan, plan)));
  const insert = prepareInsert(at.db, headings, { orIgnore: false });
  for (const [position, { level, ref, title }] of list.entries())
    await insert(at, { plan, level, ref, title, position });
}
