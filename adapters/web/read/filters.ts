import { byNextDate, everyListed, isRunning } from '#src/commands/show/list-actions.ts';
import { isInPart } from '#src/commands/show/list-part.ts';
import type { Scene } from '#src/commands/command.ts';
import type { Listed } from '#src/messages/look/action-list.ts';
import type { Heading, Plan } from '#src/plan/action.ts';
import { deciderOf, neededFor } from '#src/plan/governance/forum.ts';
import type { Forum, Forums } from '#src/plan/governance/forum.ts';
import { leadNames } from '#src/plan/permission.ts';
import { RATINGS } from '#src/rating/scale.ts';

/** What a list of actions is narrowed to, as its address says; an empty text is all. */
export type Filters = {
  readonly plan: string;
  readonly part: string;
  readonly lead: string;
  readonly forum: string;
  readonly rating: string;
  readonly late: boolean;
  readonly page: number;
};

/** All of the default plan. */
export const NO_FILTERS: Filters = { plan: '', part: '', lead: '', forum: '', rating: '', late: false, page: 1 };

const LONGEST = 200;

/** Reads an address; what it does not say, and what is too long to be anything, is all. */
export function readFilters(query: (name: string) => string | undefined): Filters {
  const text = (name: string): string => (query(name) ?? '').slice(0, LONGEST);
  const page = Number(query('page') ?? 1);
  return {
    plan: text('plan'),
    part: text('section'),
    lead: text('lead'),
    forum: text('forum'),
    rating: text('rating'),
    late: query('late') === '1',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The same as an address, with some of it otherwise. */
export function pathOf(filters: Filters): string {
  const { plan, part, lead, forum, rating, late, page } = filters;
  const said = { plan, section: part, lead, forum, rating, late: late ? '1' : '', page: page === 1 ? '' : `${page}` };
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ''));
  return query.size === 0 ? '/actions' : `/actions?${query.toString()}`;
}

/** A list of actions, and everything by which it can be narrowed. */
export type FilteredList = {
  readonly plan: Plan;
  readonly all: readonly Listed[];
  readonly parts: readonly Heading[];
  readonly leads: readonly string[];
  readonly forums: readonly Forum[];
};

/** The actions that the reader may see and the filters keep, in the order of the plan. */
export async function filtered(filters: Filters, scene: Scene): Promise<FilteredList> {
  const plan = scene.plans.find(({ key }) => key === filters.plan) ?? scene.plan;
  const seen = await everyListed(scene, plan, ({ action }) => action.plan === plan.key);
  const headings = await scene.register.headings(plan.key);
  const sections = headings.filter(({ level }) => level === 'section');
  const parts = sections.length > 0 ? sections : headings.filter(({ level }) => level === 'theme');
  const forums = scene.governanceOf(plan.key);
  const keep = keeping(filters, { parts, forums, scene });
  return {
    plan,
    // What is late is read with the longest first, all else as the plan has it.
    all: filters.late ? seen.filter(keep).toSorted(byNextDate) : seen.filter(keep),
    parts,
    leads: [...new Set(seen.filter(isRunning).flatMap((one) => namesOf(one, scene)))].toSorted(byName),
    forums: forums.forums,
  };
}

function byName(one: string, other: string): number {
  return one.localeCompare(other, 'en-GB');
}

function namesOf({ tracked: { standing } }: Listed, { index }: Scene): readonly string[] {
  return leadNames(standing.owners, index);
}

type Known = { readonly parts: readonly Heading[]; readonly forums: Forums; readonly scene: Scene };

function keeping({ part, lead, forum, rating, late }: Filters, { parts, forums, scene }: Known) {
  const heading = parts.find(({ ref }) => ref === part) ?? null;
  const isRated = RATINGS.some((one) => one === rating);
  return (one: Listed): boolean => {
    const { action } = one.tracked;
    if (rating !== 'blue' && !isRunning(one)) return false;
    if (part !== '' && (heading === null || !isInPart(action, heading))) return false;
    if (lead !== '' && !namesOf(one, scene).includes(lead)) return false;
    if (isRated && one.shown !== rating) return false;
    if (rating === UNRATED && one.shown !== null) return false;
    if (forum !== '' && !comesBefore(one, forum, forums)) return false;
    return !late || one.isLate;
  };
}

/** The rating of what has none, in an address. */
export const UNRATED = 'none';

function comesBefore({ tracked: { action } }: Listed, forum: string, forums: Forums): boolean {
  return deciderOf(action, forums)?.key === forum || neededFor(action, forums).some(({ key }) => key === forum);
}
