import type { PurposeFact } from '#src/plan/governance/purpose.ts';
import { sayJudged, sayPurpose, sayPurposeId, sayReading } from './purpose/purpose-words.ts';
import { Phrase } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';

/** What was said of what a plan is for, as a line of the record; actions are counted and never named, for some may be seen by few. */
export function sayPurposeFact(fact: PurposeFact): string {
  switch (fact.kind) {
    case 'purpose-kept':
      return `${sayPurpose(fact.purpose)}: ${fact.purpose.title}`;
    case 'purpose-ended':
      return `${sayPurposeId(fact.purpose)} is a purpose no longer`;
    case 'served': {
      const count = sayCount(fact.actions.length, 'action');
      return `${sayPurposeId(fact.purpose)}: ${count} ${serves(fact.actions.length, fact.serves)} it`;
    }
    case 'judged':
      return `${sayPurposeId(fact.purpose)}: ${Phrase.wordsOf(sayJudged(fact.judged, asTheyAre))}`;
    case 'reading':
      return `${sayPurposeId(fact.purpose)}: ${sayReading(fact.reading)}`;
    case 'index-kept':
      return fact.index.parts.length === 0
        ? `there is no index any more, before it was ${fact.index.name}`
        : `${fact.index.name} is of ${sayAnd(fact.index.parts.map(sayPurposeId))}`;
  }
}

// Its readers are the office's own: a line of the record goes through naming where it is shown.
const asTheyAre = (said: string): Phrase => new Phrase(said, []);

function serves(count: number, does: boolean): string {
  if (does) return count === 1 ? 'serves' : 'serve';
  return count === 1 ? 'does not serve' : 'do not serve';
}
