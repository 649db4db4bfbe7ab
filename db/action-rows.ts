import type { actions } from './tables/plan-tables.ts';
import type { Action } from '#src/plan/action.ts';

export type ActionRow = typeof actions.$inferSelect;

/** An action as published, out of its row. */
export function actionOf(row: ActionRow): Action {
  const { id, plan, ref, parent, phase, theme, section, outcome, title, position } = row;
  return {
    id,
    plan,
    ref,
    parent,
    phase,
    theme,
    section,
    outcome,
    title,
    timescale: {
      text: row.timescaleText,
      kind: row.timescaleKind,
      start: row.start,
      due: row.due,
      every: row.every,
      milestones: row.milestones,
      implied: row.implied,
      doubt: row.timescaleDoubt,
    },
    leads: { text: row.leadsText, owners: row.owners, doubt: row.leadsDoubt },
    inherited: { dates: row.datesInherited, leads: row.leadsInherited },
    position,
    ...(row.place === null ? {} : { place: row.place }),
    ...(row.formerRefs === null ? {} : { formerRefs: row.formerRefs }),
    ...(row.isDropped ? { isDropped: true } : {}),
    ...(row.fields === null ? {} : { fields: row.fields }),
  };
}

/** A row for an action that was never stored: its original date is what its words say now. */
export function newActionRow(action: Action): ActionRow {
  return { id: action.id, plan: action.plan, original: action.timescale.due, ...changingPart(action) };
}

/** The part of a row that a newer version of the plan may word otherwise. */
export function changingPart(action: Action): Omit<ActionRow, 'id' | 'plan' | 'original'> {
  const { ref, parent, phase, theme, section, outcome, title, position, timescale, leads, inherited } = action;
  return {
    ref,
    parent,
    phase,
    theme,
    section,
    outcome,
    title,
    position,
    timescaleText: timescale.text,
    timescaleKind: timescale.kind,
    start: timescale.start,
    due: timescale.due,
    every: timescale.every,
    milestones: timescale.milestones,
    implied: timescale.implied,
    timescaleDoubt: timescale.doubt,
    leadsText: leads.text,
    owners: leads.owners,
    leadsDoubt: leads.doubt,
    datesInherited: inherited.dates,
    leadsInherited: inherited.leads,
    place: action.place ?? null,
    formerRefs: action.formerRefs ?? null,
    isDropped: action.isDropped === true,
    fields: action.fields ?? null,
  };
}
