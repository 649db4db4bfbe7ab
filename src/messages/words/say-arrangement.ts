import { sayDay } from '#src/calendar/say-day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { PersonEvent } from '#src/plan/ledger.ts';

/** One line of the ledger about a person in words, without who and when; `name` gives a person's name. */
export function sayArrangement(event: PersonEvent, name: (person: PersonId) => string): string {
  switch (event.kind) {
    case 'paused':
      return `paused until ${sayDay(event.until)}`;
    case 'away': {
      const deputy = event.deputy === null ? '' : `, with ${name(event.deputy)} as deputy`;
      return `away from ${sayDay(event.from)} to ${sayDay(event.to)}${deputy}`;
    }
    case 'asked-at':
      return event.time === null ? 'asked at the usual time again' : `asked from ${event.time} on`;
    case 'back':
      return 'back again';
    case 'undone':
      return `took back line ${event.of}`;
    case 'linked':
      return event.account === null ? 'has no chat account any more' : 'linked to a chat account';
  }
}
