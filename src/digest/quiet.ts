import { addDays, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { cycleOf, previousCycle } from '#src/calendar/reporting-cycle.ts';
import type { ActionId, Heading } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { USUAL_RULES } from '#src/rating/rating-rules.ts';
import type { RatingRules } from '#src/rating/rating-rules.ts';
import type { QuietSection } from './digest.ts';

/** The first day of the two last whole cycles, months unless the plan's office has set another length: with nothing said since, an action has been quiet for two. */
export function quietSince(today: Day, { cycleDays }: Pick<RatingRules, 'cycleDays'>): Day {
  if (cycleDays !== USUAL_RULES.cycleDays) return addDays(today, -2 * cycleDays);
  return previousCycle(previousCycle(cycleOf(today))).start;
}

/** The sections with open actions of which nobody has said anything for two cycles though they were asked, the quietest first. */
export function quietSections(
  tracked: readonly Tracked[],
  headings: readonly Heading[],
  { since, asked }: { readonly since: Day; readonly asked: ReadonlyMap<ActionId, Day> },
): readonly QuietSection[] {
  const sections = new Map<number | null, { quiet: number; running: number }>();
  for (const { action, standing } of tracked) {
    if (standing.stage !== 'open') continue;
    const counts = sections.get(action.section) ?? { quiet: 0, running: 0 };
    counts.running += 1;
    if (isQuiet({ action, standing }, since, asked.get(action.id) ?? null)) counts.quiet += 1;
    sections.set(action.section, counts);
  }
  const titles = new Map(headings.filter(({ level }) => level === 'section').map(({ ref, title }) => [ref, title]));
  return [...sections]
    .filter(([, { quiet }]) => quiet > 0)
    .map(([section, counts]) => ({ section, title: titles.get(`${section}`) ?? '', ...counts }))
    .toSorted((a, b) => b.quiet - a.quiet || (a.section ?? 0) - (b.section ?? 0));
}

/** True for what nobody has said anything of since a day; before anybody was asked about it, nobody was silent. */
export function isQuiet({ action, standing }: Tracked, since: Day, asked: Day | null): boolean {
  const begun = asked === null ? null : laterOf(action.timescale.start, asked);
  return begun !== null && begun <= since && (standing.lastUpdate ?? begun) < since;
}
