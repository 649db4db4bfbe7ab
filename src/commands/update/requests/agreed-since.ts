import type { Day } from '#src/calendar/day.ts';
import { calledOf } from '#src/people/called-of.ts';
import { tellRequestTakenBack } from '#src/messages/requests/request-taken-back.ts';
import type { TakenAfterAgreed } from '#src/messages/requests/request-taken-back.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import type { Scene } from '#src/commands/command.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';

/** A request that the office had agreed before it was taken back: the decision stands, with the date that was due before it. */
export type AgreedSince = {
  readonly tracked: Tracked;
  readonly day: Day;
  readonly before: Day | null;
  readonly decision: ActionEntry;
};

/** The requests for a new date among lines that are taken back which the office has agreed to. */
export async function agreedSince(taken: readonly ActionEntry[], { register }: Scene): Promise<readonly AgreedSince[]> {
  const each = await Promise.all(
    taken.map(async ({ action, event, seq }): Promise<readonly AgreedSince[]> => {
      const tracked = event.kind === 'date-asked' ? await register.tracked(action) : null;
      if (tracked === null || event.kind !== 'date-asked') return [];
      const standing = stillStanding(await register.ledgerOf(action));
      const isSame = (one: ActionEntry): boolean =>
        one.event.kind === 'date-agreed' && one.event.day === event.day && isOfStep(one.event, event);
      const decision = standing.find((one) => one.seq > seq && isSame(one));
      if (decision === undefined) return [];
      const earlier = standing.findLast(
        (one) => one.seq < decision.seq && one.event.kind === 'date-agreed' && isOfStep(one.event, event),
      );
      const first = event.step === undefined ? tracked.action.timescale.due : event.step.due;
      const before = earlier?.event.kind === 'date-agreed' ? earlier.event.day : first;
      return [{ tracked, day: event.day, before, decision }];
    }),
  );
  return each.flat();
}

type OfStep = Pick<Extract<ActionEntry['event'], { kind: 'date-asked' }>, 'step'>;

function isOfStep({ step: one }: OfStep, { step: other }: OfStep): boolean {
  return one?.label === other?.label && one?.due === other?.due;
}

/** Tells whoever of the office agreed to it, with one tap that takes the date back. */
export function tellAgreedSince(agreed: readonly AgreedSince[], scene: Scene): readonly Outgoing[] {
  return agreed.flatMap(({ tracked, day, before, decision }) => {
    const { by } = decision;
    const said = (naming: Naming): TakenAfterAgreed => ({
      ...naming.action(tracked.action),
      who: calledOf(scene.speaker),
      day,
      before,
      today: scene.today,
      takeBack: tapOf({ tracked, before, decision }, scene),
    });
    const card = (naming: Naming) => tellRequestTakenBack(said(naming));
    const isThere = by !== null && scene.index.isOffice(by);
    return noticesTo(
      isThere ? [by] : scene.roster.people.flatMap(officeOf),
      { purpose: 'request-taken-back', action: tracked.action.id, card },
      scene,
    );
  });
}

function officeOf({ id, role }: Scene['roster']['people'][number]): readonly PersonId[] {
  return role === 'office' ? [id] : [];
}

/** What stood before is set again by a decision of its own; where that is past, or was none, the decision itself is taken back. */
function tapOf(
  { tracked, before, decision }: Pick<AgreedSince, 'tracked' | 'before' | 'decision'>,
  { plans, today, speaker }: Scene,
): string | null {
  const isStep = 'step' in decision.event && decision.event.step !== undefined;
  if (before !== null && before >= today && !isStep)
    return `/rag date ${exactRef(tracked.action, plans)} ${before} because ${calledOf(speaker)} took the request back`;
  return decision.message === null ? null : `/rag undo decision ${decision.message}`;
}
