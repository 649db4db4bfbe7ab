import { sayStepNotReminded, sayWhichToRemind } from '#src/messages/office/day/step-chased-card.ts';
import type { StepToChase } from '#src/messages/office/day/step-chased-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Scene } from '#src/commands/command.ts';
import type { Targets } from '#src/commands/decide/lists/targets-read.ts';
import { leadingStep } from '#src/commands/decide/steps/leading-step.ts';
import { unclearStep } from '#src/commands/decide/steps/unclear-step.ts';
import { stepSaid } from '#src/commands/update/steps/step-said.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Step } from '#src/plan/steps/step.ts';
import { atStep } from '#src/plan/steps/steps.ts';

/** What “remind 8.1.3 phase 1” gets, which names a step of the one action; null for any other words. */
export function chaseOfStep({ tracked: [only, ...others], list, rest }: Targets, scene: Scene): Card | null {
  if (only === undefined || others.length > 0 || list !== null || only.standing.stage !== 'open') return null;
  const named = scene.naming.action(only.action);
  const said = rest.replace(/^(?:of|about|for|on)\s+/iu, '');
  const { tracked, rest: more } = leadingStep(only, said);
  if (tracked.step !== undefined && more === '')
    return sayStepNotReminded(named, toChase(only, tracked.step, scene), scene.today);
  const unclear = unclearStep(only, said);
  if (unclear === null || unclear.rest !== '') return null;
  const steps = only.standing.steps.map((step) => toChase(only, step, scene));
  return sayWhichToRemind(named, scene.naming.words(unclear.said), steps);
}

function toChase(tracked: Tracked, step: Step, { naming }: Scene): StepToChase {
  const { step: said } = stepSaid(atStep(tracked, step), naming);
  return { said: said?.said ?? '', typed: said?.typed ?? '', due: step.due, doneOn: step.doneOn };
}
