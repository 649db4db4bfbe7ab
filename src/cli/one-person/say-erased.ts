import { calledOf } from '#src/people/called-of.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Person } from '#src/people/person.ts';
import { sayCountsOfPerson } from './say-counts.ts';
import type { CountsOfPerson } from './say-counts.ts';
import type { Chosen, Erased, ErasedBefore, Mention } from '#src/ports/erasing.ts';

type Held = CountsOfPerson['held'];

type Shown = {
  readonly person: Person;
  readonly leads: readonly string[];
  readonly held: Held;
  readonly would: Erased;
  readonly data: string;
  readonly chosen: Chosen;
  /** The command that does it. */
  readonly again: string;
};

/** What erasing somebody would do, and how it is done. */
export function sayWouldErase({ person, leads, held, would, data, chosen, again }: Shown): string {
  const { name, email, accounts } = person;
  const known = [name, ...(email === null ? [] : [email]), ...Object.keys(accounts).map((one) => `${one} account`)];
  return [
    `Of ${name}, this would be erased from the register in ${data}. Nothing is done yet.`,
    `From the roster: ${known.join(', ')}. What they did stays, as done by “${would.former.name}”.`,
    `${sayCounts(held, would)}.`,
    ...sayLeads(leads),
    ...sayMentions(would.mentions, chosen),
    'Write out first what is held of them, if they asked for it: person export.',
    `Stop the bot, then: ${again}`,
  ].join('\n');
}

type Done = {
  readonly person: Person;
  readonly held: Held;
  readonly erased: Erased;
  readonly chosen: Chosen;
  readonly copies: readonly string[];
  readonly leads: readonly string[];
};

/** What was erased, and where the name may still stand. */
export function sayErased({ person, held, erased, chosen, copies, leads }: Done): string {
  return [
    `${calledOf(person)} is erased; the record is whole, and calls them “${erased.former.name}”.`,
    `${sayCounts(held, erased)}.`,
    ...sayLeads(leads),
    ...sayMentions(erased.mentions, chosen),
    'The next version of a plan that still has the name in it brings that name back: have the plan changed too.',
    'Keep ragtime.erased.json with your backups: by it a backup of before is brought back without them. It holds no name.',
    ...sayCopies(copies),
  ].join('\n');
}

/** Nothing is left to do. */
export function sayErasedBefore(name: string, { day, former }: ErasedBefore): string {
  return `Somebody called ${name} was erased on ${sayDay(day)}; the record calls them “${former.name}”. There is nothing more to erase.`;
}

function sayCounts(held: Held, erased: Erased): string {
  return `Changed: ${sayCountsOfPerson({ held, erased })}`;
}

function sayLeads(leads: readonly string[]): readonly string[] {
  if (leads.length === 0) return [];
  const one = leads.length === 1;
  return [
    `They still lead ${leads.join(', ')}: nobody is asked about ${one ? 'it' : 'them'} until somebody else is named.`,
  ];
}

function sayMentions(mentions: readonly Mention[], chosen: Chosen): readonly string[] {
  const left = mentions.filter(({ where }) => chosen !== 'all' && !chosen.includes(where));
  if (left.length === 0) return [];
  return [
    'Words of others name them, or may. They stay as they are unless you say otherwise with --also WHERE, or --also all:',
    ...left.map(({ where, words }) => `  ${where}: “${words}”`),
  ];
}

function sayCopies(copies: readonly string[]): readonly string[] {
  if (copies.length === 0) return [];
  return [
    `Made before this, and holding them still: ${copies.join(', ')}. A nightly backup goes by itself within five weeks; remove the rest, and your own copies, by hand.`,
  ];
}
