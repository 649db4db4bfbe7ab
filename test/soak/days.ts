import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay } from '#src/calendar/instant.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { AccountId, IncomingMessage, MessageId, ThreadId } from '#src/ports/message.ts';
import type { Chance } from '#test/kill/chance.ts';
import { LED, OFFICE } from './council.ts';

/** What a message is: an answer of which the record must have one line, or anything else that is answered. */
export type Line = { readonly message: IncomingMessage; readonly ref: string | null };

/** A moment of a day, and what people say then. */
export type Moment = { readonly now: Instant; readonly said: readonly Line[] };

const DAYS = workingDays('england-and-wales');

/** Hours at which something falls due, or a tick looks for what is left. */
const WORKING = ['02:30', '08:30', '09:00', '09:30', '10:00', '10:45', '11:30', '13:00', '14:30', '16:00', '17:05'];
const FREE = ['02:30', '12:00'];
const TALKING: ReadonlySet<string> = new Set(['10:00', '10:45', '11:30', '14:30', '16:00', '12:00']);

/** Gives one day after the other with what is said on it; a seed decides it wholly. */
export function talkOf(chance: Chance): (today: Day) => readonly Moment[] {
  let number = 0;
  // Who said what last, so that they can change it.
  let last: IncomingMessage | null = null;
  const message = (by: string, text: string, now: Instant, of: IncomingMessage | null = null): IncomingMessage => {
    number += 1;
    const account = `console:person:${by.toLowerCase().replace(' ', '-')}`;
    const how = of === null ? 'said' : text === '' ? 'deleted' : 'edited';
    return {
      id: `console:m${number}` as MessageId,
      thread: account as ThreadId,
      from: account as AccountId,
      text,
      at: now,
      card: null,
      how,
      of: of?.id ?? null,
    };
  };
  const one = (today: Day, now: Instant): Line => {
    const { by, ref } = chance.oneOf(LED);
    const note = `note ${number + 1000}`;
    const kind = chance.below(100);
    if (kind < 58) {
      const said = message(by, `${ref} ${chance.oneOf(ANSWERS)}, ${note}`, now);
      last = said;
      return { message: said, ref };
    }
    const text = otherWords({ kind, ref, today, note }, chance);
    if (text !== null) return { message: message(kind < 70 ? OFFICE : by, text, now), ref: null };
    const before: IncomingMessage | null = last;
    last = null;
    if (before === null) return { message: message(by, '/rag mine', now), ref: null };
    const whose = before.from.replace('console:person:', '').replace('-', ' ');
    return { message: message(whose, kind < 97 ? `${before.text} and more` : '', now, before), ref: null };
  };
  return (today) => {
    const isWorking = DAYS.isWorking(today);
    return (isWorking ? WORKING : FREE).map((hour) => {
      const now = instantAt(today, hour as TimeOfDay, LONDON);
      const many = TALKING.has(hour) ? chance.below(isWorking ? 4 : 2) : 0;
      return { now, said: Array.from({ length: many }, () => one(today, now)) };
    });
  };
}

// Dates are left out: a forecast past the agreed date leaves a second line, which asks for a decision.
const ANSWERS = ['amber, waiting on HR', 'red: no money for it', 'green and on track', 'amber, the supplier is late'];

type Other = { readonly kind: number; readonly ref: string; readonly today: Day; readonly note: string };

/** What is neither an answer nor a change of one; null for a change. */
function otherWords({ kind, ref, today, note }: Other, chance: Chance): string | null {
  if (kind < 64) return `/rag date ${ref} ${addDays(today, 30 + chance.below(200))} because the board agreed, ${note}`;
  if (kind < 70) return '/rag status';
  if (kind < 76) return `/rag away ${addDays(today, 1)} to ${addDays(today, 4 + chance.below(14))}`;
  if (kind < 80) return `/rag ${ref} done, signed at https://records.example/${note.slice(5)}`;
  if (kind < 92) return chance.oneOf(['/rag mine', '/rag due', '/rag help', `/rag ${ref}`, `/rag history ${ref}`]);
  return null;
}
