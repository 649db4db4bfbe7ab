import { isDeepStrictEqual } from 'node:util';
import { actionOf, changingPart, newActionRow } from './action-rows.ts';
import type { ActionRow } from './action-rows.ts';
import type { Connection, Db } from './connection/connect.ts';
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
export function addPlan({ db, sqlite }: Connection, load: PlanLoad): void {
  const add = sqlite.transaction(() => {
    if (readPlan(db, load.plan.key) !== undefined) {
      throw new DatabaseFault(
        `The plan ${load.plan.key} is loaded already. Revise it, or load this one under another key.`,
      );
    }
    // Where every plan before it is archived, it is the one that people mean now.
    const isFirst = db.select().from(plans).where(eq(plans.isArchived, false)).limit(1).get() === undefined;
    savePlan(db, { ...load.plan, isDefault: load.plan.isDefault || isFirst });
    saveHeadings(db, load.plan.key, load.headings);
    writeLines(db, load, load.actions.map(prepareAddAction(db)));
  });
  add.immediate();
}

/** Puts a newer version's words in place in one transaction; an action worded as before is left alone. */
export function revisePlan({ db, sqlite }: Connection, load: PlanLoad): void {
  const revise = sqlite.transaction(() => {
    const before = readPlan(db, load.plan.key);
    if (before === undefined) {
      throw new DatabaseFault(`No plan ${load.plan.key} is loaded, so there is nothing to revise. Load it first.`);
    }
    savePlan(db, {
      ...load.plan,
      isDefault: load.plan.isDefault || before.isDefault,
      // What has begun does not stop for a newer version.
      begun: before.begun ?? load.plan.begun,
    });
    if (load.headings.length > 0) saveHeadings(db, load.plan.key, load.headings);
    const addAction = prepareAddAction(db);
    const readRow = prepared(db, () => db.select().from(actions).where(is(actions.id, 'id')));
    writeLines(
      db,
      load,
      load.actions.flatMap((action) => {
        const row = readRow.get({ id: action.id });
        return row === undefined ? [addAction(action)] : reviseAction(db, row, { ...load, action });
      }),
    );
  });
  revise.immediate();
}

type Line = { readonly action: Action; readonly event: ActionEvent };

/** Adds actions of one load, each with the line of the ledger that says so. */
function prepareAddAction(db: Db): (action: Action) => Line {
  const insert = prepareInsert(db, actions, { orIgnore: false });
  return (action) => {
    const row = newActionRow(action);
    insert(row);
    const { title, timescale, leads } = action;
    const asPublished = { title, timescale: timescale.text, leads: leads.text };
    return { action, event: { kind: 'published', original: row.original, asPublished } };
  };
}

type Revised = { readonly action: Action } & Pick<PlanLoad, 'agreed' | 'renewals'>;

function reviseAction(db: Db, row: ActionRow, { action, agreed, renewals }: Revised): readonly Line[] {
  const words = changingPart(action);
  const follows = agreed?.get(action.id);
  const renewal = renewals?.get(action.id);
  if (isDeepStrictEqual({ ...row, ...words }, row) && follows === undefined) return [];
  db.update(actions).set(words).where(eq(actions.id, row.id)).run();
  if (words.isDropped) return row.isDropped ? [] : [{ action, event: { kind: 'dropped' } }];
  // Where it stands in the file is no news: one row put in above moves all that follow.
  const moved = { ...row, position: words.position, place: words.place };
  if (isDeepStrictEqual({ ...row, ...words }, moved) && follows === undefined) return [];
  const event: ActionEvent = {
    kind: 'republished',
    title: unlessSame(action.title, row.title),
    timescale: unlessSame(action.timescale.text, row.timescaleText),
    leads: unlessSame(action.leads.text, row.leadsText),
    ...(action.ref === row.ref ? {} : { ref: action.ref }),
    ...(follows === undefined ? {} : { agreed: follows }),
    ...stepsBefore(actionOf(row), action),
    ...(renewal === undefined ? {} : { renewal }),
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

function writeLines(db: Db, { at, day, by = null, lines: others = [] }: PlanLoad, lines: readonly Line[]): void {
  const entries = lines.map(({ action, event }): NewEntry => ({
    at,
    day,
    by,
    message: null,
    action: action.id,
    event,
  }));
  prepareAppend(db)([...entries, ...others]);
}

function readPlan(db: Db, key: PlanKey): typeof plans.$inferSelect | undefined {
  return db.select().from(plans).where(eq(plans.key, key)).get();
}

/** Exactly one plan is the default: a new default takes the place of the old. */
function savePlan(db: Db, plan: Plan): void {
  if (plan.isDefault) db.update(plans).set({ isDefault: false }).run();
  const row = {
    ...plan,
    columns: plan.columns ?? null,
    firstPublished: plan.firstPublished ?? null,
    isArchived: plan.isArchived === true,
    isSample: plan.isSample === true,
  };
  db.insert(plans).values(row).onConflictDoUpdate({ target: plans.key, set: row }).run();
}

function saveHeadings(db: Db, plan: PlanKey, list: readonly Heading[]): void {
  db.delete(headings).where(eq(headings.plan, plan)).run();
  const insert = prepareInsert(db, headings, { orIgnore: false });
  list.forEach(({ level, ref, title }, position) => insert({ plan, level, ref, title, position }));
}
