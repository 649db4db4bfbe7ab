import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId, Ref } from '#src/plan/action.ts';
import { firstRefOf } from '#src/plan/action.ts';
import type { ActionEntry, Closing } from '#src/plan/ledger.ts';
import { CLOSINGS } from '#src/plan/ledger.ts';
import { isSaidToHold } from '#src/plan/count-as.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** How an action came into a plan: with its first version, with a newer one, by the office's hand, or as a part of one that was split. */
export const ORIGINS = ['published', 'version', 'by-hand', 'part'] as const;
export type HowItCame = (typeof ORIGINS)[number];

/** What became of an action: it runs, or it ended in exactly one of these ways. */
export const FATES = ['open', 'said-done', 'complete', ...CLOSINGS, 'split', 'merged'] as const;
export type Fate = (typeof FATES)[number];

/** A number that an action had from a day until another, which is null while it has it. */
export type Spell = { readonly ref: Ref; readonly from: Day | null; readonly until: Day | null };

/** Where an action comes from and what became of it. */
export type Descent = {
  readonly tracked: Tracked;
  readonly origin: HowItCame;
  readonly since: Day | null;
  readonly fate: Fate;
  /** When and by whom it came to that, and in which words; null and empty while it is open. */
  readonly on: Day | null;
  readonly by: PersonId | null;
  readonly reason: string;
  /** The actions in which its work goes on. */
  readonly into: readonly ActionId[];
  /** The actions whose work went into it. */
  readonly from: readonly ActionId[];
  /** Its numbers, the first one first; the last is the one it has. */
  readonly spells: readonly Spell[];
};

/** The line of descent of every action of a plan, in its order; `ledger` is the whole of the plan's actions, oldest first. */
export function lineageOf(tracked: readonly Tracked[], ledger: readonly ActionEntry[]): readonly Descent[] {
  const byAction = Map.groupBy(ledger, ({ action }) => action);
  const first = ledger.find(({ event }) => event.kind === 'published' && event.added === undefined);
  const before = wentInto(tracked);
  const lineOf = (id: ActionId): readonly ActionEntry[] => byAction.get(id) ?? [];
  const parts = new Set(tracked.filter((one) => isSplit(one, lineOf)).flatMap(({ standing }) => standing.into));
  return tracked.map((one): Descent => {
    const { id } = one.action;
    const own = lineOf(id);
    const came = own.find(({ event }) => event.kind === 'published');
    return {
      tracked: one,
      origin: originOf(came, { isPart: parts.has(id), first }),
      since: came?.day ?? null,
      ...fateOf(one, lineOf),
      into: one.standing.into,
      from: before.get(id) ?? [],
      spells: spellsOf(one, own),
    };
  });
}

type Lines = (id: ActionId) => readonly ActionEntry[];

function originOf(
  came: ActionEntry | undefined,
  { isPart, first }: { readonly isPart: boolean; readonly first: ActionEntry | undefined },
): HowItCame {
  if (isPart) return 'part';
  if (came?.event.kind === 'published' && came.event.added !== undefined) return 'by-hand';
  // All of one version came at one moment.
  return came === undefined || first === undefined || came.at <= first.at ? 'published' : 'version';
}

function wentInto(tracked: readonly Tracked[]): ReadonlyMap<ActionId, readonly ActionId[]> {
  const before = new Map<ActionId, readonly ActionId[]>();
  for (const { action, standing } of tracked) {
    for (const into of standing.into) before.set(into, [...(before.get(into) ?? []), action.id]);
  }
  return before;
}

/** True where what an action went into was made for it, by the message that closed it. */
function isSplit({ action, standing: { into, stageSeq } }: Tracked, lines: Lines): boolean {
  const closed = lines(action.id).find(({ seq }) => seq === stageSeq);
  return into.length > 0 && into.every((id) => lines(id)[0]?.message === closed?.message && isAdded(lines(id)[0]));
}

function isAdded(line: ActionEntry | undefined): boolean {
  return line?.event.kind === 'published' && line.event.added !== undefined;
}

function fateOf(one: Tracked, lines: Lines): Pick<Descent, 'fate' | 'on' | 'by' | 'reason'> {
  const { stage, stageOn: on, stageBy: by, stageSeq, into, checked } = one.standing;
  if (stage === 'open') return { fate: 'open', on: null, by: null, reason: '' };
  if (isSaidToHold(one)) return { fate: 'complete', on: checked?.on ?? on, by: checked?.by ?? by, reason: '' };
  if (stage === 'delivered') return { fate: 'said-done', on, by, reason: '' };
  if (!isClosing(stage)) return { fate: 'complete', on, by, reason: '' };
  const closed = lines(one.action.id).find(({ seq }) => seq === stageSeq)?.event;
  const reason = closed?.kind === 'closed' ? closed.reason : '';
  const fate = into.length === 0 ? stage : isSplit(one, lines) ? 'split' : 'merged';
  return { fate, on, by, reason };
}

function isClosing(stage: string): stage is Closing {
  return (CLOSINGS as readonly string[]).includes(stage);
}

/** The numbers of an action out of its own lines, each with its days. */
function spellsOf({ action }: Tracked, own: readonly ActionEntry[]): readonly Spell[] {
  const spells: Spell[] = [{ ref: firstRefOf(action.id), from: own[0]?.day ?? null, until: null }];
  for (const { event, day } of own) {
    const last = spells.at(-1)!;
    const ref = event.kind === 'republished' || event.kind === 'dropped' ? event.ref : undefined;
    if (ref === undefined || ref === last.ref) continue;
    spells[spells.length - 1] = { ...last, until: day };
    spells.push({ ref, from: day, until: null });
  }
  const last = spells.at(-1)!;
  // A register from before the lines said so knows it by the action alone.
  return last.ref === action.ref
    ? spells
    : [...spells.slice(0, -1), { ...last, until: null }, { ref: action.ref, from: null, until: null }];
}
