import { isSameCycle } from '#src/calendar/reporting-cycle.ts';
import { isBetter } from '#src/rating/scale.ts';
import type { Declared, Standing } from './standing.ts';

type Rated = Pick<Standing, 'declared' | 'disagreement'>;

/** The rating after one more word: within one reporting cycle the worse of what joint leads last said stands; in a new cycle the newest word does. */
export function withVoice({ declared, disagreement }: Rated, said: Declared): Rated {
  const before = disagreement.length > 0 ? disagreement : declared === null ? [] : [declared];
  const others = before.filter(({ by, on, yields }) => yields !== true && by !== said.by && isSameCycle(on, said.on));
  const voices = [...others, said];
  const differ = voices.some((voice) => voice.rating !== said.rating);
  return {
    disagreement: differ ? voices : [],
    declared: voices.reduce((worst, voice) => (isBetter(worst.rating, voice.rating) ? voice : worst), said),
  };
}
