import type { KnownAction, KnownById } from '#src/intake/compare/conflicts.ts';
import { movedAside } from '#src/intake/compare/revision.ts';
import type { Action, ActionId, Ref } from '#src/plan/action.ts';
import type { Comparison } from './comparison.ts';

/** What is the office's own beside a newer version of the plan, and stays: an action that it added, split or merged, or words of its own. */
export type OfficeOwn = { readonly change: 'office'; readonly ref: Ref; readonly said: string };

/** Everything of the office's that a newer version neither has nor contests, in the register's order. */
export function officeOwn({
  known,
  difference,
  conflicts,
}: Omit<Comparison, 'changes' | 'ended'>): readonly OfficeOwn[] {
  const aside = movedAside(difference, known);
  const added = new Set(difference.own.map(({ id }) => id));
  const after = new Map(difference.pairs.map((pair) => [pair.before.id, pair.after]));
  const contested = new Set(conflicts.map(({ pair, about }) => `${pair.before.id} ${about}`));
  return [...known.values()].flatMap((one): readonly OfficeOwn[] => {
    const { action } = one.tracked;
    const said = [
      ...(added.has(action.id) ? [`added by hand, and not in the file${sayAside(aside.get(action.id))}`] : []),
      ...wordsIn(action, after.get(action.id), contested),
      ...goneInto(one, known),
    ];
    return said.map((words) => ({ change: 'office', ref: action.ref, said: `${action.title}: ${words}` }));
  });
}

/** " (8.1.3-old from now on)" behind what gives its number up to another action; empty for what keeps it. */
function sayAside(ref: Ref | undefined): string {
  return ref === undefined ? '' : ` (${ref} from now on)`;
}

function wordsIn(action: Action, document: Action | undefined, contested: ReadonlySet<string>): readonly string[] {
  // What the file does not have it calls nothing.
  if (document === undefined) return [];
  const { inDocument, id } = action;
  const isOurs = (about: 'title' | 'theme' | 'timescale'): boolean =>
    inDocument?.[about] !== undefined && !contested.has(`${id} ${about}`);
  return [
    ...(isOurs('title') && document.title !== action.title ? [`the file calls it “${document.title}”`] : []),
    ...(isOurs('theme') && document.theme !== action.theme
      ? [`theme ${action.theme ?? 'none'}, in the file ${document.theme ?? 'none'}`]
      : []),
    ...(isOurs('timescale') && document.timescale.text !== action.timescale.text
      ? [`“${action.timescale.text}”, in the file “${document.timescale.text}”`]
      : []),
  ];
}

function goneInto({ tracked: { standing } }: KnownAction, known: KnownById): readonly string[] {
  if (standing.into.length === 0) return [];
  const refs = standing.into.map((id: ActionId) => known.get(id)?.tracked.action.ref ?? id);
  return [`went into ${refs.join(' and ')}`];
}

/** These as lines under their title; nothing where there are none. */
export function sayOfficeOwn(own: readonly OfficeOwn[]): readonly string[] {
  if (own.length === 0) return [];
  return [`\nThe programme office’s own, and it stays`, ...own.map(({ ref, said }) => `  ${ref}  ${said}`)];
}
