import type { Day } from '#src/calendar/day.ts';
import { standInFor } from '#src/people/absence.ts';
import type { Absence } from '#src/people/absence.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { PersonId } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { leadersOn, leadsOn, whoIs } from '#src/people/who-leads.ts';
import type { Plan } from './action.ts';
import type { Refusal } from './refusal.ts';
import { standInOn } from './stand-in.ts';
import type { Tracked } from './standing.ts';

/** Who asks, and what is needed to know what they may do today. */
export type Asker = {
  readonly person: PersonId;
  readonly today: Day;
  readonly index: RosterIndex;
  readonly absences: readonly Absence[];
  /** The plans that are only kept. */
  readonly archived: readonly Plan[];
};

/** Of an action, what decides who may see it. */
export type Seen = { readonly standing: Pick<Tracked['standing'], 'restricted' | 'owners' | 'checkers'> };

/** Null when the asker may see the action: everybody in the roster, but for a restricted one only its leads, the office, and whom the office asked to check it. */
export function mayLook(asker: Asker, { standing }: Seen): Refusal | null {
  if (!standing.restricted || asker.index.isOffice(asker.person)) return null;
  const isTheirs = leadsIn(asker, standing.owners).includes(asker.person) || standsIn(asker, standing);
  const isAsked = standing.checkers.includes(asker.person);
  return isTheirs || isAsked || supports(asker, standing.owners)
    ? null
    : { because: 'restricted', ...helpOf(asker.index.office, asker) };
}

/** Null when the asker may say how the action stands: its accountable and joint leads, their deputies of today, the office. */
export function mayUpdate(asker: Asker, tracked: Tracked): Refusal | null {
  const unseen = mayLook(asker, tracked);
  if (unseen !== null) return unseen;
  const { action, standing } = tracked;
  if (asker.index.isOffice(asker.person) || isLead(asker, standing.owners)) return ifArchived(asker, tracked);
  return { because: 'not-a-lead', action: action.id, ref: action.ref, leads: leadNames(standing.owners, asker.index) };
}

/** The refusal for a word about an action of a plan that is only kept, whoever says it; null while the plan runs. */
export function ifArchived({ archived }: Pick<Asker, 'archived'>, { action }: Tracked): Refusal | null {
  const plan = archived.find(({ key }) => key === action.plan);
  return plan === undefined
    ? null
    : { because: 'archived', action: action.id, ref: action.ref, plan: plan.name, key: plan.key };
}

/** Null when the asker is of the programme office; `what` finishes the sentence "Only the programme office can …". */
export function mayRun(asker: Asker, what: string): Refusal | null {
  return asker.index.isOffice(asker.person) ? null : officeOnly(what, asker);
}

/** Null when the asker may look over a whole plan: the office, and whoever the roster has as a viewer, such as the leadership. */
export function mayLookOver(asker: Asker, what: string): Refusal | null {
  return asker.index.person(asker.person)?.role === 'viewer' ? null : mayRun(asker, what);
}

/** What is for the programme office alone, with those of it who can be asked. */
export function officeOnly(what: string, { index }: Pick<Asker, 'index'>): Refusal {
  return { because: 'office-only', what, ...helpOf(index.office, { index }) };
}

const MOST_TO_ASK = 2;

/** The first few of those who can be asked, by name; nothing where nobody is known. */
function helpOf(people: readonly PersonId[], { index }: Pick<Asker, 'index'>): { readonly help?: readonly string[] } {
  const help = people.flatMap((id) => index.called(id) ?? []).slice(0, MOST_TO_ASK);
  return help.length === 0 ? {} : { help };
}

/** What is for those who check alone, with some of them who can be asked. */
export function verifierOnly({ index }: Pick<Asker, 'index'>): Refusal {
  return { because: 'verifier-only', ...helpOf([...index.verifiers, ...index.office], { index }) };
}

/** Null when the asker may confirm that an action is complete: a verifier, the office or whom it asked to, and never one of its leads. */
export function mayVerify(asker: Asker, { action, standing }: Tracked): Refusal | null {
  const role = asker.index.person(asker.person)?.role;
  const isAsked = standing.checkers.includes(asker.person);
  if (role !== 'verifier' && role !== 'office' && !isAsked) return verifierOnly(asker);
  if (!isOwnWork(asker, standing)) return null;
  const isPast = isLead(asker, standing.owners) ? {} : { isPast: true as const };
  const others = [...asker.index.verifiers, ...asker.index.office].filter(
    (person) => !isOwnWork({ ...asker, person }, standing),
  );
  return { because: 'own-action', action: action.id, ref: action.ref, ...isPast, ...helpOf(others, asker) };
}

/** True for whoever leads it today, led it or stood in for a lead on the day on which it was said to be done, or said so as one of them. */
export function isOwnWork(
  asker: Asker,
  { owners, delivery }: Pick<Tracked['standing'], 'owners' | 'delivery'>,
): boolean {
  if (isLead(asker, owners)) return true;
  if (delivery === null) return false;
  const { person, absences, index } = asker;
  const leads = [...leadersOn(owners, index), ...leadersOn(delivery.owners, index)];
  const stoodIn = absences.some((one) => {
    return one.deputy === person && leads.includes(one.person) && one.from <= delivery.on && delivery.on <= one.to;
  });
  return delivery.by === person || leads.includes(person) || stoodIn;
}

/** True for an accountable or joint lead, and for the deputy of one who is away today. */
export function isLead(asker: Asker, owners: readonly Owner[]): boolean {
  return leadsIn(asker, owners).includes(asker.person) || inPlaceOf(asker, owners) !== null;
}

/** The lead who is away today and whose deputy somebody is; null where they lead it themselves, or stand in for none. */
export function inPlaceOf(asker: Asker, owners: readonly Owner[]): PersonId | null {
  const { person, today, absences } = asker;
  if (absences.length === 0 || !asker.index.isHere(person)) return null;
  const leads = leadsIn(asker, owners);
  if (leads.includes(person)) return null;
  const away = leads.find((lead) => {
    const standIn = standInFor(lead, today, absences);
    return standIn.kind === 'deputy' && standIn.person === person;
  });
  return away ?? null;
}

/** True for the deputy of a lead who is away today, where that deputy may see what is restricted. */
function standsIn(asker: Asker, standing: Seen['standing']): boolean {
  if (asker.absences.length === 0 || !asker.index.isHere(asker.person)) return false;
  return leadsIn(asker, standing.owners).some((lead) => {
    const standIn = standInOn(lead, standing, asker);
    return standIn.kind === 'deputy' && standIn.person === asker.person;
  });
}

function leadsIn({ index }: Pick<Asker, 'index'>, owners: readonly Owner[]): readonly PersonId[] {
  return leadersOn(owners, index);
}

function supports({ person, index }: Asker, owners: readonly Owner[]): boolean {
  return leadsOn(owners, index).support.includes(person);
}

/** The leads as colleagues name them, each once, supporters left out: "Stella Manzie", "Cabinet"; without a roster as the plan names them. */
export function leadNames(owners: readonly Owner[], index: RosterIndex | null = null): readonly string[] {
  const leads = owners.filter((owner) => !owner.support);
  return [...new Set(leads.map((owner) => leadCalled(owner, index)).filter((name) => name !== ''))];
}

/** A body by its own name, whoever its members are; a post by its holder's where one person holds it. */
function leadCalled(owner: Owner, index: RosterIndex | null): string {
  const [only, ...others] = owner.group || index === null ? [] : whoIs(owner, index);
  const called = only === undefined || others.length > 0 ? null : index?.called(only);
  // A roster that knows no more than "Myers" is bettered by the plan's "Commissioner Myers".
  return called?.includes(' ') === true ? called : nameOf(owner);
}

/** One owner in the plan's way: the post with a surname, or a full name alone. */
export function nameOf({ name, post }: Owner): string {
  if (name === null) return post ?? '';
  if (post === null || name.includes(' ')) return name;
  return `${post} ${name}`;
}
