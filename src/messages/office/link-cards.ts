import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

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

/** An account that has somebody's e-mail address and another name. */
export type OtherName = Linked & { readonly called: string; readonly platform: string };

/** Asks the office whether an account is somebody's that has their address and is called otherwise: a secretary's box, or whoever has the address now. */
export function askOtherName({ name, account, called, platform }: OtherName): Card {
  return buildCard({
    heading: `Is “${called}” ${name}?`,
    blocks: [
      {
        kind: 'said',
        text: `The account “${called}” on ${platform} has ${name}’s e-mail address and another name: it may be an assistant’s, or somebody who has the address now.`,
      },
      { kind: 'aside', text: `Until you say so, it gets nothing of ${name}’s, and what it says counts for nobody.` },
    ],
    buttons: [
      { label: 'Link', say: `/rag link ${typedName(name)} ${account}` },
      { label: 'Not the same', say: `/rag link ${typedName(name)} not ${account}` },
    ],
  });
}

/** Reads back that an account is not somebody's. */
export function sayNotTheirs({ name, account }: Linked): Card {
  return buildCard({
    heading: `That account is not ${name}’s`,
    blocks: [
      {
        kind: 'said',
        text: `Nothing of ${name}’s goes to ${account}, and I do not ask about it again. Correct their address in the roster, or link their own account.`,
      },
    ],
    buttons: [{ label: `Link ${name}`, say: `/rag link ${typedName(name)}` }],
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

/** Asks for the account of somebody: an e-mail address is none, and the next line is. */
export function askAccount(name: string, platform: string): Card {
  return buildCard({
    heading: `Which account is ${name}’s?`,
    blocks: [
      {
        kind: 'said',
        text: `Write their account on ${platform} as its number stands in their profile, such as U7. An e-mail address links by itself, once it stands in the roster.`,
      },
    ],
    readers: 'asker',
    typed: { rest: `/rag link ${typedName(name)} …` },
  });
}
