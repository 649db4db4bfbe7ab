import type { Heading } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { sayPart, WHOLE_PLAN } from '#src/messages/pictures/part-words.ts';

/** A part of a plan with its actions. */
export type ChartedPart = { readonly label: string; readonly tracked: readonly Tracked[] };

/** The actions that everybody may be told of by the plan's sections, by its themes where it has no two sections, else as one; and how many are left out. */
export function partsOfPlan(
  all: readonly Tracked[],
  headings: readonly Heading[],
): { readonly parts: readonly ChartedPart[]; readonly restricted: number } {
  const tracked = all.filter(({ standing }) => !standing.restricted);
  const parts = by('section', tracked, headings) ?? by('theme', tracked, headings) ?? wholeOf(tracked);
  return { parts, restricted: all.length - tracked.length };
}

function wholeOf(tracked: readonly Tracked[]): readonly ChartedPart[] {
  return tracked.length === 0 ? [] : [{ label: WHOLE_PLAN, tracked }];
}

function by(
  level: 'section' | 'theme',
  tracked: readonly Tracked[],
  headings: readonly Heading[],
): readonly ChartedPart[] | null {
  const groups = [...Map.groupBy(tracked, ({ action }) => action[level])];
  if (groups.length < 2) return null;
  const titles = new Map(headings.filter((one) => one.level === level).map(({ ref, title }) => [ref, title]));
  return groups
    .toSorted(([one], [other]) => sortKey(one).localeCompare(sortKey(other), 'en', { numeric: true }))
    .map(([ref, own]) => ({
      label: ref === null ? sayPart(null, '') : sayPart(`${ref}`, titles.get(`${ref}`) ?? ''),
      tracked: own,
    }));
}

/** What is in none comes last. */
function sortKey(ref: number | string | null): string {
  return ref === null ? '\uFFFF' : `${ref}`;
}
