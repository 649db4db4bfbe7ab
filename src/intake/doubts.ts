import type { Action } from '#src/plan/action.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Ref } from '#src/plan/action.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { whoItMayBe } from '#src/people/who-leads.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Timescale } from '#src/timescale/timescale.ts';

/** A part of an action that a person must settle: what the plan says, why it is in doubt, and the command that ends it. */
export type Doubt = {
  readonly ref: Ref;
  /** A title or theme only where a newer version of the plan has another than was decided. */
  readonly about: 'timescale' | 'leads' | 'title' | 'theme';
  /** Where the document has it: "page 4, table 2, row 3"; null where that is not known. */
  readonly place: string | null;
  readonly words: string;
  /** The best reading of the words, as a person says it; null where they could not be read. */
  readonly reading: string | null;
  readonly why: string;
  /** What settles it in chat. */
  readonly settle: string;
  /** What settles it on the command line, from the word "settle" on. */
  readonly command: string;
  /** The leads that several people of the roster may be, each with those people; absent where there are none. */
  readonly mayBe?: readonly MayBe[];
  /** The stretches of its lead cell that may be a person, a post or a body; absent where there are none. */
  readonly unsure?: readonly string[];
};

/** A lead as the plan names them, and the several people who may be meant. */
export type MayBe = { readonly name: string; readonly people: readonly string[] };

/** The doubts of a plan, worst first: nothing to go by, then no lead, then no date, then words with two readings; `people` is the roster of the day, absent where only the number of doubts is wanted. */
export function doubtsOf(actions: readonly Action[], people: RosterIndex | null = null): Doubt[] {
  const found = actions.flatMap((action) => doubtsIn(action, people));
  return found.toSorted((one, other) => one.rank - other.rank).map(({ doubt }) => doubt);
}

type Ranked = { readonly rank: number; readonly doubt: Doubt };

function doubtsIn(action: Action, people: RosterIndex | null): Ranked[] {
  const isDateless = action.timescale.kind === 'unknown';
  const isLeaderless = action.leads.owners.every(({ support }) => support);
  const isBare = isDateless && isLeaderless;
  const doubts: Ranked[] = [];
  if (isLeaderless || action.leads.doubt !== null) {
    doubts.push({ rank: rankOf(isBare, isLeaderless, 1), doubt: aboutLeads(action, people) });
  }
  if (isDateless || action.timescale.doubt !== null) {
    doubts.push({ rank: rankOf(isBare, isDateless, 2), doubt: aboutTimescale(action) });
  }
  return doubts;
}

function rankOf(isBare: boolean, isMissing: boolean, rank: number): number {
  if (isBare) return 0;
  return isMissing ? rank : 3;
}

// A day that nobody said stands in no command: whoever copies the line would give it.
function aboutTimescale({ ref, timescale, place }: Action): Doubt {
  const day = timescale.due;
  const said = day === null ? 'DATE' : inWords(day);
  return {
    ref,
    about: 'timescale',
    place: place ?? null,
    words: timescale.text,
    reading: sayTimescale(timescale),
    why: timescale.doubt ?? 'The plan gives no date.',
    settle: `/rag date ${ref} ${said}`,
    command: `settle ${ref} --date ${day ?? 'DATE'}`,
  };
}

const FIRST_OF_THEM = ' The command names the first of them: put in whoever is meant.';

function aboutLeads({ ref, leads, place }: Action, index: RosterIndex | null): Doubt {
  const { text: words, doubt, owners } = leads;
  const lead = owners.filter(({ support }) => !support);
  const mayBe = lead.flatMap((owner) => mayBeOf(owner, index));
  const unsure = owners.flatMap((owner) => (owner.unsure === true ? (owner.post ?? []) : []));
  // Each of them, so that nobody is lost when the line is copied.
  const leading = lead.map((owner) => mayBeOf(owner, index)[0]?.people[0] ?? owner.name ?? owner.post ?? 'NAME');
  const names = (leading.length === 0 ? ['NAME'] : leading).map((name) => `"${name.replaceAll('"', '')}"`);
  return {
    ref,
    about: 'leads',
    place: place ?? null,
    words,
    // A name that several have is nobody's: to let it stand would leave nobody to ask.
    reading: owners.length === 0 || mayBe.length > 0 ? null : sayOwners(owners),
    why: `${doubt ?? 'The plan names no lead.'}${mayBe.length > 0 ? FIRST_OF_THEM : ''}`,
    settle: `/rag assign ${ref} ${names.join(', ')}`,
    command: `settle ${ref} ${names.map((name) => `--lead ${name}`).join(' ')}`,
    ...(mayBe.length > 0 ? { mayBe } : {}),
    ...(unsure.length > 0 ? { unsure } : {}),
  };
}

function mayBeOf(owner: Owner, index: RosterIndex | null): readonly MayBe[] {
  if (index === null) return [];
  const names = whoItMayBe(owner, index).flatMap((id) => index.called(id) ?? []);
  return names.length === 0 ? [] : [{ name: nameOf(owner), people: [...new Set(names)] }];
}

/** "due Thu 31 Mar 2016", "from Wed 1 Apr 2015 to Thu 31 Mar 2016"; null for words without a date. */
function sayTimescale({ kind, start, due, every }: Timescale): string | null {
  const ends = due === null ? '' : ` to ${sayDay(due)}`;
  const dated = start === null ? (due === null ? null : `due ${sayDay(due)}`) : `from ${sayDay(start)}${ends}`;
  const again = every === null ? '' : `again and again (${every})`;
  const parts = [dated ?? '', again].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(', ');
  return kind === 'unknown' ? null : WITHOUT_DATE[kind];
}

const WITHOUT_DATE: Readonly<Record<Exclude<Timescale['kind'], 'unknown'>, string>> = {
  by: 'due on a day that is not said',
  window: 'a stretch that is not said',
  from: 'from now on',
  recurring: 'again and again',
  ongoing: 'ongoing, without an end',
  done: 'done already',
};

function sayOwners(owners: Action['leads']['owners']): string {
  return owners.map((owner) => `${nameOf(owner)}${owner.support ? ' (supports)' : ''}`).join(', ');
}

/** "31 Mar 2016", as a person types it: the day in full without its weekday. */
function inWords(day: Day): string {
  return sayDay(day).slice('Thu '.length);
}
