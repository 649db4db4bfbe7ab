import { readLeads } from '#src/people/leads/read-leads.ts';
import type { Roster } from '#src/people/person.ts';
import type { Action, Ref } from '#src/plan/action.ts';
import { firstRefOf } from '#src/plan/action.ts';
import { asEdited, asImported } from '#src/plan/edits.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { RatingRules } from '#src/rating/rating-rules.ts';
import { readTimescale } from '#src/timescale/read-timescale.ts';

/** One action's lines of the ledger, oldest first, until the day that is looked at and after it. */
export type ItsLines = { readonly until: readonly ActionEntry[]; readonly later: readonly ActionEntry[] };

/** By what an action of an earlier day is read again: who was in the roster, and the rules of that day. */
export type ReadBy = { readonly roster: Roster; readonly rules: RatingRules | null };

/** An action as its plan had it on a day: what newer versions and the office changed since is as it was before. */
export function actionAt(action: Action, lines: ItsLines, { roster, rules }: ReadBy): Action {
  const { rules: _, ...document } = asImported(action);
  const titleThen = wordsThen('title', lines);
  const timeThen = wordsThen('timescale', lines);
  const leadsThen = wordsThen('leads', lines);
  const then: Action = {
    ...withoutDropped(document, lines),
    ref: refThen(action, lines),
    ...(titleThen === null ? {} : { title: titleThen }),
    ...(timeThen === null ? {} : { timescale: readTimescale(timeThen, { published: coverOf(lines) }) }),
    ...(leadsThen === null ? {} : { leads: readLeads(leadsThen, roster) }),
    ...(rules === null ? {} : { rules }),
  };
  return asEdited(then, lines.until);
}

/** The plan's words on that day; null where they are the same now. */
function wordsThen(field: 'title' | 'timescale' | 'leads', { until, later }: ItsLines): string | null {
  if (!later.some(({ event }) => event.kind === 'republished' && event[field] !== null)) return null;
  const said = until.flatMap(({ event }) => {
    if (event.kind === 'republished') return event[field] ?? [];
    if (event.kind !== 'published') return [];
    const { added, asPublished } = event;
    const ofAdded =
      added === undefined ? null : { title: added.title, timescale: added.timescale.text, leads: added.leads.text };
    return (ofAdded ?? asPublished)?.[field] ?? [];
  });
  return said.at(-1) ?? null;
}

function refThen(action: Action, { until, later }: ItsLines): Ref {
  if (refsIn(later).length === 0) return action.ref;
  return refsIn(until).at(-1) ?? firstRefOf(action.id);
}

function refsIn(lines: readonly ActionEntry[]): readonly Ref[] {
  return lines.flatMap(({ event }) =>
    (event.kind === 'republished' || event.kind === 'dropped') && event.ref !== undefined ? [event.ref] : [],
  );
}

/** Whether the newest version of that day had it is what the last line of a version says. */
function withoutDropped(action: Action, { until, later }: ItsLines): Action {
  if (!later.some(({ event }) => event.kind === 'dropped' || event.kind === 'republished')) return action;
  const { isDropped: _, ...known } = action;
  const last = until.findLast(({ event }) => event.kind === 'dropped' || event.kind === 'republished');
  return last?.event.kind === 'dropped' ? { ...known, isDropped: true } : known;
}

/** The day from which its words for time are read. */
function coverOf({ until }: ItsLines): ActionEntry['day'] {
  const first = until[0]!;
  return first.event.kind === 'published' ? (first.event.cover ?? first.day) : first.day;
}
