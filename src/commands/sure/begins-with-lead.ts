import { findLead } from '#src/people/find-person.ts';
import type { Roster } from '#src/people/person.ts';

/** True for words of which the first few are the name of somebody, a post or a body. */
export function beginsWithLead(said: string, roster: Roster): boolean {
  const words = said.split(/[\s,;.]+/u);
  return [1, 2, 3, 4].some((count) => findLead(words.slice(0, count).join(' '), roster).kind !== 'none');
}
