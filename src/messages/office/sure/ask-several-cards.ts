import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

type Asked = Named & { readonly question: Phrase };

/** Shows whom a question for several people would go to, of one action; `others` do not lead it, so that nobody asks them. */
export function askSeveral({ ref, title, question }: Asked, asked: readonly string[], others: readonly string[]): Card {
  const left = others.length === 0 ? '' : say` ${sayAnd(others)} ${others.length === 1 ? 'does' : 'do'} not lead it.`;
  return buildCard({
    heading: asked.length === 0 ? say`None of them leads ${ref}` : say`${ref} · ask ${sayAnd(asked)}?`,
    blocks: [
      { kind: 'said', text: say`${title}. Nobody is asked yet.${left}` },
      ...heardInFull('Your question', question),
    ],
    buttons: [
      ...(asked.length === 0 ? [] : [{ label: `Ask ${sayAnd(asked)}`, say: asking(ref, asked, question) }]),
      { label: asked.length === 0 ? 'Ask its leads' : 'Ask all its leads', say: say`/rag ask ${ref} ${question}` },
      { label: 'Show it', say: say`/rag ${ref}` },
    ],
    readers: 'asker',
  });
}

function asking(ref: Phrase, names: readonly string[], question: Phrase): Said {
  return say`/rag ask ${ref} ${namesTyped(names)}: ${question}`;
}

function namesTyped(names: readonly string[]): Said {
  return joined(
    names.map((name) => say`${typedName(name)}`),
    ' and ',
  );
}

/** An action that some of those who were named lead. */
export type OfSome = Named & { readonly who: readonly string[] };

const MOST = 5;

/** Asks which action a question for several people is about; what more of them lead stands first. */
export function askSeveralAboutWhich(
  { names, question }: { readonly names: readonly string[]; readonly question: Phrase },
  offered: readonly OfSome[],
): Card {
  return buildCard({
    heading: 'Which action is the question about?',
    blocks: [
      { kind: 'said', text: say`“${question}” is for ${sayAnd(names)}. Nobody is asked yet.` },
      { kind: 'aside', text: 'Each tap asks about one action.' },
    ],
    buttons: offered.slice(0, MOST).map(({ ref, who }): DraftButton => {
      return {
        label: say`${ref}: ask ${sayAnd(who)}`,
        say: who.length > 1 ? asking(ref, who, question) : say`/rag ask ${ref} ${namesTyped(who)}: ${question}`,
      };
    }),
    readers: 'asker',
    typed: { number: say`/rag ask … ${namesTyped(names)}: ${question}` },
  });
}

/** Says that a question in the office’s own words is of one action, and how everybody is asked for a word. */
export function askNoList(question: Phrase): Card {
  return buildCard({
    heading: 'Which action is the question about?',
    blocks: [
      {
        kind: 'said',
        text: say`“${question}” goes to the leads of one action: write its number. Nobody is asked yet. To have everybody say how theirs stand, tap.`,
      },
    ],
    buttons: [{ label: 'Remind everybody', say: '/rag remind everyone' }],
    readers: 'asker',
    typed: { number: say`/rag ask … ${question}` },
  });
}

/** Says that a reminder keeps no day: it goes now. */
export function sayNoDayToRemind(whom: Phrase, day: Phrase): Card {
  return buildCard({
    heading: 'A reminder goes now',
    blocks: [
      {
        kind: 'said',
        text: say`I keep no day for a reminder, so nothing is set for “${day}” and nobody is asked yet. Each lead is asked by the dates of what is theirs.`,
      },
    ],
    buttons: [{ label: say`Remind ${whom} now`, say: say`/rag remind ${whom}` }],
    typed: { yes: say`/rag remind ${whom}` },
    readers: 'asker',
  });
}
