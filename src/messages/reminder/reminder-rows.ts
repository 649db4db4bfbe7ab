import type { Ask } from '#src/nudge/nudge.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftBlock, DraftRow } from '#src/messages/draft.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { namedIn, sayRatingAge, sayWhen } from './reminder-facts.ts';
import type { ReminderContext } from './reminder-facts.ts';

/** The most actions of a list that are told in full; the others are counted. */
const MOST_ROWS = 12;

/** Actions as rows, each with its date, its rating's age and what else there is to say of it. */
export function rowsOf(
  asks: readonly Ask[],
  facts: (ask: Ask) => readonly Said[],
  context: ReminderContext,
): readonly DraftBlock[] {
  const rows = asks.slice(0, MOST_ROWS).map((ask): DraftRow => {
    const { tracked } = ask;
    const known = [sayWhen(tracked, context), sayRatingAge(tracked, context), ...facts(ask)];
    return {
      ...rowAbout(namedIn(ask, context)),
      rating: shownRatingOf(tracked, context.today),
      facts: known.filter((fact) => fact !== ''),
    };
  });
  return [{ kind: 'rows', rows, more: asks.length - rows.length }];
}
