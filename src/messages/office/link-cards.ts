import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** Somebody of the roster and the account that brings them messages. */
export type Linked = { readonly name: string; readonly account: string };

/** Reads back whose account it is now; `before` is the one it took the place of, null for none. */
export function sayLinked({ name, account }: Linked, before: string | null): Card {
  const instead = before === null ? '' : ` in place of ${before}`;
  return buildCard({
    did: 'linked',
    heading: `${name} is linked`,
    blocks: [
      {
        kind: 'said',
        text: `Messages for ${name} go to ${account} from now on${instead}, and what that account says counts as theirs.`,
      },
    ],
  });
}

/** Says that an account is somebody else's, and how to free it. */
export function sayTaken({ name, account }: Linked): Card {
  return buildCard({
    heading: `That account is ${name}’s`,
    blocks: [{ kind: 'said', text: `Nothing has changed. To free ${account} first: /rag unlink "${name}".` }],
    buttons: [{ label: `Unlink ${name}`, say: `/rag unlink "${name}"` }],
  });
}

/** Says that somebody is reached no more, and how to link them again. */
export function sayUnlinked(name: string, account: string): Card {
  return buildCard({
    heading: `${name} is not linked any more`,
    blocks: [
      { kind: 'said', text: `${account} brings ${name} no messages now, and nothing said there counts as theirs.` },
    ],
  });
}

/** Says that there was no account to take away. */
export function sayNotLinked(name: string): Card {
  const text = `No account is linked to ${name} here, so nothing changes.`;
  return buildCard({ heading: 'Nothing to unlink', blocks: [{ kind: 'said', text }] });
}
