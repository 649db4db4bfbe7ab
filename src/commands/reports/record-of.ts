import type { Plan } from '#src/plan/action.ts';
import type { Register } from '#src/ports/register.ts';
import type { ReportInput } from '#src/report/report-scene.ts';

/** The whole record of a plan, from which it can be looked at as at any day. */
export async function recordOf(
  plan: Plan,
  register: Register,
): Promise<Pick<ReportInput, 'plan' | 'headings' | 'actions' | 'ledger' | 'planLedger' | 'roster'>> {
  return {
    plan,
    headings: await register.headings(plan.key),
    actions: (await register.trackedIn(plan.key)).map(({ action }) => action),
    ledger: await register.ledgerIn(plan.key),
    planLedger: (await register.ledgerOfPlans()).filter((line) => line.plan === plan.key),
    roster: await register.roster(),
  };
}
