import { sayDay } from '#src/calendar/say-day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { clipped, isBlank, say } from '#src/messages/words/phrase.ts';

import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';

type Settled = {
  readonly named: Named;
  readonly tracked: Tracked;
  readonly about: 'timescale' | 'leads';
  /** Who leads it, by name. */
  readonly leads: readonly string[];
  /** The plan’s own words for it. */
  readonly words: Phrase;
};

/** Says that a reading of the plan's words stands, and what it is. */
export function saySettled({ named: { ref, title }, tracked, leads, about, words }: Settled): Card {
  const said = isBlank(words) ? 'The plan gives no words.' : say`The plan says “${words}”.`;
  return buildCard({
    heading: say`${ref} · the reading of its ${about} stands`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. ${said} ${about === 'leads' ? ledBy(leads) : agreedFor(tracked)} It is no longer among the doubts.`,
      },
    ],
    buttons: [{ label: 'Other doubts', say: '/rag doubts' }],
  });
}

/** Says that words which nobody understood are kept as a note, under the name of whoever wrote them. */
export function sayOnlyANote({ ref, title }: Named, who: string, words: Phrase): Card {
  return buildCard({
    heading: say`${ref} · kept as a note`,
    blocks: [
      { kind: 'said', text: say`${title}. How it stands has not changed, so I go on asking.` },
      ...heardInFull(who, words),
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Asks which of several answers is settled, each with whose it is. */
export function askWhichWaiting(
  { ref, title }: Named,
  waiting: readonly { readonly who: string; readonly words: Phrase; readonly line: number }[],
  how: string,
): Card {
  return buildCard({
    heading: say`${ref} · which answer do you mean?`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. ${sayCount(waiting.length, 'answer')} wait for a meaning; nothing is settled yet.`,
      },
      ...waiting.flatMap(({ who, words }) => heardInFull(who, words)),
    ],
    buttons: waiting.map(({ who, words, line }) => ({
      label: say`${who}: “${clipped(words, LONGEST_IN_LABEL)}”`,
      say: say`/rag settle ${ref} words ${line}${how === '' ? '' : ` ${how}`}`,
    })),
    readers: 'asker',
  });
}

const LONGEST_IN_LABEL = 40;

/** Says that a question of the office's own is asked of nobody any more. */
export function sayQuestionLetGo({ ref, title }: Named, question: Phrase, told: readonly string[]): Card {
  const who =
    told.length === 0 ? '' : ` ${sayAnd(told)} ${told.length === 1 ? 'is' : 'are'} told that it needs no answer.`;
  return buildCard({
    heading: say`${ref} · your question is let go`,
    blocks: [{ kind: 'said', text: say`${title}. I ask nobody “${question}” any more.${who}` }],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Tells whoever was asked that a question of the office needs no answer any more. */
export function tellQuestionLetGo({ ref, title }: Named, question: Phrase, by: string): Card {
  return buildCard({
    heading: say`${ref} · no answer is needed`,
    blocks: [
      { kind: 'said', text: say`${title}. ${by} has let the question go: “${question}”. Nothing else changes.` },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Says that nothing of an action is in doubt. */
export function sayNothingToSettle({ ref }: Named): Card {
  const text = 'Nothing about it is in doubt, so there is nothing to settle.';
  return buildCard({
    heading: say`${ref} · nothing in doubt`,
    blocks: [{ kind: 'said', text }],
    buttons: [{ label: 'Other doubts', say: '/rag doubts' }],
  });
}

function ledBy(names: readonly string[]): string {
  return names.length === 0 ? 'I have no lead for it.' : `I take it to be led by ${sayAnd(names)}.`;
}

function agreedFor({ standing: { agreed } }: Tracked): string {
  return agreed === null ? 'I take it to have no date.' : `I take it to be due ${sayDay(agreed)}.`;
}
