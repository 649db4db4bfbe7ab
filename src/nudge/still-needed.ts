import type { PersonId } from '#src/people/person.ts';
import type { Stage, Tracked } from '#src/plan/standing.ts';
import type { StepName } from '#src/plan/steps/step.ts';
import { atStep, openSteps } from '#src/plan/steps/steps.ts';
import { decide } from './choose-nudges.ts';
import { openDesk } from './desk.ts';
import type { Circumstances, Desk } from './desk.ts';
import type { NudgeRule } from './nudge-rule.ts';
import type { RuleName } from './nudge.ts';
import { RULES } from './rules.ts';
import { overdue } from './rules/overdue.ts';
import { reviewLate } from './rules/review-late.ts';
import { toCheck } from './rules/to-check.ts';
import { whomToWrite } from './whom-to-ask.ts';

/** One question of a message that is about to go: to whom, by which rule, and of which step where it is of one. */
export type AboutToAsk = { readonly to: PersonId; readonly rule: RuleName; readonly step?: StepName | undefined };

/** True while a question that was chosen still wants asking at the moment of sending: not answered, moved, reassigned or paused meanwhile. */
export function stillNeeded({ to, rule, step }: AboutToAsk, tracked: Tracked, now: Circumstances): boolean {
  if (step !== undefined) {
    const own = openSteps(tracked.standing).find(({ name }) => name.label === step.label && name.due === step.due);
    return own !== undefined && isNeeded({ to, rule }, atStep(tracked, own), now);
  }
  return isNeeded({ to, rule }, tracked, now);
}

function isNeeded({ to, rule }: AboutToAsk, tracked: Tracked, now: Circumstances): boolean {
  const desk = openDesk(now, []);
  if (!desk.day.isWorking || whomToWrite(to, desk).to !== to) return false;
  const { stage } = tracked.standing;
  const holds = ruleBehind(rule, tracked, desk);
  if (holds === undefined || stage !== stageAsked(holds)) return false;
  const moment = holds.applies(tracked, desk.day);
  if (moment === null) return false;
  const asked = decide({ rule: holds, stage: moment.stage, tracked }, desk).filter(
    (decision) => decision.kind === 'ask',
  );
  return rule === 'escalation'
    ? asked.some(({ ask }) => ask.as === 'lead' || ask.as === 'verifier')
    : asked.some((one) => one.to === to);
}

function stageAsked({ asks, ofComplete }: NudgeRule): Stage {
  if (ofComplete === true) return 'complete';
  return asks === 'verifiers' ? 'delivered' : 'open';
}

/** It goes up while the leads' own question stands, or that of whoever is to check it. */
function ruleBehind(rule: RuleName, tracked: Tracked, { day }: Desk): NudgeRule | undefined {
  if (rule !== 'escalation') return RULES.find(({ name }) => name === rule);
  return ESCALATES.find((one) => one.applies(tracked, day) !== null);
}

const ESCALATES: readonly NudgeRule[] = [toCheck, overdue, reviewLate];
