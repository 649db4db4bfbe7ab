import { calledOf } from '#src/people/called-of.ts';
import { readDay } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { dayIn, instantAt, timeIn } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import { readTimeOfDay } from '#src/calendar/read-time-of-day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Person } from '#src/people/person.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { drawOnScreen } from './messenger.ts';
import type { Room } from './room.ts';
import { lastWaiting } from './waiting.ts';
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
  {
    name: '/today',
    says: '/today 2015-11-30 14:00',
    gets: 'move to another day, at 09:30 or at the time',
    run: moveTo,
  },
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

const WIDEST = Math.max(...OWN.map(({ says }) => says.length));

/** The console's own commands, for its greeting, its help and completion. */
export function ownHelp(): string {
  const lines = OWN.map(({ says, gets }) => `  ${says.padEnd(WIDEST)} ${gets}`);
  return [
    'At this console you can also say:',
    ...lines,
    '  a number'.padEnd(WIDEST + 2) + ' press that button of the last card',
  ].join('\n');
}

/** The first words of the console's own commands. */
export function ownNames(): readonly string[] {
  return OWN.map(({ name }) => name);
}

async function speakAs(words: string, room: Room, world: ConsoleWorld): Promise<boolean> {
  if (words === '')
    return tell(room, `You speak as ${calledOf(room.speaker)}. /as NAME changes that; /who lists people.`);
  const found = findPerson(words.replace(/^["“”']+|["“”']+$/gu, ''), await world.register.roster());
  switch (found.kind) {
    case 'one':
      return speakNowAs(found.person, room, world);
    case 'several':
      return tell(room, `That could be ${sayOr(found.people.map(calledOf))}. Say which with /as.`);
    case 'none': {
      const near = found.nearest.map(calledOf);
      return tell(
        room,
        `Nobody in the roster is called that.${near.length === 0 ? ' /who lists people.' : ` Did you mean ${sayOr(near)}?`}`,
      );
    }
  }
}

/** Whoever speaks now sees the last card that waits for them, in full, or hears that there is none. */
async function speakNowAs(person: Person, room: Room, world: ConsoleWorld): Promise<true> {
  room.speaker = person;
  room.onScreen = null;
  const card = await lastWaiting(room, world);
  tell(room, `You speak as ${calledOf(person)}.${card === null ? ' No card waits for your answer.' : ''}`);
  if (card !== null) drawOnScreen(card, room);
  return true;
}

async function moveTo(words: string, room: Room, { clock, zone, runJobs }: ConsoleWorld): Promise<boolean> {
  const today = dayIn(clock.now(), zone);
  if (words === '')
    return tell(
      room,
      `It is ${sayDay(today)} here. The clock shows ${timeIn(clock.now(), zone)}; /today 2015-11-30 moves to another day.`,
    );
  const moment = momentIn(words, today);
  if (moment === null)
    return tell(room, `I found no day in “${words.slice(0, 40)}”. Days are written 2015-11-30 or 30 Nov 2015.`);
  const { day, time } = moment;
  clock.set(instantAt(day, time, zone));
  tell(room, `It is ${sayDay(day)}, ${time}.`);
  await runJobs?.();
  return true;
}

// "2015-11-30", "30 Nov 2015 14:00", "tomorrow at 2pm", "14:00"
const LAST_WORD = /(?:^|\s)(?<time>(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s?[ap]m)?|(?:at\s+)?\d{1,2}\s?[ap]m)$/iu;

/** The day and the time that words name: that of the first questions where they name none, today where they name no day. */
function momentIn(words: string, today: Day): { readonly day: Day; readonly time: TimeOfDay } | null {
  const said = LAST_WORD.exec(words)?.groups?.['time'];
  const time = said === undefined ? START_OF_ASKING : readTimeOfDay(said);
  if (time === undefined) return null;
  const rest = said === undefined ? words : words.slice(0, -said.length).trim();
  if (rest === '') return { day: today, time };
  const day = readDay(rest) ?? readWhen(rest, today)?.day ?? null;
  return day === null ? null : { day, time };
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
