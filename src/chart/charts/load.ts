import { addMonths } from '#src/calendar/day.ts';
import type { PictureKind } from '#src/chart/picture-facts.ts';
import { sayLoad } from '#src/messages/pictures/load-words.ts';
import type { Load } from '#src/messages/pictures/load-words.ts';
import { isBehind } from '#src/plan/turns/behind.ts';
import { asksFrom } from '#src/plan/begun.ts';
import { leadNames } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** Leads beyond these share one bar. */
const MOST_LEADS = 12;
const SOON_MONTHS = 3;

/** What each lead who answers for something has open: late, due within three months, later. */
export const loadKind: PictureKind = {
  name: 'load',
  *of({ plan, tracked, index, today }) {
    yield;
    const open = tracked.filter(({ standing }) => standing.stage === 'open');
    const seen = open.filter(({ standing }) => !standing.restricted);
    const from = asksFrom(plan, today);
    const soonUntil = addMonths(today, SOON_MONTHS);
    const loadOf = (name: string | null, own: readonly Tracked[]): Load => {
      const [late, inTime] = [
        own.filter((one) => isBehind(one, today, from)),
        own.filter((one) => !isBehind(one, today, from)),
      ];
      const soon = inTime.filter(({ standing: { agreed } }) => agreed !== null && agreed <= soonUntil).length;
      return { name, leads: 1, late: late.length, soon, later: inTime.length - soon };
    };
    const loads = [...Map.groupBy(seen, ({ standing }) => leadNames(standing.owners, index)[0] ?? null)]
      .map(([name, own]) => loadOf(name, own))
      .toSorted((one, other) => sumOf(other) - sumOf(one) || (one.name ?? '').localeCompare(other.name ?? '', 'en'));
    if (loads.length === 0) return [];
    const words = sayLoad(shortened(loads), { plan: plan.name, today, restricted: open.length - seen.length });
    return [{ id: 'load', form: 'bars', ...words }];
  },
};

function sumOf({ late, soon, later }: Load): number {
  return late + soon + later;
}

function shortened(loads: readonly Load[]): readonly Load[] {
  if (loads.length <= MOST_LEADS) return loads;
  const [first, rest] = [loads.slice(0, MOST_LEADS - 1), loads.slice(MOST_LEADS - 1)];
  const sum = (of: 'late' | 'soon' | 'later'): number => rest.reduce((all, one) => all + one[of], 0);
  return [...first, { name: null, leads: rest.length, late: sum('late'), soon: sum('soon'), later: sum('later') }];
}
