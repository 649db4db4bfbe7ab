import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

type CheckerAsked = {
  readonly names: readonly string[];
  readonly restricted: boolean;
  readonly isDone: boolean;
  readonly why: Phrase;
};

/** Says who is asked to check an action, and what they see for it. */
export function sayCheckerAsked({ ref, title }: Named, { names, restricted, isDone, why }: CheckerAsked): Card {
  const when = isDone ? 'with their next message' : 'once it is said to be done';
  const name = sayAnd(names);
  const [is, sees] = names.length === 1 ? ['is', 'sees'] : ['are', 'see'];
  const shown = restricted ? ` It is restricted: ${name} ${sees} this one and no other.` : '';
  return buildCard({
    heading: say`${ref} · ${name} ${is} asked to check it`,
    blocks: [
      { kind: 'said', text: say`${title}. ${name} ${is} asked ${when}.${shown}` },
      ...heardWords('Your words', why),
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
    readers: 'asker',
  });
}

/** Whom a tap asks; `again` says why it is asked once more, null for the first time. */
type WhoMayCheck = {
  readonly people: readonly string[];
  readonly again: { readonly heading: Said; readonly why: Said } | null;
};

/** Asks the office who is to check an action; the next line is the name. `typed` is the ref as it is typed. */
export function askWhoChecks({ ref, title }: Named, typed: string, { people, again }: WhoMayCheck): Card {
  const asked = `/rag checker ${typed} …`;
  return buildCard({
    heading: again?.heading ?? say`Who may check ${ref}?`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. ${again?.why ?? ''}Write a name: whoever does not lead it may, and sees it for that.`,
      },
    ],
    buttons: [
      ...people.map((name) => ({ label: name, say: say`/rag checker ${ref} ${typedName(name)}` })),
      { label: 'Show it', say: say`/rag ${ref}` },
    ],
    readers: 'asker',
    typed: { name: asked, reason: asked, no: `/rag ${typed}` },
  });
}
