import type { Day } from '#src/calendar/day.ts';
import type { Descent } from '#src/plan/lineage/descent.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStage } from '#src/messages/words/say-stage.ts';

/** How a card or a paper says a day, where an action went, who decided that it ends, and why. */
type Told = {
  readonly day: (day: Day) => string;
  readonly went: () => Said;
  readonly decided?: Said;
  readonly why?: Said;
};

/** What became of an action, wherever it is told. */
export function fateInWords({ tracked, fate, on }: Descent, { day, went, decided = '', why = '' }: Told): Said {
  const when = on === null ? '' : `, ${day(on)}`;
  switch (fate) {
    case 'open': {
      const { agreed } = tracked.standing;
      const left = tracked.action.isDropped === true ? '; the newest version has it no longer' : '';
      return `open${agreed === null ? '' : `, due ${day(agreed)}`}${left}`;
    }
    case 'said-done':
      return `said done${when}, to be checked`;
    case 'complete':
      return `checked and complete${when}`;
    case 'split':
    case 'merged':
      return say`${fate} into ${went()}${when}${decided}`;
    case 'business-as-usual':
    case 'superseded':
    case 'withdrawn':
      return say`${sayStage(fate)}${when}${decided}${why}`;
  }
}
