import type { Day } from '#src/calendar/day.ts';
import type { Plan } from '#src/plan/action.ts';
import { readingsOwed } from '#src/plan/governance/measures/reading-due.ts';
import type { OwedReading } from '#src/plan/governance/measures/reading-due.ts';
import type { Register } from '#src/ports/register.ts';

/** The readings of indicators that are due in some plans today. */
export async function owedReadings(
  plans: readonly Plan[],
  today: Day,
  { governance }: Pick<Register, 'governance'>,
): Promise<readonly OwedReading[]> {
  const owed = plans.map(async (plan) => readingsOwed(plan, (await governance(plan.key)).purposes, today));
  return (await Promise.all(owed)).flat();
}
