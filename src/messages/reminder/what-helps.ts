import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton, DraftTyped } from '#src/messages/draft.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { clipped, joined, say } from '#src/messages/words/phrase.ts';
import type { Said, Phrase } from '#src/messages/words/phrase.ts';

/** What is asked of whoever is one step up of a lead, and of whoever is one step up of a checker. */
export const WHAT_HELPS = 'What would help: a word, a later date, or another lead?';
export const WHAT_HELPS_CHECK = 'What would help: a word with them, or somebody else to check it?';

/** A later date and another lead, which the programme office decides. */
export function proposals({ ref }: Named, which: Said): readonly DraftButton[] {
  return [
    { label: say`Propose a date${which}`, say: say`/rag propose date ${ref}`, aloud: say`${ref}, propose a date` },
    { label: say`Another lead${which}`, say: say`/rag propose lead ${ref}`, aloud: say`${ref}, another lead` },
  ];
}

/** Somebody else to check it. */
export function otherChecker({ ref }: Named, which: Said): DraftButton {
  const label = say`Somebody else checks ${which === '' ? 'it' : which}`;
  return { label, say: say`/rag checker ${ref}`, aloud: say`${ref}, somebody else checks it` };
}

/** A promise to have a word, about one action or several. */
export function aWord(named: readonly Named[], label: string): DraftButton {
  return { label, say: say`/rag have a word ${refsOf(named)}`, about: named.length === 1 ? named[0]!.id : null };
}

/** The choices of the question by the names that it gives them; a day or a name alone is the proposal. */
export function typedForLead(named: Named): DraftTyped {
  const { ref } = named;
  const date = say`/rag propose date ${ref}`;
  const lead = say`/rag propose lead ${ref}`;
  return {
    ...typedWord(named),
    day: say`/rag propose date ${ref} …`,
    name: say`/rag propose lead ${ref} …`,
    nobody: say`/rag propose lead ${ref} nobody`,
    choices: [
      ...['a later date', 'later date', 'a date', 'a new date', 'more time'].map((called) => ({ called, say: date })),
      ...['another lead', 'a new lead', 'a different lead', 'somebody else', 'someone else'].map((called) => ({
        called,
        say: lead,
      })),
    ],
  };
}

/** The same where it is a check that nobody has made. */
export function typedForCheck(named: Named): DraftTyped {
  const checker = say`/rag checker ${named.ref}`;
  return {
    ...typedWord(named),
    name: say`/rag checker ${named.ref} …`,
    choices: [
      'somebody else',
      'someone else',
      'another checker',
      'somebody else to check it',
      'someone else to check it',
    ].map((called) => ({ called, say: checker })),
  };
}

function typedWord({ ref }: Named): DraftTyped {
  const word = say`/rag have a word ${ref}`;
  return { word: [{ with: null, say: word }], reason: say`/rag have a word ${ref}: …`, no: say`/rag ${ref}` };
}

function refsOf(named: readonly Named[]): Phrase {
  return joined(
    named.map(({ ref }) => ref),
    ' ',
  );
}

// A platform's button carries about 2,000 characters.
const LONGEST_REASON = 160;

/** Asks whoever is one step up which of the choices their words mean; the likelier first, and nothing is recorded yet. */
export function askWhichHelps(
  named: Named,
  words: Phrase,
  { hasDay, isCheck }: { readonly hasDay: boolean; readonly isCheck: boolean },
): Card {
  const { ref } = named;
  const word = aWord([named], 'I will have a word');
  const [date, lead] = proposals(named, '');
  const dated = { ...date!, say: say`/rag propose date ${ref} ${clipped(words, LONGEST_REASON)}` };
  const ofLead = hasDay ? [dated, word, lead!] : [word, date!, lead!];
  return buildCard({
    heading: say`${ref} · which of these would help?`,
    blocks: [
      { kind: 'said', text: say`${shortTitle(named)}. Nothing is recorded yet.` },
      ...heardWords('You', words),
      { kind: 'said', text: isCheck ? WHAT_HELPS_CHECK : WHAT_HELPS, asks: true },
    ],
    buttons: [...(isCheck ? [word, otherChecker(named, '')] : ofLead), { label: 'Show it', say: say`/rag ${ref}` }],
    readers: 'asker',
    typed: isCheck ? typedForCheck(named) : typedForLead(named),
  });
}
