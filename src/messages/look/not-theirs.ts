import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import type { ProposedLead } from '#src/messages/requests/proposed-lead.ts';

/** Somebody who says that an action is not theirs, and whom they name. */
export type NotTheirs = {
  readonly ref: Phrase;
  readonly who: string;
  readonly leadsIt: boolean;
  readonly proposed: ProposedLead;
};

/** Whose word it is, and whom they name. */
export function whose({ ref, who, proposed }: NotTheirs): Phrase {
  const [first] = proposed.isPlain ? proposed.names : [];
  const named = first ?? (proposed.said === null ? null : `“${proposed.said}”`);
  return say`${ref} (${who}${named === null ? '' : ` names ${named}`})`;
}

/** The step by which it is given to somebody; where whoever said so does not lead it, by which it is left. */
export function giveAway({ ref, who, leadsIt, proposed }: NotTheirs): Phrase {
  if (!leadsIt) return say`${who} does not lead ${ref} today. To leave it so: /rag keep ${ref}.`;
  const [first] = proposed.isPlain ? proposed.names : [];
  const to = first === undefined ? 'somebody' : first;
  const name = first === undefined ? '…' : `"${first}"`;
  return say`To give ${ref} to ${to}: /rag assign ${ref} ${name} in place of "${who}".`;
}
