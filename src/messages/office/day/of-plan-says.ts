import { sayDay } from '#src/calendar/say-day.ts';
import { planSaysChoices } from '#src/messages/requests/plan-says-card.ts';
import { sayOtherwise } from '#src/messages/requests/said-otherwise-cards.ts';
import { sayWhich, whichOf } from '#src/messages/requests/which-action-cards.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayWhereItIs } from '#src/messages/words/say-stage.ts';
import type { Waiting } from '#src/office/waiting.ts';
import { isClosed } from '#src/plan/record-update.ts';
import type { OfficeContext } from './office-context.ts';

type OfPlan = Extract<Waiting, { kind: 'plan-says' }>;

/** What a newer version of the plan says otherwise than was decided, or of what ended here: “checked and complete since 5 Nov; the newer version of the plan says due Mon 30 Nov 2026.” */
export function sayPlanSays({ tracked, request }: OfPlan, { naming, today, otherwise }: OfficeContext): Said {
  if (request.says !== undefined) return sayOtherwise(otherwise(request.says, tracked));
  if (request.may !== undefined) return sayWhich(whichOf(request.may, naming));
  const { stageOn } = tracked.standing;
  const says = say`the newer version of the plan says ${naming.words(request.words)}.`;
  if (!isClosed(tracked)) return says;
  return say`${sayWhereItIs(tracked.standing)}${stageOn === null ? '' : ` since ${sayDay(stageOn, today)}`}; ${says}`;
}

/** The taps that answer it. */
export function choicesOfPlanSays({ ref }: Named, { request, tracked }: OfPlan): readonly DraftButton[] {
  const isEnded = isClosed(tracked) && tracked.standing.into.length === 0;
  return planSaysChoices({ ref, day: request.day, isEnded });
}
