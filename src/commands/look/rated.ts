import { ratedWords } from '#src/messages/words/list-words.ts';
import { LOOK, RATINGS } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';
import { byNextDate } from '#src/commands/show/list-actions.ts';
import { listCommand } from '#src/commands/show/list-command.ts';

/** A list for each rating, worst first. */
export const RATED = RATINGS.map(ratedList);

function ratedList(rating: Rating) {
  return listCommand({
    name: rating,
    isRating: true,
    says: [
      {
        say: `/rag ${rating}`,
        gets: `what is shown as ${LOOK[rating].word} ${LOOK[rating].shape}, ${LOOK[rating].meaning}`,
      },
    ],
    list: () => ({
      words: ratedWords(rating),
      keep: ({ shown }) => shown === rating,
      order: byNextDate,
      // Blue is complete, and complete is closed.
      withClosed: rating === 'blue',
    }),
  });
}
