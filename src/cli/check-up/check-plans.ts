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
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** What mends a register without a plan of its own. */
export function loadOne({ data, world }: Where): string {
  return `Load one with: ${typed('import FILE', data, world)}`;
}

/** Of which register the findings are. */
type Where = { readonly data: string; readonly world: CliWorld };

/** `ended` counts what a newer version says otherwise than was decided or ended here, until the office has answered. */
type Counted = { readonly plan: Plan; readonly counts: PlanCounts; readonly ended: number };

const OF_VERSION: ReadonlySet<string> = new Set(['plan-says', 'plan-otherwise', 'plan-which']);

/** What each loaded plan holds, and how much of those that run is in doubt. */
export async function checkPlans(
  { register }: Pick<Store, 'register'>,
  { plans, today, ...where }: Where & { readonly plans: readonly Plan[]; readonly today: Day },
): Promise<readonly Finding[]> {
  const people = peopleOn(await register.roster(), today);
  const counted = await Promise.all(
    plans.map(async (plan): Promise<Counted> => {
      const tracked = await register.trackedIn(plan.key);
      const asked = tracked.flatMap(({ action, standing }) => (action.isDropped === true ? [] : standing.requests));
      const ended = asked.filter(({ what }) => OF_VERSION.has(what));
      return { plan, counts: countPlan(tracked, people), ended: ended.length };
    }),
  );
  const running = counted.filter(({ plan }) => plan.isArchived !== true);
  const inDoubt = running.reduce((sum, { counts }) => sum + counts.needYou, 0);
  const ended = running.reduce((sum, one) => sum + one.ended, 0);
  return [
    ...counted.map((one) => checkPlan(one, today, where)),
    checkDoubts(inDoubt, where),
    ...checkEnded(ended, where),
  ];
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

function checkEnded(actions: number, { data, world }: Where): readonly Finding[] {
  if (actions === 0) return [];
  const says = `${sayCount(actions, 'question')} of a newer version of the plan about what was decided or ended here, or which action is which.`;
  return [toKnow('doubts', says, `List ${actions === 1 ? 'it' : 'them'} with: ${typed('doubts', data, world)}`)];
}

function checkDoubts(actions: number, { data, world }: Where): Finding {
  if (actions === 0) return well('doubts', 'none: every date and lead is read or settled.');
  const says = `${sayCount(actions, 'action')} with a date or a lead in doubt.`;
  return toKnow('doubts', says, `List them with: ${typed('doubts', data, world)}`);
}
