import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { recordedAbout } from '#src/messages/answer/unknown-command-card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { ListWords } from '#src/messages/words/list-words.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';

/** A list as a whole: what it is called, and what asks for it. */
export type WholeList = { readonly title: Said; readonly say: string };

/** What a list is called that is narrowed by somebody’s words, and what it says when nothing of it is left. */
export function narrowedWords({ title, none }: ListWords, called: string, whole: string): ListWords {
  return {
    title: say`${title}: ${called}`,
    none: { text: 'Nothing of that is here.', buttons: [allOf({ title, say: whole }), ...none.buttons] },
  };
}

/** A list that can be shown in the place of one that was not understood, by a tap. */
export type OfferedList = { readonly called: string; readonly say: string };

/** What may have been meant: other lists, and the actions whose answer the words may be. */
type Instead = { readonly offered: readonly OfferedList[]; readonly answers: readonly Named[] };

/** Asks what a list is to be narrowed by, where words behind its name were not understood. */
export function askNarrowing(whole: WholeList, unread: Phrase, { offered, answers }: Instead): Card {
  return buildCard({
    heading: 'Which of them?',
    blocks: [
      {
        kind: 'said',
        text: say`I do not know “${unread}” behind ${whole.title}. A list is narrowed by a part of the plan or the beginning of its numbers, by whoever leads, by “mine”, or by when it falls due.`,
      },
    ],
    buttons: [
      ...answers.map(recordedAbout),
      ...offered.map(({ called, say: so }) => ({ label: called, say: so })),
      allOf(whole),
      { label: 'What you can say', say: '/rag help' },
    ],
    readers: 'asker',
  });
}

/** Asks which part of the plan is meant, where it has none that was named. */
export function askWhichPart(said: Phrase, offered: readonly OfferedList[]): Card {
  const has = offered.length === 0 ? 'The plan has no parts.' : 'It has these:';
  return buildCard({
    heading: 'Which part of the plan?',
    blocks: [{ kind: 'said', text: say`I find no part “${said}” in the plan. ${has}` }],
    buttons: [
      ...offered.map(({ called, say: so }) => ({ label: called, say: so })),
      { label: 'Due soon', say: '/rag due' },
      { label: 'What you can say', say: '/rag help' },
    ],
    readers: 'asker',
  });
}

function allOf({ title, say: so }: WholeList): DraftButton {
  return { label: say`All of: ${title}`, say: so };
}
