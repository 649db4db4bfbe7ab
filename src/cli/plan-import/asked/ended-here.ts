import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { isClosed } from '#src/plan/record-update.ts';
import { REPUBLISHED } from '#src/plan/standing.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { PlanDifference } from '#src/intake/compare-plans.ts';
import type { KnownById } from '#src/intake/compare/conflicts.ts';
import type { ActionPair } from '#src/intake/compare/match-actions.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayStage } from '#src/messages/words/say-stage.ts';
import type { Action, ActionId, Ref } from '#src/plan/action.ts';

/** What a newer version says of an action that ended here, of which nothing follows by itself, and the step that settles it. */
export type EndedHere = {
  readonly change: 'ended-here';
  readonly ref: Ref;
  readonly said: string;
  readonly settle: string | null;
  /** Where it stands as a question until somebody answers: of which action, in which words, with the date that is given. */
  readonly asks: readonly { readonly action: ActionId; readonly words: string; readonly day: Day | null }[];
};

/** True for an action that was checked, closed, split or merged here: its dates and leads do not follow a document. */
export function hasEnded({ id }: Pick<Action, 'id'>, known: KnownById): boolean {
  const one = known.get(id);
  return one !== undefined && isClosed(one.tracked);
}

/** Every date and lead that a newer version gives to what ended here; no decision is contested of it. */
export function endedHere({ redated, reassigned }: PlanDifference, known: KnownById): readonly EndedHere[] {
  const pairs = [...new Set([...redated, ...reassigned])].filter(({ before }) => hasEnded(before, known));
  return pairs.flatMap((pair) => {
    const one = known.get(pair.before.id)?.tracked;
    if (one === undefined) return [];
    const parts = one.standing.into.flatMap((id) => known.get(id)?.tracked ?? []);
    const said = `${pair.after.title}: ${howEnded(one, parts)}; ${saysNow(pair, { redated, reassigned })}`;
    // A part that the document dates by itself follows that.
    const others = parts.filter(({ action }) => !redated.some(({ before }) => before.id === action.id));
    const settle = parts.length === 0 ? openAgain(pair, one) : dateOf(pair, others);
    // Without another date there is nothing that could follow.
    const isAsked = settle !== null && pair.after.timescale.due !== null;
    const asks = isAsked ? asksOf(pair, saysNow(pair, { redated, reassigned }), openOthers(pair, others)) : [];
    return [{ change: 'ended-here' as const, ref: pair.after.ref, said, settle, asks }];
  });
}

/** It is asked of the parts that the document would date otherwise, else of what ended. */
function asksOf({ before, after }: ActionPair, says: string, parts: readonly Tracked[]): EndedHere['asks'] {
  const { due } = after.timescale;
  const facts = says.replace(/^the file says /u, '').replace(/ now$/u, '');
  if (parts.length === 0) return [{ action: before.id, words: facts, day: due }];
  return parts.map(({ action }) => ({
    action: action.id,
    words: `${facts}, of ${after.ref}, which went into this`,
    day: due,
  }));
}

function openOthers({ after }: ActionPair, parts: readonly Tracked[]): readonly Tracked[] {
  const { due } = after.timescale;
  return due === null ? [] : parts.filter(({ standing: { stage, agreed } }) => stage === 'open' && agreed !== due);
}

function howEnded({ standing }: Tracked, parts: readonly Tracked[]): string {
  if (parts.length === 0) return `${sayStage(standing.stage)} here`;
  const dates = parts.map(({ action: { ref }, standing: { agreed } }) => {
    return `${ref} (${agreed === null ? 'no date' : sayDay(agreed)})`;
  });
  return `went into ${dates.join(' and ')}`;
}

function saysNow(
  { before, after }: ActionPair,
  { redated, reassigned }: Pick<PlanDifference, 'redated' | 'reassigned'>,
) {
  const is = (pairs: readonly ActionPair[]) => pairs.some((one) => one.before.id === before.id);
  const { due, text } = after.timescale;
  const date = due === null ? `“${text}”` : sayDay(due);
  const facts = [...(is(redated) ? [`due ${date}`] : []), ...(is(reassigned) ? [`led by “${after.leads.text}”`] : [])];
  return `the file says ${facts.join(', ')} now`;
}

/** The date for the parts that are still open and have another; null where there are none. */
function dateOf(pair: ActionPair, parts: readonly Tracked[]): string | null {
  const { due } = pair.after.timescale;
  const open = openOthers(pair, parts);
  if (due === null || open.length === 0) return null;
  return `/rag date ${open.map(({ action: { ref } }) => ref).join(' ')} ${due} because ${REPUBLISHED}`;
}

/** To go on with what ended it is opened again first. */
function openAgain({ after: { ref, timescale } }: ActionPair, { standing }: Tracked): string | null {
  return standing.agreed === timescale.due
    ? null
    : `/rag reopen ${ref} because the newer version of the plan goes on with it`;
}

/** These as lines under their title, each with the step that settles it; nothing where there are none. */
export function sayEndedHere(ended: readonly EndedHere[]): readonly string[] {
  if (ended.length === 0) return [];
  return [
    `\nOf what ended here, and no date or lead follows until you say so (${sayCount(ended.length, 'question')})`,
    ...ended.flatMap(({ ref, said, settle }) => [
      `  ${ref}  ${said}`,
      ...(settle === null ? [] : [`    If that is to hold, say in chat: ${settle}`]),
    ]),
  ];
}
