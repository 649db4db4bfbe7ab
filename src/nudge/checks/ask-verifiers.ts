import type { PersonId } from '#src/people/person.ts';
import { isInRound } from '#src/nudge/asked-before.ts';
import { checkersOf } from './checkers.ts';
import { keepSilent, putQuestion } from '#src/nudge/decision.ts';
import type { Decision, SilentBecause } from '#src/nudge/decision.ts';
import type { Desk, Occasion } from '#src/nudge/desk.ts';
import { escalate, warning } from '#src/nudge/escalate.ts';
import { isWeeklyRound } from '#src/nudge/late-round.ts';
import { nextAsking } from '#src/nudge/next-asking.ts';

/** Asks whoever may check a delivery. */
export function askVerifiers(occasion: Occasion, desk: Desk): readonly Decision[] {
  const asked = checkersOf(occasion.tracked, desk);
  const due = asked.filter((person) => whySilent(person, occasion, desk) === null);
  return [...asked.map((person) => decideFor(person, due, { occasion, desk })), ...escalate(asked, occasion, desk)];
}

type Place = { readonly occasion: Occasion; readonly desk: Desk };

function decideFor(to: PersonId, due: readonly PersonId[], { occasion, desk }: Place): Decision {
  const next = nextAsking(to, occasion, desk);
  const why = whySilent(to, occasion, desk);
  if (next === null || why !== null) return keepSilent(occasion, to, why ?? 'asked-before');
  const others = due.filter((other) => other !== to);
  return putQuestion(occasion, to, { as: 'verifier', others, ...next, ...warning({ to, ...next }, occasion, desk) });
}

/** The first two askings come each on its day, the later ones together once a week. */
function whySilent(to: PersonId, occasion: Occasion, desk: Desk): SilentBecause | null {
  const next = nextAsking(to, occasion, desk);
  if (next === null) return 'asked-before';
  if (isInRound(next.stage) && !isWeeklyRound(to, desk)) return 'waits';
  return desk.writtenToday.has(to) ? 'written-today' : null;
}
