import { buildCard } from '#src/messages/build-card.ts';
import type { Card, Wanted } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** Asks which action somebody's words are about, one button each; the words are kept meanwhile, as the reason where one was wanted. */
export function sayWhichAction(words: Phrase, offered: readonly Named[], wanted: Wanted | null): Card {
  const lines = offered.map(({ ref, title }) => say`${ref} ${title}`);
  const kept = wanted === 'reason' ? 'I have kept your words as the reason.' : 'I have kept your words.';
  const [first] = offered;
  // Whoever leads nothing has nothing to tap, and most likely wanted to ask.
  const how =
    first === undefined
      ? 'Say which, such as “about 8.1.3”; to ask me something, begin with /rag.'
      : say`Tap the action, or say “about ${first.ref}”.`;
  return buildCard({
    heading: 'Which action is this about?',
    blocks: [
      { kind: 'heard', by: 'You', words },
      { kind: 'said', text: joined([say`${kept} ${how}`, ...lines], '\n') },
    ],
    buttons: lines.length === 0 ? [HELP] : offered.map(({ ref }) => ({ label: ref, say: say`/rag about ${ref}` })),
    wants: wanted === 'note' ? null : wanted,
  });
}

const HELP: DraftButton = { label: 'What you can say', say: '/rag help' };
