import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { OpenRequest } from '#src/plan/open-requests.ts';
import type { SaidOtherwise } from '#src/plan/replaying/said-otherwise.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Card } from '#src/messages/card.ts';
import type { Otherwise } from '#src/messages/requests/said-otherwise-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, Phrase, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';

type Checking = { readonly mayCheck: boolean; readonly isStuck: boolean; readonly offered: readonly string[] };

/** What the office's card is worded by, for one reader. */
export type OfficeContext = {
  readonly today: Day;
  readonly naming: Naming;
  readonly nameOf: (person: PersonId) => string;
  /** Whether the reader may check it, whether nobody may, and the verifiers who may be asked to. */
  readonly checking: (tracked: Tracked) => Checking;
  /** The card that decides a request, whose taps stand on the row. */
  readonly requestCard: (request: OpenRequest, tracked: Tracked) => Card;
  /** What a newer version of the plan says otherwise than was decided, beside that. */
  readonly otherwise: (says: SaidOtherwise, tracked: Tracked) => Otherwise;
};

// A row holds the beginning of somebody's words; the whole stands with the action.
/** So much of somebody's words stands on a row. */
export const LONGEST_WORDS = 120;

/** Somebody's words on one line of the card, in quotation marks. */
export function quoted(words: string, { naming }: OfficeContext): Said {
  return say`“${clipped(Phrase.reword(naming.words(words), onOneLine), LONGEST_WORDS)}”`;
}

function onOneLine(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim();
}
