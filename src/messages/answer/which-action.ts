import { buildCard } from '#src/messages/build-card.ts';
import type { Card, Wanted } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { titleButtons } from '#src/messages/words/title-buttons.ts';

/** Asks which action somebody's words are about, its title on each button; the words are kept meanwhile, as the reason where one was wanted. */
export function sayWhichAction(words: Phrase, offered: readonly Named[], wanted: Wanted | null): Card {
  const isReason = wanted === 'reason';
  // Whoever leads nothing has nothing to tap, and most likely wanted to ask.
  const how = offered.length === 0 ? ['Say “about” and its number.'] : isReason ? ['It is kept as the reason.'] : [];
  return buildCard({
    heading: 'Which action is this about?',
    blocks: [{ kind: 'heard', by: 'You', words }, ...how.map((text): DraftBlock => ({ kind: 'said', text }))],
    buttons: [...titleButtons(offered, '/rag about'), ...(offered.length === 0 ? [HELP] : [OTHERS]), QUESTION],
    wants: wanted === 'note' ? null : wanted,
  });
}

/** Asks whether words that name no action show that one is done which a check has sent back; else it is the same question. */
export function sayWhetherItShows(words: Phrase, back: readonly Named[], offered: readonly Named[]): Card {
  const [only, ...others] = back;
  const one = others.length === 0 ? only : undefined;
  return buildCard({
    heading:
      one === undefined ? 'Does this show that one of them is done?' : say`Does this show that ${one.ref} is done?`,
    blocks: [
      ...(one === undefined ? [] : [{ kind: 'title' as const, text: one.title }]),
      { kind: 'heard', by: 'You', words },
    ],
    buttons: [...back.map(showsIt), ...titleButtons(offered, '/rag about'), OTHERS, QUESTION],
    ...(one === undefined ? {} : { typed: { yes: say`/rag about ${one.ref} as what shows it` } }),
  });
}

function showsIt({ ref }: Named): DraftButton {
  const label = say`${ref} is done, this shows it`;
  return { label, say: say`/rag about ${ref} as what shows it`, look: 'good' };
}

const HELP: DraftButton = { label: 'What you can say', say: '/rag help' };
const OTHERS: DraftButton = { label: 'Others', say: '/rag mine' };
const QUESTION: DraftButton = { label: 'None: it was a question', say: '/rag it was a question' };
