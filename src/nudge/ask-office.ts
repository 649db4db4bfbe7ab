import type { PersonId } from '#src/people/person.ts';
import { isInRound } from './asked-before.ts';
import { keepSilent, putQuestion } from './decision.ts';
import type { Decision } from './decision.ts';
import type { Desk, Occasion } from './desk.ts';
import { isWeeklyRound } from './late-round.ts';
import { nextAsking } from './next-asking.ts';
import type { Unasked } from './nudge.ts';
import { whomToWrite } from './whom-to-ask.ts';

/** Whom the office's question is about, and why none of them is asked. */
type About = { readonly leads: readonly PersonId[]; readonly unasked: readonly Unasked[] };

/** Asks everybody in the office who is there; what is asked weekly comes as one list a week. */
export function askOffice(occasion: Occasion, about: About, desk: Desk): readonly Decision[] {
  return officeOn(desk).map((to) => {
    const next = nextAsking(to, occasion, desk);
    if (next === null) return keepSilent(occasion, to, 'asked-before');
    if (occasion.rule.pace === 'weekly' && isInRound(next.stage) && !isWeeklyRound(to, desk))
      return keepSilent(occasion, to, 'waits');
    if (desk.writtenToday.has(to)) return keepSilent(occasion, to, 'written-today');
    return putQuestion(occasion, to, { as: 'office', others: about.leads, unasked: about.unasked, ...next });
  });
}

/** Those of the office who can be written to today, each once; a deputy stands for one who is away. */
export function officeOn(desk: Desk): readonly PersonId[] {
  const people = desk.office.map((person) => whomToWrite(person, desk).to);
  return [...new Set(people)].filter((person) => person !== null);
}
