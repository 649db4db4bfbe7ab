import type { Person, PersonId } from '#src/people/person.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';
import type { Everything } from './read-everything.ts';

/** What an export may be asked to leave out, as it is typed. */
export const LEFT_OUT = ['restricted', 'people'] as const;

export type LeftOut = (typeof LEFT_OUT)[number];

/** A register without what is restricted, without who its people are, or without either. */
export function leaveOut(everything: Everything, parts: readonly LeftOut[]): Everything {
  const open = parts.includes('restricted') ? withoutRestricted(everything) : everything;
  return parts.includes('people') ? withoutPeople(open) : open;
}

/** What belongs to no action may be about a restricted one, and goes too. */
function withoutRestricted(everything: Everything): Everything {
  const hidden = restrictedAmong(everything.tracked);
  if (hidden.size === 0) return everything;
  return {
    ...everything,
    tracked: everything.tracked.filter(({ action }) => !hidden.has(action.id)),
    ledger: everything.ledger.filter((entry) => !mentions(entry, hidden)),
    unplaced: [],
  };
}

/** A line of another action, or of the plan, that names it is about it too. */
function mentions(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => mentions(part, ids));
}

/** Everybody is a number, the same all through; whatever was arranged for them, and how they are reached, is gone. */
function withoutPeople(everything: Everything): Everything {
  const { roster } = everything;
  const called = new Map<string, string>();
  for (const [at, { id, name, aliases }] of roster.people.entries()) {
    called.set(id, `person-${at + 1}`);
    for (const one of [name, ...aliases]) called.set(one, `Person ${at + 1}`);
  }
  const numbered = renamed({ ...everything, ledger: ofNobody(everything.ledger), pauses: [] }, called) as Everything;
  return { ...numbered, roster: { ...numbered.roster, people: roster.people.map(numberedPerson) } };
}

function ofNobody(ledger: Everything['ledger']): Everything['ledger'] {
  return ledger.filter((entry) => !('person' in entry)).map(untyped);
}

/** An account of the machine is somebody’s name, too. */
function untyped<Line extends Everything['ledger'][number]>(line: Line): Line {
  const { typedBy: _, ...event } = line.event;
  return { ...line, event };
}

/** The post and the role stay: they say in what capacity somebody spoke. */
function numberedPerson({ title, role }: Person, at: number): Person {
  return {
    id: `person-${at + 1}` as PersonId,
    name: `Person ${at + 1}`,
    title,
    aliases: [],
    email: null,
    role,
    zone: null,
    reportsTo: null,
    accounts: {},
  };
}

/** The same data with each whole string that stands for somebody replaced; words that name them are words, and stay. */
function renamed(value: unknown, called: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return called.get(value) ?? value;
  if (Array.isArray(value)) return value.map((part) => renamed(part, called));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renamed(part, called)]));
}
