import { addDays } from '#src/calendar/day.ts';
import type { Card } from '#src/messages/card.ts';
import { sayAwayAsked, sayAwayUntilWhen } from '#src/messages/requests/away-asked-cards.ts';
import type { Meanwhile } from '#src/messages/requests/away-asked-cards.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Request } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';

const LENGTHS_OFFERED = [7, 14, 28];

/** Asks for one tap before a leave that was said in passing counts; without a last day, until when. */
export function askAway({ from, until, to }: Extract<Request, { kind: 'away' }>, scene: Scene): Card {
  const { today } = scene;
  const meanwhile = meanwhileOf(to, scene);
  // A leave that has begun counts from today.
  const first = from === null || from < today ? today : from;
  if (until !== null && until >= first) return sayAwayAsked({ from: first, to: until, meanwhile, today });
  const days = LENGTHS_OFFERED.map((length) => addDays(first, length - 1));
  return sayAwayUntilWhen(first, days, { meanwhile, today });
}

function meanwhileOf(said: string | null, { roster, speaker }: Scene): Meanwhile {
  if (said === null) return { said, isPlain: false, people: [] };
  const found = findPerson(said, roster);
  const people = found.kind === 'one' ? [found.person] : found.kind === 'several' ? found.people : found.nearest;
  const others = people.filter(({ id }) => id !== speaker.id).map(({ name }) => name);
  return { said, isPlain: found.kind === 'one' && others.length === 1, people: others };
}
