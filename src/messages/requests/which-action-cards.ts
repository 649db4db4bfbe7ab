import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import type { NewerWords } from '#src/plan/replaying/newer-words.ts';

/** What of a newer version an action may be, by its number there. */
type Which = { readonly number: string; readonly title: Phrase };

/** An action with all that it may be in a newer version. */
type AskedWhich = Named & { readonly may: readonly Which[] };

/** What an action may be, as its cards have it. */
export function whichOf(may: readonly NewerWords[], naming: Pick<Naming, 'words'>): readonly Which[] {
  return may.map(({ ref, title }) => ({ number: ref, title: naming.words(title) }));
}

/** “the newer version of the plan says “…”. Is that the same action?” */
export function sayWhich([first, ...others]: readonly Which[]): Said {
  if (first === undefined) return 'the newer version of the plan says it otherwise.';
  if (others.length === 0) return say`the newer version of the plan says “${first.title}”. Is that the same action?`;
  const each = others.reduce<Said>(
    (before, { number, title }) => say`${before} or ${number} “${title}”`,
    say`${first.number} “${first.title}”`,
  );
  return say`the newer version of the plan may have it as ${each}. Which is it?`;
}

function whichChoices({ ref, may }: AskedWhich): readonly DraftButton[] {
  const apart = say`/rag apart ${ref}`;
  if (may.length <= 1)
    return [
      { label: 'Same action', say: say`/rag same ${ref}` },
      { label: 'A new one', say: apart },
    ];
  return [
    ...may.map(({ number }) => ({ label: `Same as ${number}`, say: say`/rag same ${ref} as ${number}` })),
    { label: 'None of these', say: apart },
  ];
}

/** Asks the programme office which of the newer version it is. */
export function askWhich(asked: AskedWhich): Card {
  const { ref, title, may } = asked;
  return buildCard({
    heading: say`${ref} · the same action in the newer version?`,
    blocks: [
      { kind: 'said', text: title },
      { kind: 'said', text: say`Of this ${sayWhich(may)}` },
      { kind: 'said', text: 'Nothing of that is taken in until you say so.' },
    ],
    buttons: [...whichChoices(asked), { label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Reads back that the newer version has the same action; `number` is the one that it has there where that is another. */
export function saySameAction({ ref, title }: Named, words: Phrase, number: string | null): Card {
  const numbered = number === null ? '' : ` It gets its new number, ${number}, when the file is imported next.`;
  return buildCard({
    heading: say`${ref} · the same action`,
    blocks: [{ kind: 'said', text: say`“${title}” is “${words}” in the newer version of the plan.${numbered}` }],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Reads back that the newer version has another action, which is added beside it. */
export function sayOtherAction({ ref, title }: Named, added: readonly Named[]): Card {
  return buildCard({
    heading: say`${ref} · another action`,
    blocks: [
      { kind: 'said', text: say`${title}. It stays as it is, until you close it.` },
      ...added.map((one) => ({
        kind: 'said' as const,
        text: say`Added from the newer version of the plan: ${one.ref} ${one.title}. Its leads hear of it with their next questions.`,
      })),
    ],
    buttons: [
      { label: 'Show it', say: say`/rag ${ref}` },
      { label: 'Close it', say: say`/rag close ${ref} as superseded` },
    ],
  });
}

/** Says that nothing of the kind is asked of it. */
export function sayToldApart({ ref, title }: Named): Card {
  return buildCard({
    heading: say`${ref} · nothing to decide`,
    blocks: [
      { kind: 'said', text: say`${title}. No newer version of the plan has other words that may be this action.` },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}
