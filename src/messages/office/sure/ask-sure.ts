import type { Card } from '#src/messages/card.ts';
import { clipped, joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { askPart } from '#src/messages/office/by-hand-cards.ts';

/** A decision as it was read and the words that are in doubt; `say` does it so, null where that would touch what was left out. */
export type Unsure = {
  /** The card that the command would lead to: its heading says how it was read. */
  readonly read: Card;
  readonly doubt: Phrase;
  readonly say: string | null;
  readonly isTwo: boolean;
  /** True where the words take days out of a leave, which is one stretch. */
  readonly leavesOutDays: boolean;
  readonly refs: readonly string[];
};

/** Reads a decision back whose words were not all understood; nothing is done before a tap. */
export function askSure(
  { read, doubt, say: so, isTwo, leavesOutDays, refs }: Unsure,
  { words }: Pick<Naming, 'words'>,
): Card {
  // A card that asks is what would come next, and decides nothing by itself.
  const asks = read.heading.endsWith('?');
  const readAs = asks ? say`I would ask next: ${words(read.heading)}` : say`I read this as: ${words(read.heading)}.`;
  const about = refs.length > 1 ? say` It is about ${joinedWithAnd(refs)}.` : '';
  const one = isTwo ? ' One message is one command: write the other by itself.' : '';
  const unsure = leavesOutDays
    ? say`A leave is one stretch of days, so “${doubt}” cannot be taken out of it.`
    : say`I am not sure about: “${doubt}”.`;
  const next =
    so === null ? ' Nothing is done yet. Write it again with the numbers that are meant.' : ' Nothing is done yet.';
  return askPart({
    heading: 'Do I read you right?',
    says: say`${readAs}${about} ${unsure}${one}${next}`,
    buttons: so === null ? [] : [{ label: 'Do it so', say: so }],
    typed: so === null ? {} : { yes: so },
  });
}

/** Reads a decision back that was typed without “/rag”: nothing is done before a tap. */
export function askTypedBare(read: Pick<Card, 'heading'>, so: string, { words }: Pick<Naming, 'words'>): Card {
  return askPart({
    heading: 'Do I read you right?',
    says: say`I read this as: ${words(read.heading)}. Nothing is done yet.`,
    buttons: [{ label: 'Do it so', say: so }],
    typed: { yes: so },
  });
}

/** One of several decisions in a message: its words, and what says it; null for what is to be written by itself. */
export type Offered = { readonly words: Phrase; readonly say: string | null };

/** All of a message as one thing, said of the action with that number. */
export type Whole = { readonly ref: string; readonly say: string };

/** Asks about each of several decisions that one message may hold, or about all of it as one (`whole`, null where it cannot be); nothing is done before a tap. */
export function askEachDecision(offered: readonly Offered[], whole: Whole | null = null): Card {
  const taps = offered.filter(({ say: so }) => so !== null);
  const open = offered.filter(({ say: so }) => so === null);
  const tap = taps.length === 0 ? '' : ' Tap each that is meant.';
  const write =
    open.length === 0 ? '' : say` Please write by itself: ${joinedWithAnd(open.map(({ words }) => say`“${words}”`))}.`;
  return askPart({
    heading: `${offered.length} things in one message`,
    says: say`I read these: ${joinedWithAnd(offered.map(({ words }) => say`“${words}”`))}. Nothing is done yet.${tap}${write}`,
    buttons: [
      ...taps.map(({ words, say: so }) => ({ label: clipped(words, LABEL), say: so! })),
      ...(whole === null ? [] : [{ label: `All of it is about ${whole.ref}`, say: whole.say }]),
    ],
    typed: {},
  });
}

const LABEL = 60;

/** Says that a message is too long to decide anything: it cannot be read whole. */
export function sayTooLong(): Card {
  return askPart({
    heading: 'That is too long for a decision',
    says: 'A decision is read word for word, and this message is too long for that. Nothing is done. Please say it in a few lines.',
    buttons: [],
    typed: {},
  });
}

/** Says that an end of a range of numbers is not there, so that none of it is decided. */
export function askUnreadRange(range: Phrase): Card {
  return askPart({
    heading: 'Which numbers?',
    says: say`I am not sure about: “${range}”. Nothing is done yet. Write it again with every number that is meant.`,
    buttons: [],
    typed: {},
  });
}

/** Answers a no under what was offered. */
export function sayLeftAsItIs(): Card {
  return askPart({ heading: 'Nothing is done', says: 'I leave it as it is.', buttons: [], typed: {} });
}

/** Answers a question or a “do not” about a command: nothing is done, and one tap does it. */
export function offerCommand(label: string, so: string): Card {
  return askPart({
    heading: 'Nothing is done',
    says: 'Nothing is done by these words. One tap does it, if that is meant.',
    buttons: [{ label, say: so }],
    typed: { yes: so },
  });
}
