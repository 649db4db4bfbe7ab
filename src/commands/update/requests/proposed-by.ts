import { calledOf } from '#src/people/called-of.ts';
import { findLead } from '#src/people/find-person.ts';
import type { Roster } from '#src/people/person.ts';
import type { ProposedLead } from '#src/messages/requests/proposed-lead.ts';

/** Whom a name as typed may mean as a lead: a person, post or body, or the nearest there are. */
export function proposedBy(said: string | null, roster: Roster): ProposedLead {
  if (said === null) return { said, isPlain: false, names: [] };
  const found = findLead(said, roster);
  switch (found.kind) {
    case 'one':
      return { said, isPlain: true, names: [calledOf(found.person)] };
    case 'post':
      return { said, isPlain: true, names: [found.post.name] };
    case 'body':
      return { said, isPlain: true, names: [found.body.name] };
    case 'several':
      return { said, isPlain: false, names: found.people.map(calledOf) };
    case 'none':
      return { said, isPlain: false, names: found.nearest.map(calledOf) };
  }
}
