import type { Action, Heading, PlanKey, Ref } from '#src/plan/action.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Roster } from '#src/people/person.ts';
import type { PlanFile, PlanRow } from './format.ts';
import type { Issue } from './issue.ts';
import { actionId } from '#src/plan/action.ts';
import { readLeads } from '#src/people/read-leads.ts';
import { readTimescale } from '#src/timescale/read-timescale.ts';
import { decodeText } from './decode-text.ts';
import { formatOf } from './formats.ts';
import { issueAt } from './issue.ts';
import { whyUnreadable } from './why-unreadable.ts';

/** What a plan file says, in document order, and every part of it that a person should look at. */
export type PlanReading = {
  readonly headings: readonly Heading[];
  readonly actions: readonly Action[];
  readonly issues: readonly Issue[];
};

type ReadOptions = { readonly plan: PlanKey; readonly published: Day; readonly roster: Roster };

/** Reads a published plan, whatever its format; what cannot be read is an issue, and nothing is stored. */
export function readPlan(file: PlanFile, options: ReadOptions): PlanReading {
  const format = formatOf(file);
  if (format === null) return { headings: [], actions: [], issues: [whyUnreadable(file)] };
  const table = format.read(file);
  const { kept, issues } = keepFirst(table.rows);
  return {
    headings: table.headings,
    actions: kept.map((row, position) => toAction(row, position, options)),
    issues: [...aboutLetters(file), ...table.issues, ...issues, ...aboutNothing(file, kept)],
  };
}

function toAction(row: PlanRow, position: number, { plan, published, roster }: ReadOptions): Action {
  const ref = row.ref as Ref;
  return {
    id: actionId(plan, ref),
    plan,
    ref,
    parent: row.parent as Ref | null,
    phase: row.phase,
    theme: row.theme,
    section: row.section,
    outcome: row.outcome,
    title: row.title,
    timescale: readTimescale(row.dates.text, { published, title: row.title }),
    leads: readLeads(row.leads.text, roster),
    inherited: { dates: row.dates.inherited, leads: row.leads.inherited },
    position,
  };
}

/** Each ref once: a second row with the same ref is left out and told, with its words. */
function keepFirst(rows: readonly PlanRow[]): { readonly kept: readonly PlanRow[]; readonly issues: readonly Issue[] } {
  const places = new Map<string, string>();
  const issues: Issue[] = [];
  const kept = rows.filter((row) => {
    const before = places.get(row.ref);
    if (before === undefined) places.set(row.ref, row.place);
    else issues.push(issueAt(row.place, `${row.ref} ${row.title}`, saidTwice(row.ref, before)));
    return before === undefined;
  });
  return { kept, issues };
}

function saidTwice(ref: string, before: string): string {
  return (
    `The ref ${ref} is already taken by ${before}, so this row was left out. ` +
    'Give it a ref of its own in the file and import the file again.'
  );
}

function aboutLetters(file: PlanFile): Issue[] {
  const damaged = decodeText(file.bytes)?.damaged ?? 0;
  if (damaged === 0) return [];
  const found = damaged === 1 ? '1 letter' : `${damaged} letters`;
  return [issueAt(file.name, found, `${found} could not be read and stand as "\ufffd". ${SAVE_AS_UTF8}`)];
}

const SAVE_AS_UTF8 = 'Save the file as UTF-8 and import it again if they matter.';

function aboutNothing(file: PlanFile, rows: readonly PlanRow[]): Issue[] {
  if (rows.length > 0) return [];
  return [issueAt(file.name, 'no action', `The table in this file holds no action that could be read. ${ADD_ROWS}`)];
}

const ADD_ROWS = 'Check that each action has a ref, what is to be done and a timescale, and import the file again.';
