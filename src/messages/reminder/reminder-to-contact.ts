import type { Ask } from '#src/nudge/nudge.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Block, Card } from '#src/messages/card.ts';
import {
  refOf,
  sayDays,
  sayKept,
  sayKeptBy,
  sayLastRating,
  sayNames,
  sayOccasion,
  sayWhen,
  shortTitle,
} from './reminder-facts.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { rowsOf } from './reminder-rows.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** "No answer" is not said where somebody wrote something that nobody understood. */
function couldHelp(asks: readonly Ask[]): readonly Block[] {
  const answered = asks.some((ask) => ask.kept !== null);
  const opening = answered ? 'There is no answer yet that I could read.' : 'There is no answer yet.';
  return [{ kind: 'said', text: `${opening} ${COULD_HELP}` }, PRIVATE];
}

const COULD_HELP = [
  'Is something in the way, does the date need to move, or should somebody else lead it?',
  'A word with them may be all it takes; they can answer in one line.',
].join(' ');

const PRIVATE: Block = { kind: 'aside', text: 'Private to you, and sent once. They were told beforehand.' };

/** Tells the person one step up what was asked when and what could help; null when nothing has come to them. */
export function tellContact(asks: readonly Ask[], context: ReminderContext): Card | null {
  const [first] = asks;
  if (first === undefined) return null;
  return asks.length === 1 ? tellOne(first, context) : tellSeveral(asks, first, context);
}

function tellOne(ask: Ask, context: ReminderContext): Card {
  const { tracked } = ask;
  const ref = refOf(ask, context);
  return {
    heading: `${ref} · ${shortTitle(tracked)} — ${sayOccasion(ask, context)}`,
    rating: shownRatingOf(tracked, context.today),
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: 'Date', value: sayWhen(tracked, context) },
          { label: 'Last rating', value: sayLastRating(tracked, context) },
          { label: 'Asked', value: `${sayNames(ask.others, context)}, ${sayDays(ask.askedOn, context)}` },
        ],
      },
      ...(ask.kept === null
        ? []
        : [{ kind: 'heard' as const, by: sayKeptBy(ask.kept, context), words: ask.kept.words }]),
      ...couldHelp([ask]),
    ],
    buttons: [{ label: 'Show it', say: `/rag ${ref}` }],
  };
}

function tellSeveral(asks: readonly Ask[], first: Ask, context: ReminderContext): Card {
  const asked = (ask: Ask): string => `asked: ${sayNames(ask.others, context)}, ${sayDays(ask.askedOn, context)}`;
  const ref = refOf(first, context);
  return {
    heading: `${sayCount(asks.length, 'action')} past their date could use your help`,
    rating: null,
    blocks: [...rowsOf(asks, (ask) => [asked(ask), sayKept(ask, context)], context), ...couldHelp(asks)],
    buttons: [{ label: `Show ${ref}`, say: `/rag ${ref}` }],
  };
}
