import { calledOf } from '#src/people/called-of.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { sayAnd, sayCount, sayOr } from '#src/messages/words/say-list.ts';
import type { Person } from '#src/people/person.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

type NameOnly = Pick<Person, 'name' | 'title' | 'apart'>;

/** Asks somebody who writes from an e-mail address of several people which of them they are; `hasWords` where what they wrote waits for that. */
export function sayWhoAreYou(people: readonly NameOnly[], hasWords: boolean): Card {
  const names = people.map(calledOf);
  const waits = hasWords ? ' What you wrote waits for your answer, and counts as yours then.' : '';
  return buildCard({
    did: 'asked-who',
    readers: 'asker',
    heading: `Are you ${sayOr(names)}?`,
    blocks: [
      {
        kind: 'said',
        text: `${sayCount(names.length, 'person', 'people')} in the roster have your e-mail address. I ask once and remember it; the programme office can change it.${waits}`,
      },
    ],
    buttons: people.map((person) => ({ label: calledOf(person), say: iAm(calledOf(person)) })),
  });
}

/** Says on a page of their own to one of two people with one address how to say which they are. */
export function sayWriteToMe(): Card {
  const text =
    'Several people in the roster have your e-mail address. Write anything to me under Messages, and I ask which of them you are.';
  return buildCard({ readers: 'asker', heading: 'Which of them are you?', blocks: [{ kind: 'said', text }] });
}

/** Says to somebody that it is not known yet who they are. */
export function sayLookingUp(): Card {
  const text =
    'I am finding out who you are. This page changes by itself once I know; if it has not in a few minutes, open it again.';
  return buildCard({ readers: 'asker', heading: 'One moment', blocks: [{ kind: 'said', text }] });
}

/** Says who somebody is known as from now on; the others are a tap away while it was a slip. */
export function sayKnownAs(name: string, others: readonly NameOnly[]): Card {
  return buildCard({
    readers: 'asker',
    heading: `Thank you, ${name}`,
    blocks: [{ kind: 'said', text: 'I know you by this account from now on.' }],
    buttons: [
      { label: 'My actions', say: '/rag mine' },
      ...others.map((other) => ({ label: `No, I am ${calledOf(other)}`, say: iAm(calledOf(other)) })),
    ],
  });
}

/** Says to somebody who is known whose account this is, and who can change it. */
export function sayAlreadyKnown(name: string): Card {
  const text = 'If that is wrong, ask the programme office: they can give this account to somebody else.';
  return buildCard({
    readers: 'asker',
    heading: `I know you as ${name}`,
    blocks: [{ kind: 'said', text }],
    buttons: [{ label: 'My actions', say: '/rag mine' }],
  });
}

/** Whose account somebody says it is, beside those who could have said so. */
export type WhoSaid = {
  readonly name: string;
  readonly email: string | null;
  readonly account: string;
  readonly others: readonly NameOnly[];
};

/** Tells the office which of several people with one address an account is said to be, with a tap to change it. */
export function tellWhoSaid({ name, email, account, others }: WhoSaid): Card {
  const all = sayAnd([name, ...others.map(calledOf)]);
  const address = email === null ? 'one e-mail address' : `one e-mail address, ${email}`;
  return buildCard({
    heading: `${name} says that an account is theirs`,
    blocks: [
      {
        kind: 'said',
        text: `${all} have ${address}. Whoever wrote from it says: ${name}. What that account says counts as theirs, and nothing reaches ${sayAnd(others.map(calledOf))} there until the roster gives them an address or an account of their own.`,
      },
    ],
    buttons: others.map((other) => ({
      label: `It is ${calledOf(other)}`,
      say: `/rag link ${typedName(other.name)} ${account}`,
    })),
  });
}

function iAm(name: string): string {
  return `/rag i am ${typedName(name)}`;
}
