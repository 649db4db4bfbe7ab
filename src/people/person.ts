import type { Day } from '#src/calendar/day.ts';
import type { Zone } from '#src/calendar/instant.ts';

/** One human being in the roster, for ever: 'person:karl-battersby'. */
export type PersonId = string & { readonly __person: true };

/** What a person may do beyond their own actions: the office any action, a verifier confirms evidence, a viewer looks. */
export const ROLES = ['office', 'verifier', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** The chat platforms on which a person can be reached, with the person's own id there. */
export type Accounts = Readonly<Record<string, string>>;

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  /** Their title as the plan writes it (Commissioner); not necessarily a post of the roster. */
  readonly title: string | null;
  readonly aliases: readonly string[];
  readonly email: string | null;
  readonly role: Role | null;
  /** Null means the plan's zone. */
  readonly zone: Zone | null;
  /** The name of the person or post one step up, to whom an escalation goes; null means the programme office. */
  readonly reportsTo: string | null;
  readonly accounts: Accounts;
  /** The first and the last day on which they are here; absent is open on that side. */
  readonly from?: Day;
  readonly to?: Day;
  /** What tells them from others of the roster who have their name: a post or an address; absent where nobody has it, or nothing does. */
  readonly apart?: string;
};

/** Somebody holds a post from a day to a day, both included; null is open on that side. */
export type Holding = { readonly person: PersonId; readonly from: Day | null; readonly to: Day | null };

export type Post = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly holders: readonly Holding[];
};

/** A group with members, each named as a person or a post of the roster; it may have none that are known. */
export type Body = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly members: readonly string[];
};

/** Who is who: the people, posts and bodies that a plan's leads may name. */
export type Roster = {
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
  readonly bodies: readonly Body[];
};

export const EMPTY_ROSTER: Roster = { people: [], posts: [], bodies: [] };
