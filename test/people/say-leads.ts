import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { Leads, Owner } from '#src/people/leads/leads.ts';
import { readLeads } from '#src/people/leads/read-leads.ts';
import { aRoster } from './a-roster.ts';
import type { LeadCell } from './lead-cells.ts';

const ROSTER = aRoster();
// Whoever is in no roster is offered as a new entry; that is no question about the words.
const UNKNOWN = /“[^”]*” is not in the roster\.(?: The nearest is [^.]*\.)? Add a new entry, or say who is meant\./gu;

/** An owner as the table of cells shows it: "Manzie / Commissioner", "Leader", "[Commissioners]" for a body, "+" for one who supports. */
export function sayOwner({ name, post, group, support }: Owner): string {
  const named = [name, post].filter((part) => part !== null && part !== '').join(' / ');
  const whole = group ? `[${named}]` : named;
  return support ? `+${whole}` : whole;
}

/** A reading as the table writes it, with "ask" last where a person must settle something. */
export function sayLeads({ owners, doubt }: Leads): string {
  const asks = (doubt ?? '').replaceAll(UNKNOWN, '').trim() === '' ? [] : ['ask'];
  return [...owners.map(sayOwner), ...asks].join(' · ');
}

/** A cell of the table, read and written as the table writes it; "ask" alone where the table says no more and it is asked about. */
export function readCell({ cell, roster, owners }: LeadCell): string {
  const said = sayLeads(readLeads(cell, roster === 'yes' ? ROSTER : EMPTY_ROSTER));
  return owners === 'ask' && said.endsWith('ask') ? 'ask' : said;
}
