import type { PlanDifference } from '#src/intake/compare-plans.ts';
import type { Conflict, KnownById } from '#src/intake/compare/conflicts.ts';
import { movedAside } from '#src/intake/compare/revision.ts';
import type { ActionPair, DoubtfulMatch } from '#src/intake/compare/match-actions.ts';
import { actionJson, leadsJson, timescaleJson } from '#src/cli/print/plain-objects.ts';
import type { Action, Ref } from '#src/plan/action.ts';
import { hasEnded } from './asked/ended-here.ts';
import type { PublishedProgress } from './progress-lines.ts';

/** One thing that a newer version of a plan says otherwise, with what it said before; a ref of null is the plan itself. */
export type PlanChange = {
  readonly change: ChangeKind;
  readonly ref: Ref | null;
  readonly before: object | null;
  readonly after: object | null;
};

export const CHANGE_KINDS = [
  'plan',
  'added',
  'returned',
  'renumbered',
  'reworded',
  'redated',
  'reassigned',
  'refilled',
  'reread',
  'progress',
  'dropped',
  'ended',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

type Compared = {
  readonly known: KnownById;
  readonly difference: PlanDifference;
  readonly conflicts: readonly Conflict[];
  readonly progress: readonly PublishedProgress[];
};

/** Every change that nobody contests, kind by kind; the refs are those of the new version, and of what it dropped those it had. */
export function changesIn({ known, difference, conflicts, progress }: Compared): readonly PlanChange[] {
  const { added, returned, renumbered, reworded, redated, reassigned, refilled, dropped } = difference;
  const isOpen = (about: Conflict['about']) => (pair: ActionPair) =>
    !conflicts.some((one) => one.about === about && one.pair === pair);
  const isRunning = ({ before }: ActionPair) => !hasEnded(before, known);
  const dates = redated.filter(isOpen('timescale')).filter(isRunning);
  const leads = reassigned.filter(isOpen('leads')).filter(isRunning);
  return [
    ...added.map((action) => wholly('added', action)),
    ...returned.map(({ after }) => wholly('returned', after)),
    ...changed([...renumbered, ...asideIn(difference, known)], 'renumbered', numbered),
    ...changed(
      reworded.filter(saysOtherwise).filter(isOpen('title')).filter(isOpen('theme')),
      'reworded',
      placeAndTitle,
    ),
    ...dates.map((pair) => redatedChange(pair, known)),
    ...changed(leads, 'reassigned', ({ leads: those }) => leadsJson(those)),
    ...changed(refilled, 'refilled', otherColumns),
    ...changed(rereadIn(difference), 'reread', doubtsOf),
    ...progress.map(progressChange),
    ...dropped.map((action) => wholly(hasEnded(action, known) ? 'ended' : 'dropped', action)),
  ];
}

/** A conflict for a program: the document then, the document now, and what stands by a decision. */
export function conflictJson({ pair: { before, after }, about, ours }: Conflict): object {
  const facts = (action: Action): object => {
    if (about === 'title' || about === 'theme') return { [about]: action[about] };
    return about === 'timescale' ? timescaleJson(action.timescale) : leadsJson(action.leads);
  };
  const { agreed, owners, by, on, words, text } = ours;
  const stands = { timescale: { agreed }, leads: { owners }, title: { title: text }, theme: { theme: text } }[about];
  return {
    change: 'conflict',
    ref: after.ref,
    about,
    before: facts(before),
    after: facts(after),
    ours: { ...stands, by, on, words },
  };
}

/** Actions that could not be told apart, for a program. */
export function doubtfulJson({ before, candidates, says }: DoubtfulMatch): object {
  const whole = { change: 'doubtful', ref: before.ref, before: numbered(before), candidates: candidates.map(numbered) };
  return { ...whole, says };
}

/** Actions whose words are in doubt, or no longer, mostly because the roster knows more people now. */
function rereadIn({ pairs, redated, reassigned }: PlanDifference): readonly ActionPair[] {
  const shown = new Set([...redated, ...reassigned]);
  return pairs.filter((pair) => !shown.has(pair) && !isReadAlike(pair));
}

function isReadAlike({ before, after }: ActionPair): boolean {
  return before.timescale.doubt === after.timescale.doubt && before.leads.doubt === after.leads.doubt;
}

function doubtsOf({ timescale, leads }: Action): object {
  return { timescale: timescale.doubt, leads: leads.doubt };
}

function wholly(change: 'added' | 'returned' | 'dropped' | 'ended', action: Action): PlanChange {
  const whole = actionJson(action);
  const [before, after] = change === 'dropped' || change === 'ended' ? [whole, null] : [null, whole];
  return { change, ref: action.ref, before, after };
}

function changed(
  pairs: readonly ActionPair[],
  change: ChangeKind,
  facts: (action: Action) => object,
): readonly PlanChange[] {
  return pairs.map(({ before, after }) => ({ change, ref: after.ref, before: facts(before), after: facts(after) }));
}

/** A date that the office has set already moves nowhere: the plan's words follow it. */
function redatedChange({ before, after }: ActionPair, known: KnownById): PlanChange {
  const [was, now] = [timescaleJson(before.timescale), timescaleJson(after.timescale)];
  const agreed = known.get(before.id)?.tracked.standing.agreed ?? null;
  const isSet = agreed !== null && agreed === after.timescale.due && before.timescale.due === null;
  const { due, kind } = after.timescale;
  return { change: 'redated', ref: after.ref, before: isSet ? { ...was, due, kind } : was, after: now };
}

function progressChange({ ref, before, after }: PublishedProgress): PlanChange {
  return { change: 'progress', ref, before, after };
}

/** An action that has moved with its number alone is told once, as renumbered: a section goes with the number, a theme may not. */
function saysOtherwise({ before, after }: ActionPair): boolean {
  const isElsewhere = before.theme !== after.theme || before.phase !== after.phase;
  return before.ref === after.ref || before.title !== after.title || isElsewhere;
}

/** Those that give their number up and are not said to be left out: the office’s own, and what is told apart still. */
function asideIn(difference: PlanDifference, known: KnownById): readonly ActionPair[] {
  const isDropped = new Set(difference.dropped.map(({ id }) => id));
  return [...movedAside(difference, known)].flatMap(([id, ref]) => {
    const before = known.get(id)?.tracked.action;
    return before === undefined || isDropped.has(id) ? [] : [{ before, after: { ...before, ref } }];
  });
}

function numbered({ ref, title }: Action): object {
  return { ref, title };
}

function placeAndTitle({ title, parent, phase, theme, section, outcome }: Action): object {
  return { title, parent, phase, theme, section, outcome };
}

/** The plan's other columns by their headings. */
function otherColumns({ fields = [] }: Action): object {
  return Object.fromEntries(fields.map(({ name, words }) => [name, words]));
}
