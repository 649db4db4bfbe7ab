import { typed } from '#src/cli/print/typed.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { CliWorld, Store } from '#src/cli/cli-world.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayPlanCounts } from '#src/messages/look/say-plan-counts.ts';
import type { Plan } from '#src/plan/action.ts';
import { countPlan } from '#src/plan/count-as.ts';
import type { PlanCounts } from '#src/plan/count-as.ts';
import { peopleOn } from '#src/plan/in-doubt.ts';
import { toKnow, toMend, well } from './finding.ts';
import type { Finding } from './finding.ts';

/** What mends a register without a plan of its own. */
export function loadOne({ data, world }: Where): string {
  return `Load one with: ${typed('import FILE', data, world)}`;
}

/** Of which register the findings are. */
type Where = { readonly data: string; readonly world: CliWorld };

type Counted = { readonly plan: Plan; readonly counts: PlanCounts };

/** What each loaded plan holds, and how much of those that run is in doubt. */
export async function checkPlans(
  { register }: Pick<Store, 'register'>,
  { plans, today, ...where }: Where & { readonly plans: readonly Plan[]; readonly today: Day },
): Promise<readonly Finding[]> {
  const people = peopleOn(await register.roster(), today);
  const counted = await Promise.all(
    plans.map(async (plan): Promise<Counted> => {
      return { plan, counts: countPlan(await register.trackedIn(plan.key), people) };
    }),
  );
  const running = counted.filter(({ plan }) => plan.isArchived !== true);
  const inDoubt = running.reduce((sum, { counts }) => sum + counts.needYou, 0);
  return [...counted.map((one) => checkPlan(one, today, where)), checkDoubts(inDoubt, where)];
}

function checkPlan({ plan, counts }: Counted, today: Day, where: Where): Finding {
  const { key, name, published, isArchived, isSample } = plan;
  const says = `${name} (${key}), published ${sayDay(published)}: ${sayPlanCounts(counts)}.`;
  if (isArchived === true) return well('plan', `${says} It is archived: nobody is asked or told about it.`);
  if (isSample === true)
    return toKnow('plan', `${says} It is the sample, which your own plan replaces.`, loadOne(where));
  if (published <= today) return well('plan', says);
  return toMend(
    'plan',
    `${says} By the clock that is still to come.`,
    'Set the clock of the machine, or import with the right --published.',
  );
}

function checkDoubts(actions: number, { data, world }: Where): Finding {
  if (actions === 0) return well('doubts', 'none: every date and lead is read or settled.');
  const says = `${sayCount(actions, 'action')} with a date or a lead in doubt.`;
  return toKnow('doubts', says, `List them with: ${typed('doubts', data, world)}`);
}
