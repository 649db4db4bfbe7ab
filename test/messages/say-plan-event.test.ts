import { expect, test } from 'vitest';
import { sayPlanEvent } from '#src/messages/governance/say-plan-event.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';

const SAID: readonly (readonly [PlanEvent, string])[] = [
  [{ kind: 'named', name: 'Children first', was: 'Plan' }, 'called “Children first”, before “Plan”'],
  [{ kind: 'made-default', was: 'RIP' as PlanKey }, 'made the default plan, before RIP'],
  [{ kind: 'made-default', was: null }, 'made the default plan'],
  [{ kind: 'archived', archived: true }, 'archived'],
  [{ kind: 'archived', archived: false }, 'brought back'],
];

test.each(SAID)('a decision of a plan reads as a person would say it: %o', (event, said) => {
  expect(sayPlanEvent(event)).toBe(said);
});
