import { z } from 'zod';
import { CliRefusal } from '#src/cli/command.ts';
import type { FeedPlan } from '#src/feeds/feed-scene.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import { whoIs } from '#src/people/who-leads.ts';
import { leadNames, nameOf } from '#src/plan/permission.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { RATINGS } from '#src/rating/scale.ts';
import type { McpQuestion } from './question.ts';

/** The arguments that narrow a list. */
export const NARROWING = {
  section: z
    .string()
    .max(12)
    .optional()
    .describe('The number of a section or an outcome: "8", or "8.1" for the outcome.'),
  lead: z.string().max(120).optional().describe('Who leads it: a name, a post or a body, or a part of it.'),
  rating: z
    .enum([...RATINGS, 'unrated'])
    .optional()
    .describe('The rating it is shown with; unrated where nobody has said.'),
};

export type Narrowing = {
  readonly section?: string | undefined;
  readonly lead?: string | undefined;
  readonly rating?: string | undefined;
};

/** The actions that a question asks for, in the order of the plan; refuses a section or a lead that there is not. */
export function narrowed(
  of: FeedPlan,
  { section, lead, rating }: Narrowing,
  { scope }: McpQuestion,
): readonly Tracked[] {
  const own = section === undefined ? of.tracked : inSection(of, section.trim().replace(/\.$/u, ''));
  const led = lead === undefined ? own : ledBy(own, of, { said: lead.trim(), isPublic: scope === 'public' });
  if (rating === undefined) return led;
  return led.filter((one) => (shownRatingOf(one, of.today) ?? 'unrated') === rating);
}

function inSection({ tracked, headings }: FeedPlan, said: string): readonly Tracked[] {
  const found = tracked.filter(({ action }) => action.outcome === said || String(action.section) === said);
  const isKnown = found.length > 0 || headings.some(({ level, ref }) => level !== 'theme' && ref === said);
  if (isKnown) return found;
  const sections = new Set(tracked.flatMap(({ action }) => (action.section === null ? [] : [String(action.section)])));
  const known = sections.size === 0 ? 'It has none.' : `It has ${sayOr([...sections])}.`;
  throw new CliRefusal(`The plan has no section or outcome ${said} that can be shown. ${known}`);
}

type Said = { readonly said: string; readonly isPublic: boolean };

/** For the public by the plan's own words alone: whether the roster has somebody is nobody's to ask. */
function ledBy(own: readonly Tracked[], { index, tracked }: FeedPlan, { said, isPublic }: Said): readonly Tracked[] {
  const words = said.toLowerCase();
  const namesOf = ({ action, standing }: Tracked): readonly string[] => {
    if (isPublic) return leadNames(action.leads.owners);
    const owners = standing.owners.filter(({ support }) => !support);
    return owners.flatMap((owner) => [nameOf(owner), ...whoIs(owner, index).map((id) => index.called(id) ?? '')]);
  };
  const isLed = (one: Tracked): boolean => namesOf(one).some((name) => name.toLowerCase().includes(words));
  const found = own.filter(isLed);
  if (found.length > 0 || tracked.some(isLed)) return found;
  throw new CliRefusal('Nobody of that name leads an action of this plan that can be shown.');
}
