import type { Ask } from '#src/nudge/nudge.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { buildCard, buttonOf } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import {
  heardKept,
  namedIn,
  sayDays,
  sayKept,
  sayLastRating,
  sayNames,
  sayOccasion,
  sayWhen,
} from './reminder-facts.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { rowsOf } from './reminder-rows.ts';

/** "No answer" is not said where somebody wrote something that nobody understood. */
function couldHelp(asks: readonly Ask[]): readonly DraftBlock[] {
  const answered = asks.some((ask) => ask.kept !== null);
  const opening = answered ? 'There is no answer yet that I could read.' : 'There is no answer yet.';
  return [{ kind: 'said', text: `${opening} ${COULD_HELP}` }, PRIVATE];
}

const COULD_HELP = [
  'Is something in the way, does the date need to move, or should somebody else lead it?',
  'A word with them may be all it takes; they can answer in one line.',
].join(' ');

const PRIVATE: DraftBlock = { kind: 'aside', text: 'Private to you, and sent once. They were told beforehand.' };

/** Tells the person one step up what was asked when and what could help; null when nothing has come to them. */
export function tellContact(asks: readonly Ask[], context: ReminderContext): Card | null {
  const [first] = asks;
  if (first === undefined) return null;
  return asks.length === 1 ? tellOne(first, context) : tellSeveral(asks, first, context);
}

function tellOne(ask: Ask, context: ReminderContext): Card {
  const { tracked } = ask;
  const named = namedIn(ask, context);
  return buildCard({
    heading: say`${named.ref} · ${shortTitle(named)} — ${sayOccasion(ask, context)}`,
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
      ...heardKept(ask, context),
      ...couldHelp([ask]),
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${named.ref}` }],
    asks: [{ action: named.id, question: null, buttons: [] }],
  });
}

function tellSeveral(asks: readonly Ask[], first: Ask, context: ReminderContext): Card {
  const asked = (ask: Ask): string => `asked: ${sayNames(ask.others, context)}, ${sayDays(ask.askedOn, context)}`;
  return buildCard({
    heading: `${sayCount(asks.length, 'action')} past their date could use your help`,
    blocks: [...rowsOf(asks, (ask) => [asked(ask), sayKept(ask, context)], context), ...couldHelp(asks)],
    buttons: showing(first, context),
    asks: asks.map((ask) => ({
      action: ask.tracked.action.id,
      question: null,
      buttons: showing(ask, context).map(buttonOf),
    })),
  });
}

function showing(ask: Ask, context: ReminderContext): readonly DraftButton[] {
  const { ref } = namedIn(ask, context);
  return [{ label: say`Show ${ref}`, say: say`/rag ${ref}` }];
}
