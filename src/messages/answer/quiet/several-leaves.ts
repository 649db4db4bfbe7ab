import type { Day } from '#src/calendar/day.ts';
import type { Card } from '#src/messages/card.ts';
import { askPart } from '#src/messages/office/by-hand-cards.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { sayStretch } from '#src/messages/words/say-stretch.ts';

type Run = { readonly from: Day; readonly to: Day };

/** Leaves that one message names: `before` is the command with whose they are, `behind` the deputy with the word before. */
export type SeveralLeaves = {
  readonly runs: readonly Run[];
  /** The days as they were said. */
  readonly said: Phrase;
  readonly before: string;
  readonly behind: string;
  /** True where there are more than are shown. */
  readonly isMore: boolean;
};

/** Offers each stretch of days that one message names as a leave of its own. */
export function askSeveralLeaves({ runs, said, before, behind, isMore }: SeveralLeaves): Card {
  const more = isMore ? ' These are the first; write the others by themselves.' : '';
  return askPart({
    heading: 'Which days?',
    says: say`A leave is one stretch of days, and “${said}” is several. Nothing is arranged yet. Tap each that is meant.${more}`,
    buttons: runs.map(({ from, to }) => {
      const days = sayStretch(from, to);
      return { label: days, say: `${before} ${days}${behind}` };
    }),
    typed: {},
  });
}

/** Offers each of several deputies, who each were to answer for a part, for the whole of a leave. */
export function askOneDeputy(names: readonly string[], leave: string): Card {
  return askPart({
    heading: 'Who answers meanwhile?',
    says: 'One person answers for everything while somebody is away. Nothing is arranged yet. Tap who it is.',
    buttons: [
      ...names.map((name) => ({ label: `${name} for all`, say: `${leave} deputy "${name}"` })),
      { label: 'Nobody meanwhile', say: leave },
    ],
    typed: {},
  });
}
