import type { PersonId } from '#src/people/person.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { decide } from './choose-nudges.ts';
import { openDesk } from './desk.ts';
import type { Circumstances } from './desk.ts';
import type { RuleName } from './nudge.ts';
import { RULES } from './rules.ts';
import { whomToWrite } from './whom-to-ask.ts';

/** One question of a message that is about to go: to whom, and by which rule. */
export type AboutToAsk = { readonly to: PersonId; readonly rule: RuleName };

/** True while a question that was chosen still wants asking at the moment of sending: not answered, moved, reassigned or paused meanwhile. */
export function stillNeeded({ to, rule }: AboutToAsk, tracked: Tracked, now: Circumstances): boolean {
  const desk = openDesk(now, []);
  if (!desk.day.isWorking || whomToWrite(to, desk).to !== to) return false;
  const { stage } = tracked.standing;
  // It goes up while the leads' own question stands, or that of whoever is to check it.
  const name = rule === 'escalation' ? (stage === 'delivered' ? 'to-check' : 'overdue') : rule;
  const holds = RULES.find((one) => one.name === name);
  if (stage !== (holds?.asks === 'verifiers' ? 'delivered' : 'open')) return false;
  const moment = holds?.applies(tracked, desk.day) ?? null;
  if (holds === undefined || moment === null) return false;
  const asked = decide({ rule: holds, stage: moment.stage, tracked }, desk).filter(
    (decision) => decision.kind === 'ask',
  );
  return rule === 'escalation'
    ? asked.some(({ ask }) => ask.as === 'lead' || ask.as === 'verifier')
    : asked.some((one) => one.to === to);
}
