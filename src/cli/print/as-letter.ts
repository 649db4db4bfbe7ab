import { dayIn, timeIn } from '#src/calendar/instant.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { messageJson } from './message-json.ts';
import type { Naming } from './message-json.ts';

/** A message and the moment at which it goes. */
export type Timed = { readonly message: Outgoing; readonly at: Instant };

/** One message as a person reads it: on which day, to whom, when by the plan's clock and by their own, why, and what it says. */
export function asLetter({ message, at }: Timed, naming: Naming): string {
  const { kind, to, about, text } = messageJson(message, at, naming);
  const rules = about.map(({ ref, rule }) => (rule === null ? ref : `${ref} ${rule}`)).join(', ');
  const when = `${timeIn(at, naming.zone)}${ownTime(message, at, naming)}`;
  const head = `${sayDay(dayIn(at, naming.zone))} · To ${to} at ${when} · ${kind}`;
  return `${head}${rules === '' ? '' : ` · ${rules}`}\n\n${text}\n`;
}

/** " (09:00 in New York)", or with the day where it is another one there. */
function ownTime({ to }: Outgoing, at: Instant, { zone, zoneOf }: Naming): string {
  const own = 'person' in to && to.person !== null ? zoneOf(to.person) : null;
  if (own === null) return '';
  const there = dayIn(at, own);
  const day = there === dayIn(at, zone) ? '' : `${sayDay(there)}, `;
  return ` (${day}${timeIn(at, own)} in ${cityOf(own)})`;
}

// "America/New_York" -> "New York"
function cityOf(zone: Zone): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
