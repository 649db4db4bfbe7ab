import { withOffset } from '#src/calendar/instant.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { PersonId } from '#src/people/person.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Address, Outgoing, OutgoingKind } from '#src/ports/outgoing.ts';
import type { Register } from '#src/ports/register.ts';
import { defaultIn } from '#src/plan/default-plan.ts';

/** A message that goes unasked, as it is printed for a program; `to` is a person's name, or a channel after "#". */
export type MessageJson = {
  readonly at: string;
  readonly kind: OutgoingKind;
  readonly to: string;
  readonly about: readonly { readonly ref: string; readonly rule: string | null }[];
  readonly text: string;
};

/** What people and actions are called, and the zone that times are told in. */
export type Naming = {
  readonly zone: Zone;
  readonly person: (id: PersonId) => string;
  /** The zone that somebody's own clock shows; null for that of the plan. */
  readonly zoneOf: (id: PersonId) => Zone | null;
  /** As people type it: with its plan's key unless that is the default one. */
  readonly ref: (id: ActionId) => string;
};

/** Reads the names once; `office` are the addresses that stand for the programme office. */
export async function namingOf(register: Register, office: readonly string[], zone: Zone): Promise<Naming> {
  const { people } = withOffice(await register.roster(), office);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const zones = new Map(people.map(({ id, zone: own }) => [id, own === zone ? null : own]));
  const plans = await register.plans();
  const key = defaultIn(plans)?.key;
  const lists = await Promise.all(plans.map((plan) => register.trackedIn(plan.key)));
  const refs = new Map(lists.flat().map(({ action }) => [action.id, `${action.plan}/${action.ref}` as ActionId]));
  return {
    zone,
    person: (id) => names.get(id) ?? id,
    zoneOf: (id) => zones.get(id) ?? null,
    ref: (id) => refIn(refs.get(id) ?? id, key),
  };
}

/** A message as one object, its keys in the order that is promised. */
export function messageJson({ kind, to, about, card }: Outgoing, at: Instant, naming: Naming): MessageJson {
  return {
    at: withOffset(at, naming.zone),
    kind,
    to: addressee(to, naming),
    about: about.map(({ action, rule }) => ({ ref: naming.ref(action), rule })),
    text: asText(card),
  };
}

function addressee(to: Address, naming: Naming): string {
  if ('channel' in to) return `#${to.channel}`;
  if (to.person !== null) return naming.person(to.person);
  return 'thread' in to ? to.thread : '';
}

// "CYPS/8.1.3" -> "8.1.3" in the default plan, "CYPS 8.1.3" in another
function refIn(id: ActionId, defaultKey: string | undefined): string {
  const cut = id.indexOf('/');
  const [key, ref] = [id.slice(0, cut), id.slice(cut + 1)];
  return key === defaultKey ? ref : `${key} ${ref}`;
}
