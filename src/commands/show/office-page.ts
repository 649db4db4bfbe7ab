import type { Card } from '#src/messages/card.ts';
import { tellDateAskedShortly } from '#src/messages/office/date-asked-card.ts';
import { sayFirstDoubts } from '#src/messages/look/doubts-card.ts';
import { sayDatesWaiting, sayUnreachable } from '#src/messages/look/my-page-cards.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { sayStatus } from '#src/messages/look/status-card.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import { dateAskedIn } from '#src/commands/governance/dates/date-asked.ts';
import type { Scene } from '#src/commands/command.ts';
import { doubtLines } from '#src/commands/look/doubts.ts';
import { outOfReach, planStatus } from '#src/commands/show/plan/plan-status.ts';

const MOST = 5;

/** What the programme office has before it in the default plan; nothing for anybody else. */
export async function officePage(scene: Scene): Promise<readonly Card[]> {
  const { asker, plan, register } = scene;
  if (!asker.index.isOffice(asker.person)) return [];
  const tracked = await register.trackedIn(plan.key);
  return [
    sayStatus(await planStatus(plan, tracked, scene)),
    ...waitingDates(tracked, scene),
    ...unreached(tracked, scene),
    ...firstDoubts(plan, tracked, scene),
  ];
}

function waitingDates(tracked: readonly Tracked[], scene: Scene): readonly Card[] {
  const asked = tracked.flatMap(whereDatesAreAsked).filter(waitsForDate);
  if (asked.length === 0) return [];
  const cards = asked.slice(0, MOST).flatMap((one) => askedDate(one, scene));
  return [sayDatesWaiting(asked.length, cards.length), ...cards];
}

/** True for a date that is asked for of what is not closed. */
function waitsForDate({ standing: { stage, dateAsked } }: Tracked): boolean {
  return dateAsked !== null && (stage === 'open' || stage === 'delivered');
}

function askedDate(tracked: Tracked, scene: Scene): readonly Card[] {
  const asked = dateAskedIn(tracked, scene);
  return asked === null ? [] : [tellDateAskedShortly({ ...asked, title: shortTitle(asked) })];
}

function unreached(tracked: readonly Tracked[], scene: Scene): readonly Card[] {
  const found = outOfReach(tracked, scene);
  return found.names.length === 0 ? [] : [sayUnreachable(found)];
}

function firstDoubts(plan: Plan, tracked: readonly Tracked[], scene: Scene): readonly Card[] {
  const lines = doubtLines(tracked, scene);
  if (lines.length === 0) return [];
  return [sayFirstDoubts(plan.name, lines, MOST)];
}
