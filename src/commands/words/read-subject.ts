import type { Day } from '#src/calendar/day.ts';
import { findLead, withoutSlip } from '#src/people/find-person.ts';
import type { FoundPerson } from '#src/people/find-person.ts';
import { peopleCalled } from '#src/people/who-leads.ts';
import type { Person } from '#src/people/person.ts';
import { mayRun } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { lengthAt } from '#src/timescale/stretches/lasting.ts';
import { weekdaysIn } from '#src/timescale/stretches/weekdays-in.ts';
import type { Scene } from '#src/commands/command.ts';
import { nameAmongDays } from './named/name-among-days.ts';
import { personRefusal } from './person-refusal.ts';
import { leadingQuoted } from './quoted.ts';

/** Whom an arrangement is for. */
export type Subject = {
  readonly person: Person;
  /** The words after the name. */
  readonly rest: string;
  /** Words in the name's place that name nobody: "at a conference". */
  readonly other: string;
};

const WHEN_BEGINS = /(?:^|\s)(?:until|untill|till|til|from|for)(?=\s|$)/iu;
const FILLER =
  /^(?:i|i'm|i’m|am|me|my|will|be|on|off|annual|leave|holiday|reminders|nudges|everything|all|the|please|it|is|now)$/iu;
const LOOKS_LIKE_NAME = /^[@\p{Lu}]/u;
/** A name has fewer words; what is longer is something else that was said. */
const LONGEST_NAME = 8;

/** The speaker, or the person who is named, before the days or behind them; only the office may name somebody else. */
export function readSubject(words: string, scene: Scene): Subject | Refusal {
  const quoted = leadingQuoted(words);
  const { said, rest } = quoted ?? beforeWhen(words, scene.today);
  const name = quoted === null ? withoutFiller(said) : said;
  const behind = name === '' ? nameAmongDays(rest, scene) : null;
  if (behind !== null) return readSubject(`"${behind.said}" ${behind.rest}`, scene);
  if (name === '') return { person: scene.speaker, rest, other: '' };
  const found = personCalled(name, scene);
  if (found.kind === 'one') return permitted({ person: found.person, rest, other: '' }, scene);
  if (found.kind === 'several') return personRefusal(name, found);
  // "at a conference 4–15 Jan" says why, and names nobody.
  const isNamed = quoted !== null || LOOKS_LIKE_NAME.test(name);
  return isNamed ? personRefusal(name, found) : { person: scene.speaker, rest, other: name };
}

/** Somebody by their name, or by the post that they hold today. */
function personCalled(name: string, { roster, index }: Scene): FoundPerson {
  const found = withoutSlip(findLead(name, roster));
  if (found.kind === 'body') return { kind: 'none', nearest: [] };
  if (found.kind !== 'post') return found;
  const people = peopleCalled(found.post.name, index).flatMap((id) => index.person(id) ?? []);
  const [only] = people;
  if (only === undefined) return { kind: 'none', nearest: [] };
  return people.length === 1 ? { kind: 'one', person: only } : { kind: 'several', people };
}

function permitted(subject: Subject, { asker, speaker }: Scene): Subject | Refusal {
  if (subject.person.id === speaker.id) return subject;
  return mayRun(asker, 'arrange this for somebody else') ?? subject;
}

function beforeWhen(words: string, today: Day): { readonly said: string; readonly rest: string } {
  const marked = WHEN_BEGINS.exec(words)?.index ?? words.length;
  const dated = readWhen(words, today)?.index ?? words.length;
  const weekdays = weekdaysIn(words, today)?.index ?? words.length;
  const lasting = lengthAt(words) ?? words.length;
  const at = Math.min(marked, dated, weekdays, lasting);
  return { said: words.slice(0, at).trim(), rest: words.slice(at).trim() };
}

function withoutFiller(said: string): string {
  const words = said
    .replace(/[,:]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '' && !FILLER.test(word));
  return words.slice(0, LONGEST_NAME).join(' ');
}
