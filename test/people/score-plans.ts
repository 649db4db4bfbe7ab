import { readLeadColumn } from '#src/people/leads/document/read-lead-column.ts';
import type { Leads, Owner } from '#src/people/leads/leads.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { PlanLine } from './lead-plans.ts';
import { sayLeads } from './say-leads.ts';

/** How a cell was read: as expected, asked about instead, or wrong, which is plain and not so. */
type Verdict = 'right' | 'asked' | 'wrong';

/** A cell with what was made of it; `invented` are people whom no right answer in its plan names. */
export type Scored = {
  readonly cell: string;
  readonly said: string;
  readonly wanted: string;
  readonly verdict: Verdict;
  readonly invented: readonly string[];
};

/** The lead cells of a plan, read as one column without a roster and held against what is expected; letters, "&" and marks do not matter. */
export function scorePlan(lines: readonly PlanLine[]): readonly Scored[] {
  const cells = lines.filter(({ says }) => says === 'lead');
  const texts = lines.filter(({ says }) => says === 'text').map(({ cell }) => cell);
  const read = readLeadColumn(
    cells.map(({ cell }) => cell),
    EMPTY_ROSTER,
    texts,
  );
  const people = cells.flatMap(({ owners }) => rightsOf(owners).flatMap(peopleIn)).map(plainly);
  return cells.map((line, at) => scored(line, read[at] as Leads, people));
}

function scored({ cell, owners: wanted }: PlanLine, reading: Leads, people: readonly string[]): Scored {
  const said = sayLeads(reading);
  const invented = reading.owners.flatMap(({ name }) => (name === null || people.includes(plainly(name)) ? [] : name));
  return { cell, said, wanted, verdict: verdictOf(said, reading.owners, rightsOf(wanted)), invented };
}

function verdictOf(said: string, owners: readonly Owner[], rights: readonly string[]): Verdict {
  const isAsked = said.endsWith('ask');
  if (isAsked) return rights.includes('ask') || (rights.includes('nobody') && owners.length === 0) ? 'right' : 'asked';
  return rights.some((right) => plainly(right) === plainly(said)) ? 'right' : 'wrong';
}

function rightsOf(owners: string): readonly string[] {
  return owners.split(' || ');
}

function peopleIn(right: string): readonly string[] {
  const owners = right.split(' · ').map((owner) => owner.replace(/^\+/u, ''));
  return owners.filter((owner) => !owner.startsWith('[')).map((owner) => owner.split(/ \/ | \{/u)[0] ?? '');
}

function plainly(words: string): string {
  const marked = words.toLowerCase().replaceAll('&', 'and').replaceAll(/[‘’]/gu, "'");
  return marked.replaceAll(/[^\p{L}\p{N}'·/[\]+{}]+/gu, ' ').trim();
}
