import { phraseKey } from '#src/people/fold.ts';
import type { Doubt } from './doubts.ts';

/** A stretch of lead cells that may be a person, a post or a body, and how many actions one answer settles. */
export type UnsureLead = { readonly said: string; readonly actions: number };

/** The stretches that doubts about leads ask about, each once, the one that settles most first. */
export function unsureLeads(doubts: readonly Doubt[]): readonly UnsureLead[] {
  const said = doubts.flatMap(({ unsure }) => [...new Map((unsure ?? []).map((one) => [phraseKey(one), one]))]);
  const groups = Map.groupBy(said, ([key]) => key);
  const found = [...groups.values()].map((all) => ({ said: all[0]?.[1] ?? '', actions: all.length }));
  return found.toSorted((one, other) => other.actions - one.actions || (one.said < other.said ? -1 : 1));
}
