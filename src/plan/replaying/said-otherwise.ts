import type { Day } from '#src/calendar/day.ts';
import type { Leads } from '#src/people/leads/leads.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ByForum } from '#src/plan/governance/minuted.ts';
import type { Timescale } from '#src/timescale/timescale.ts';

/** What of an action may be decided here and be said otherwise by a newer version of the plan. */
export const CONTESTED = ['timescale', 'leads', 'title', 'theme'] as const;
export type ContestedPart = (typeof CONTESTED)[number];

/** What a newer version of the plan says of something that was decided here, and what the plan said of it before. */
export type SaidOtherwise = (
  | { readonly about: 'timescale'; readonly was: Timescale; readonly now: Timescale }
  | { readonly about: 'leads'; readonly was: Leads; readonly now: Leads }
  | { readonly about: 'title' | 'theme'; readonly was: string | null; readonly now: string | null }
) & { readonly decided: DecidedHere };

/** Who decided it here and when, null where the record does not say; or the board that is to decide it, where nobody has. */
type DecidedHere = { readonly by: PersonId | null; readonly on: Day | null; readonly board?: string } & ByForum;

/** The plan's own words in it, before and now; empty where it has none. */
export function wordsOfSaid(says: SaidOtherwise): { readonly was: string; readonly now: string } {
  if (says.about === 'timescale' || says.about === 'leads') return { was: says.was.text, now: says.now.text };
  return { was: says.was ?? '', now: says.now ?? '' };
}
