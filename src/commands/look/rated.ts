import type { Tracked } from '#src/plan/standing.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Listed } from '#src/messages/look/action-list.ts';
import { countedAs, isOnlySaid } from '#src/plan/count-as.ts';
import { ratedWords, sayGreenSplit } from '#src/messages/words/list-words.ts';
import { LOOK, RATINGS } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';
import { byNextDate, unconfirmedFirst } from '#src/commands/show/list-actions.ts';
import { listCommand } from '#src/commands/show/list-command.ts';

/** A list for each rating, worst first. */
export const RATED = RATINGS.map(ratedList);

/** The same count as the digest's and the status card's. */
function isCounted(tracked: Tracked, rating: Rating, today: Day): boolean {
  const counted = countedAs(tracked, today);
  return counted === rating || (rating === 'green' && counted === 'only-said');
}

function splitOf(all: readonly Listed[], today: Day): string {
  const onlySaid = all.filter(({ tracked }) => isOnlySaid(tracked, today)).length;
  return sayGreenSplit(all.length - onlySaid, onlySaid);
}

function ratedList(rating: Rating) {
  return listCommand({
    name: rating,
    ...(rating === 'grey' ? { also: ['gray'] } : {}),
    isRating: true,
    says: [
      {
        say: `/rag ${rating}`,
        gets: `what is shown as ${LOOK[rating].word} ${LOOK[rating].shape}, ${LOOK[rating].meaning}`,
      },
    ],
    list: ({ today }) => ({
      words: ratedWords(rating),
      of: (tracked) => isCounted(tracked, rating, today),
      ...(rating === 'green' ? { split: (all: readonly Listed[]) => splitOf(all, today) } : {}),
      order: rating === 'green' ? unconfirmedFirst : byNextDate,
      // Blue is complete, and complete is closed.
      withClosed: rating === 'blue',
    }),
  });
}
