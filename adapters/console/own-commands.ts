import { calledOf } from '#src/people/called-of.ts';
import { readDay } from '#src/calendar/day.ts';
import { dayIn, instantAt } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Person } from '#src/people/person.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { drawOnScreen } from './messenger.ts';
import type { Room } from './room.ts';
import { newestWaiting } from './waiting.ts';
import type { ConsoleWorld } from './world.ts';
import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';

/** What the console itself understands, beside everything that can be said in chat. */
type OwnCommand = {
  readonly name: string;
  readonly says: string;
  readonly gets: string;
  /** Gives false to end the conversation. */
  readonly run: (words: string, room: Room, world: ConsoleWorld) => Promise<boolean>;
};

const OWN: readonly OwnCommand[] = [
  {
    name: '/as',
    says: '/as NAME',
    gets: 'speak as somebody else, before the last card that waits for them',
    run: speakAs,
  },
  { name: '/today', says: '/today 2015-11-30', gets: 'move to another day', run: moveTo },
  { name: '/nudges', says: '/nudges', gets: 'see what you would be sent now', run: showNudges },
  { name: '/who', says: '/who', gets: 'list the people of the roster', run: listPeople },
  { name: '/console', says: '/console', gets: 'show this list', run: async (_, room) => tell(room, ownHelp()) },
  { name: '/quit', says: '/quit', gets: 'leave', run: async () => false },
];

/** The console's own command that a line is, with the words after it; null when the line is for the conversation. */
export function ownCommandIn(line: string): { command: OwnCommand; words: string } | null {
  const [first = '', ...rest] = line.trim().split(' ');
  const command = OWN.find(({ name }) => name === first.toLowerCase());
  return command === undefined ? null : { command, words: rest.join(' ').trim() };
}

/** The console's own commands, for its greeting, its help and completion. */
export function ownHelp(): string {
  const lines = OWN.map(({ says, gets }) => `  ${says.padEnd(20)} ${gets}`);
  return [
    'At this console you can also say:',
    ...lines,
    '  a number'.padEnd(22) + ' press that button of the last card',
  ].join('\n');
}

/** The first words of the console's own commands. */
export function ownNames(): readonly string[] {
  return OWN.map(({ name }) => name);
}

async function speakAs(words: string, room: Room, { register }: ConsoleWorld): Promise<boolean> {
  if (words === '')
    return tell(room, `You speak as ${calledOf(room.speaker)}. /as NAME changes that; /who lists people.`);
  const found = findPerson(words.replace(/^["“”']+|["“”']+$/gu, ''), await register.roster());
  switch (found.kind) {
    case 'one':
      return speakNowAs(found.person, room);
    case 'several':
      return tell(room, `That could be ${sayOr(found.people.map(calledOf))}. Say the full name.`);
    case 'none': {
      const near = found.nearest.map(calledOf);
      return tell(
        room,
        `Nobody in the roster is called that.${near.length === 0 ? ' /who lists people.' : ` Did you mean ${sayOr(near)}?`}`,
      );
    }
  }
}

/** Whoever speaks now sees the last card that waits for them, in full. */
function speakNowAs(person: Person, room: Room): true {
  room.speaker = person;
  room.onScreen = null;
  tell(room, `You speak as ${calledOf(person)}.`);
  const card = newestWaiting(room);
  if (card !== null) drawOnScreen(card, room);
  return true;
}

async function moveTo(words: string, room: Room, { clock, zone, runJobs }: ConsoleWorld): Promise<boolean> {
  const today = dayIn(clock.now(), zone);
  if (words === '') return tell(room, `It is ${sayDay(today)} here. /today 2015-11-30 moves to another day.`);
  const day = readDay(words) ?? readWhen(words, today)?.day ?? null;
  if (day === null)
    return tell(room, `I found no day in “${words.slice(0, 40)}”. Days are written 2015-11-30 or 30 Nov 2015.`);
  clock.set(instantAt(day, START_OF_ASKING, zone));
  tell(room, `It is ${sayDay(day)}, 09:30.`);
  await runJobs?.();
  return true;
}

async function showNudges(_: string, room: Room, { showNudge }: ConsoleWorld): Promise<boolean> {
  if (await showNudge(room.speaker.id)) return true;
  return tell(room, `There is nothing to ask ${calledOf(room.speaker)} today.`);
}

async function listPeople(_: string, room: Room, { register }: ConsoleWorld): Promise<boolean> {
  const { people } = await register.roster();
  const lines = people.map(
    ({ name, title, role }) => `  ${name}${title === null ? '' : `, ${title}`}${role === null ? '' : ` (${role})`}`,
  );
  return tell(room, lines.length === 0 ? 'The roster is empty.' : lines.join('\n'));
}

function tell(room: Room, text: string): true {
  room.print(text);
  return true;
}
