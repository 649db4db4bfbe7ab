import { sayNames, sayRatingAge, sayWhen } from '#src/messages/reminder/reminder-facts.ts';
import type { ReminderContext } from '#src/messages/reminder/reminder-facts.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftRow } from '#src/messages/draft.ts';
import { lastWordsOn, promisedOf, shownOf } from '#src/messages/words/hand-over-facts.ts';
import { isBlank, say } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { PersonId } from '#src/people/person.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';

const MOST_ROWS = 12;

/** Every action that came to somebody lately: what is late, what was promised, the last words about each. */
export function sayNewToYou(all: readonly Tracked[], context: ReminderContext): Card {
  const rows = all.slice(0, MOST_ROWS).map((one) => rowOf(one, context));
  const text = 'No action has come to you in the last three months. Whatever you lead is under “My actions”.';
  const [first] = all;
  const named = first === undefined ? null : context.naming.action(first.action);
  return buildCard({
    readers: 'asker',
    heading: rows.length === 0 ? 'Nothing is new to you' : `${sayCount(all.length, 'action')} came to you lately`,
    blocks: rows.length === 0 ? [{ kind: 'said', text }] : [{ kind: 'rows', rows, more: all.length - rows.length }],
    buttons: [
      ...(named === null ? [] : [{ label: say`Show ${named.ref}`, say: say`/rag ${named.ref}` }]),
      { label: 'My actions', say: '/rag mine' },
    ],
  });
}

function rowOf(tracked: Tracked, context: ReminderContext): DraftRow {
  const to = {
    today: context.today,
    days: context.days,
    name: (person: PersonId) => sayNames([person], context),
    words: context.naming.words,
  };
  const facts = [
    sayWhen(tracked, context),
    sayRatingAge(tracked, context),
    ...promisedOf(tracked, to),
    ...shownOf(tracked.standing, to),
    ...lastWordsOn(tracked.standing, to),
  ];
  return {
    ...rowAbout(context.naming.action(tracked.action)),
    rating: shownRatingOf(tracked, context.today),
    facts: facts.filter((fact) => !isBlank(fact)),
  };
}
