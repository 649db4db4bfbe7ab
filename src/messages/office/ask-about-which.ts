import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { titleButtons } from '#src/messages/words/title-buttons.ts';

type Question = { readonly question: Phrase; readonly name: string | null };

const MOST = 4;

/** Asks which action a question of the office’s is about; nobody is asked before a tap. */
export function askAboutWhich({ question, name }: Question, offered: readonly Named[]): Card {
  const asked = name === null ? question : say`"${name}" ${question}`;
  return buildCard({
    heading: 'Which action is the question about?',
    blocks: [
      { kind: 'said', text: say`“${question}” ${name === null ? 'waits for its number' : `is for ${name}`}.` },
      { kind: 'said', text: 'Nobody is asked yet.' },
    ],
    buttons: titleButtons(offered.slice(0, MOST), '/rag ask', asked),
    readers: 'asker',
    typed: { number: say`/rag ask … ${asked}` },
  });
}

/** Says that somebody does not lead the action that a question is about, and who does. */
export function sayNotTheirs(named: Named, { question, name }: Question, leads: readonly string[]): Card {
  const { ref, title } = named;
  const own = leads.length === 0 ? 'It has nobody to ask.' : `${sayAnd(leads)} ${leads.length === 1 ? 'does' : 'do'}.`;
  return buildCard({
    heading: say`${name ?? 'Somebody else'} does not lead ${ref}`,
    blocks: [
      { kind: 'said', text: say`${title}. ${own} Nobody is asked yet.` },
      { kind: 'said', text: say`The question: “${question}”` },
    ],
    buttons:
      leads.length === 0
        ? [{ label: 'Show it', say: say`/rag ${ref}` }]
        : [{ label: `Ask ${sayAnd(leads)}`, say: say`/rag ask ${ref} ${question}` }],
    readers: 'asker',
  });
}
