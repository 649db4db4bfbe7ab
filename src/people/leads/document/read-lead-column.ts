import type { Leads } from '#src/people/leads/leads.ts';
import { readLeads } from '#src/people/leads/read-leads.ts';
import type { Roster } from '#src/people/person.ts';
import { learnLeads } from './learn-leads.ts';

/** The lead cells of a whole plan, each read in the light of all and of the plan's other words; the same cell reads the same wherever it stands. */
export function readLeadColumn(
  cells: readonly string[],
  roster: Roster,
  texts: readonly string[] = [],
): readonly Leads[] {
  const document = learnLeads([...cells], texts, roster);
  const read = new Map<string, Leads>();
  return cells.map((cell) => {
    const known = read.get(cell) ?? readLeads(cell, roster, document);
    read.set(cell, known);
    return known;
  });
}
