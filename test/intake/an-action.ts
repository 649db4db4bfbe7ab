import type { Action, PlanKey, Ref } from '#src/plan/action.ts';
import type { Leads, Owner } from '#src/people/leads/leads.ts';
import type { Timescale } from '#src/timescale/timescale.ts';
import { actionId } from '#src/plan/action.ts';
import { readDay } from '#src/calendar/day.ts';

const PLAN = 'RIP' as PlanKey;

/** An action due by 30 November 2015 and led by the Leader, except as told. */
export function anAction(ref: string, told: Partial<Action> = {}): Action {
  return {
    id: actionId(PLAN, ref as Ref),
    plan: PLAN,
    ref: ref as Ref,
    parent: null,
    phase: 1,
    theme: 'A',
    section: Number(ref.split('.')[0]),
    outcome: ref.split('.').slice(0, 2).join('.'),
    title: 'Sign off the framework',
    timescale: byDay('2015-11-30'),
    leads: ledBy({ name: null, post: 'Leader', group: false, support: false }),
    inherited: { dates: false, leads: false },
    position: 0,
    ...told,
  };
}

/** A timescale that is due by a day, or unknown where the day is null. */
export function byDay(day: string | null, doubt: string | null = null): Timescale {
  const due = day === null ? null : readDay(day);
  const kind = due === null ? 'unknown' : 'by';
  return { text: `By ${day ?? 'agreement'}`, kind, start: null, due, every: null, milestones: [], implied: [], doubt };
}

/** Leads with these owners. */
export function ledBy(...owners: readonly Owner[]): Leads {
  return { text: owners.map(({ name, post }) => name ?? post).join('; '), owners, doubt: null };
}
