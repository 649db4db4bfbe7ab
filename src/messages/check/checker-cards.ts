import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { say } from '#src/messages/words/phrase.ts';

type CheckerAsked = {
  readonly name: string;
  readonly restricted: boolean;
  readonly isDone: boolean;
  readonly why: Phrase;
};

/** Says who is asked to check an action, and what they see for it. */
export function sayCheckerAsked({ ref, title }: Named, { name, restricted, isDone, why }: CheckerAsked): Card {
  const when = isDone ? 'with their next message' : 'once it is said to be done';
  const sees = restricted ? ` It is restricted: ${name} sees this one and no other.` : '';
  return buildCard({
    heading: say`${ref} · ${name} is asked to check it`,
    blocks: [{ kind: 'said', text: say`${title}. ${name} is asked ${when}.${sees}` }, ...heardWords('Your words', why)],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
    readers: 'asker',
  });
}

/** Asks the office who is to check an action; the next line is the name. `typed` is the ref as it is typed. */
export function askWhoChecks({ ref, title }: Named, typed: string, people: readonly string[]): Card {
  const asked = `/rag checker ${typed} …`;
  return buildCard({
    heading: say`Who may check ${ref}?`,
    blocks: [{ kind: 'said', text: say`${title}. Write a name: whoever does not lead it may, and sees it for that.` }],
    buttons: [
      ...people.map((name) => ({ label: name, say: say`/rag checker ${ref} "${name.replaceAll('"', '')}"` })),
      { label: 'Show it', say: say`/rag ${ref}` },
    ],
    readers: 'asker',
    typed: { name: asked, reason: asked, no: `/rag ${typed}` },
  });
}
