import type { Day, Every } from '#src/calendar/day.ts';
import type { Leads, Owner } from '#src/people/leads/leads.ts';
import type { Action } from '#src/plan/action.ts';
import type { Timescale, TimescaleKind } from '#src/timescale/timescale.ts';

/** A timescale as it is printed for a program, its keys in the order that is promised. */
export type TimescaleJson = {
  readonly text: string;
  readonly kind: TimescaleKind;
  readonly start: Day | null;
  readonly due: Day | null;
  readonly every: Every | null;
  readonly milestones: readonly { readonly label: string; readonly due: Day }[];
  readonly doubt: string | null;
};

/** The timescale without what only its grammar needs. */
export function timescaleJson({ text, kind, start, due, every, milestones, doubt }: Timescale): TimescaleJson {
  const dated = milestones.map(({ label, due: day }) => ({ label, due: day }));
  return { text, kind, start, due, every, milestones: dated, doubt };
}

/** Leads as they are printed for a program, their keys in the order that is promised. */
export type LeadsJson = { readonly text: string; readonly owners: readonly Owner[]; readonly doubt: string | null };

/** The leads, each owner with its keys in order. */
export function leadsJson({ text, owners, doubt }: Leads): LeadsJson {
  const plain = owners.map(({ name, post, group, support }) => ({ name, post, group, support }));
  return { text, owners: plain, doubt };
}

/** An action of a plan as it is printed for a program, with nothing of how it stands. */
export function actionJson(action: Action): object {
  const { ref, parent, phase, theme, section, outcome, title, timescale, leads, inherited, fields } = action;
  return {
    ref,
    parent,
    phase,
    theme,
    section,
    outcome,
    title,
    timescale: timescaleJson(timescale),
    leads: leadsJson(leads),
    inherited: { dates: inherited.dates, leads: inherited.leads },
    ...(fields === undefined ? {} : { fields: fields.map(({ name, words }) => ({ name, words })) }),
  };
}
