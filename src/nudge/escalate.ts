import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import { leadersOn, peopleCalled } from '#src/people/who-leads.ts';
import { officeOn } from './office-on.ts';
import { putQuestion } from './decision.ts';
import type { Decision } from './decision.ts';
import type { Desk, Occasion } from './desk.ts';
import { unansweredAskings } from './next-asking.ts';
import type { Ask, RuleName } from './nudge.ts';
import { isSameStage } from './stage.ts';
import { whomToWrite } from './whom-to-ask.ts';

/** Unanswered askings about a date that has passed, or about what waits to be checked, before it goes one step up. */
const UNANSWERED = 2;
const GOES_UP: ReadonlySet<RuleName> = new Set(['overdue', 'review-late', 'to-check']);

/** Goes one step up, once for a date or a delivery, 5 working days after the second asking that nobody has answered. */
export function escalate(asked: readonly PersonId[], occasion: Occasion, desk: Desk): readonly Decision[] {
  if (!GOES_UP.has(occasion.rule.name) || wasEscalated(occasion, desk)) return [];
  // Whoever promised a word is helping already.
  if (occasion.tracked.standing.word !== null) return [];
  const askedOn = asked
    .map((person) => unansweredAskings(person, occasion, desk))
    .find((days) => days.length >= UNANSWERED && (days[UNANSWERED - 1] ?? '') <= desk.day.ago5);
  if (askedOn === undefined) return [];
  const question = { as: 'escalation', stage: occasion.stage, others: asked, askedOn } as const;
  const upOne = { ...occasion, rule: { ...occasion.rule, name: 'escalation' } } as const;
  const free = stepUp(asked, occasion, desk).filter((person) => !desk.writtenToday.has(person));
  return free.map((person) => putQuestion(upOne, person, question));
}

/** What the last asking before an escalation says beforehand to one who is asked; nothing for any other. */
export function warning(
  { to, askedOn }: { readonly to: PersonId; readonly askedOn: readonly Day[] },
  occasion: Occasion,
  desk: Desk,
): Partial<Pick<Ask, 'warnsOfEscalation' | 'escalatesTo'>> {
  if (!GOES_UP.has(occasion.rule.name) || askedOn.length !== UNANSWERED - 1) return {};
  if (wasEscalated(occasion, desk)) return {};
  const escalatesTo = contactOf([to], occasion, desk);
  // Who is in the office need not be there today to be told in a week.
  const own = occasion.rule.asks === 'verifiers' ? leadsOf(occasion, desk) : [];
  const isAnybody = escalatesTo !== null || desk.office.some((person) => person !== to && !own.includes(person));
  return isAnybody ? { warnsOfEscalation: true, escalatesTo } : {};
}

function wasEscalated({ tracked, stage }: Occasion, desk: Desk): boolean {
  const rows = desk.history.get(tracked.action.id) ?? [];
  return rows.some((row) => row.rule === 'escalation' && isSameStage(row.stage, stage));
}

/** Whom it goes to: the contact, or else the office; never one who was asked or is a lead of it. */
function stepUp(asked: readonly PersonId[], occasion: Occasion, desk: Desk): readonly PersonId[] {
  const contact = contactOf(asked, occasion, desk);
  if (contact !== null) return [contact];
  const involved = [...asked, ...leadsOf(occasion, desk)];
  return officeOn(desk).filter((person) => !involved.includes(person));
}

/** The person whom the accountable lead reports to, or the first of those who were to check it; null means the office, as for a restricted action, which others may not see. */
function contactOf(asked: readonly PersonId[], occasion: Occasion, desk: Desk): PersonId | null {
  const leads = leadsOf(occasion, desk);
  const [first] = occasion.rule.asks === 'verifiers' ? asked : leads;
  const reportsTo = first === undefined ? null : desk.index.person(first)?.reportsTo;
  if (reportsTo === null || reportsTo === undefined || occasion.tracked.standing.restricted) return null;
  const involved: readonly (PersonId | null)[] = [null, ...asked, ...leads];
  const contacts = peopleCalled(reportsTo, desk.index).map((person) => whomToWrite(person, desk).to);
  return contacts.find((person) => !involved.includes(person)) ?? null;
}

function leadsOf({ tracked }: Occasion, { index }: Desk): readonly PersonId[] {
  return leadersOn(tracked.standing.owners, index);
}
