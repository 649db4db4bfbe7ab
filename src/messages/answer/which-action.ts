import type { Tracked } from '#src/plan/standing.ts';
import type { Button, Card } from '#src/messages/card.ts';
import { sayKept } from './wanted-words.ts';
import type { Wanted } from './wanted-words.ts';

/** An action that words may be about, with its ref as their writer types it. */
type Offered = { readonly ref: string; readonly tracked: Tracked };

/** Asks which action somebody's words are about, one button each; the words are kept meanwhile. */
export function sayWhichAction(words: string, offered: readonly Offered[], wanted: Wanted | null): Card {
  const lines = offered.map(({ ref, tracked }) => `${ref} ${tracked.action.title}`);
  // Whoever leads nothing has nothing to tap, and most likely wanted to ask.
  const how = lines.length === 0 ? 'Say its ref, such as 8.1.3; to ask me something, begin with /rag.' : TAP;
  return {
    heading: 'Which action is this about?',
    rating: null,
    blocks: [
      { kind: 'heard', by: 'You', words },
      {
        kind: 'said',
        text: [`${sayKept(wanted)} ${how}`, ...lines].join('\n'),
      },
    ],
    buttons: lines.length === 0 ? [HELP] : offered.map(({ ref }) => ({ label: ref, say: `/rag about ${ref}` })),
  };
}

const TAP = 'Tap the action, or say its ref.';
const HELP: Button = { label: 'What you can say', say: '/rag help' };
