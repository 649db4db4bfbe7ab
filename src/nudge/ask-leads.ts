import type { PersonId } from '#src/people/person.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import { isAnswered } from './answered.ts';
import { keepSilent, putQuestion } from './decision.ts';
import type { Decision } from './decision.ts';
import type { Desk, Occasion } from './desk.ts';
import { escalate, warning } from './escalate.ts';
import { nextAsking } from './next-asking.ts';
import { whomToAsk } from './whom-to-ask.ts';
import type { Askable } from './whom-to-ask.ts';

type Lead = { readonly id: PersonId; readonly askable: Askable };

/** Asks an action's leads what a rule wants to know. Where no lead can be asked, the office sees it on its card. */
export function askLeads(occasion: Occasion, desk: Desk): readonly Decision[] {
  const { rule, tracked } = occasion;
  if (isAnswered(rule.answeredBy, tracked, desk.day)) return [keepSilent(occasion, null, 'answered')];
  const only = rule.asksOnly?.(tracked) ?? null;
  const wanted = leadersOn(tracked.standing.owners, desk.index).filter((id) => only === null || only.includes(id));
  const leads = wanted.map((id) => ({ id, askable: whomToAsk(id, tracked.standing, desk) }));
  const quiet = leads.flatMap(({ id, askable }) =>
    askable.to === null ? [keepSilent(occasion, id, askable.why)] : [],
  );
  const asked = eachOnce(leads);
  if (asked.size === 0) return quiet;
  return [...askEach(asked, occasion, desk), ...escalate([...asked.keys()], occasion, desk), ...quiet];
}

/** Whom to ask and in whose place; one who is a lead and another's deputy is asked as a lead. */
function eachOnce(leads: readonly Lead[]): ReadonlyMap<PersonId, PersonId | null> {
  const asked = new Map<PersonId, PersonId | null>();
  for (const { askable } of leads) {
    if (askable.to === null) continue;
    if (askable.insteadOf === null || !asked.has(askable.to)) asked.set(askable.to, askable.insteadOf);
  }
  return asked;
}

function askEach(people: ReadonlyMap<PersonId, PersonId | null>, occasion: Occasion, desk: Desk): readonly Decision[] {
  const askings = [...people].map(([to, insteadOf]) => ({ to, insteadOf, next: nextAsking(to, occasion, desk) }));
  const due = askings.filter(({ to, next }) => next !== null && !desk.writtenToday.has(to)).map(({ to }) => to);
  const papers = desk.day.trueDateOf(occasion.tracked);
  return askings.map(({ to, insteadOf, next }) => {
    if (next === null) return keepSilent(occasion, to, 'asked-before');
    if (desk.writtenToday.has(to)) return keepSilent(occasion, to, 'written-today');
    const others = due.filter((other) => other !== to);
    return putQuestion(occasion, to, {
      as: 'lead',
      insteadOf,
      others,
      ...(papers && { papers }),
      ...next,
      ...warning({ to, ...next }, occasion, desk),
    });
  });
}
