import type { Day } from '#src/calendar/day.ts';
import { LONDON, timeIn } from '#src/calendar/instant.ts';
import { sayArrangement } from '#src/messages/words/say-arrangement.ts';
import { Phrase } from '#src/messages/words/phrase.ts';
import { sayEvent, wordsOf } from '#src/messages/words/say-event.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Change } from '#src/plan/change.ts';
import type { ActionEntry, PersonEntry } from '#src/plan/ledger.ts';
import type { Rating } from '#src/rating/scale.ts';
import { actionsIn, personNamesIn } from './names-in.ts';
import type { Everything } from './read-everything.ts';
import { dayCell, ratingCell, sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

type Line = ActionEntry | PersonEntry;

/** Every line of the ledger, oldest first, in words: when, who, about what, what they said of it. */
export function updateSheet(everything: Everything): Sheet {
  const nameOf = personNamesIn(everything);
  const actionOf = actionsIn(everything);
  const action = (line: Line) => ('action' in line ? actionOf(line.action)?.action : undefined);
  const zones = new Map(everything.plans.map(({ key, zone }) => [key, zone]));
  const time = (line: Line): string => {
    const plan = action(line)?.plan;
    return timeIn(line.at, (plan === undefined ? undefined : zones.get(plan)) ?? LONDON);
  };
  const name = (person: PersonId): string => nameOf(person) ?? '';
  return sheetOf<Line>({ name: 'Updates', heldColumns: 3 }, everything.ledger, [
    ['Line', ({ seq }) => seq],
    ['Plan', (line) => action(line)?.plan ?? null],
    ['Ref', (line) => action(line)?.ref ?? null],
    ['Action', (line) => action(line)?.title ?? null],
    ['Person', (line) => ('action' in line ? null : nameOf(line.person))],
    ['Day', ({ day }) => dayCell(day)],
    ['Time', time],
    ['By', ({ by }) => nameOf(by) ?? 'Ragtime'],
    ['What', (line) => ('action' in line ? inWords(line, name) : sayArrangement(line.event, name))],
    ['Rating', (line) => ratingCell(ratingIn(line))],
    ['Waiting on', (line) => changeIn(line).waitingOn ?? null],
    ['Forecast', (line) => dayCell(forecastIn(line))],
    ['Evidence', (line) => changeIn(line).evidence ?? null],
    ['Words', (line) => ('action' in line ? wordsOf(line.event) : wordsFor(line))],
    ['Message as received', (line) => ('action' in line ? (line.event.received ?? null) : null)],
  ]);
}

// A sheet mentions nobody's actions as a card does: the words alone are written.
function inWords({ event, day }: ActionEntry, name: (person: PersonId) => string): string {
  return Phrase.wordsOf(sayEvent(event, { today: day, name, heard: (words) => new Phrase(words, []) }));
}

function changeIn(line: Line): Change {
  const { kind } = line.event;
  return 'action' in line && (kind === 'updated' || kind === 'amended') && 'change' in line.event
    ? line.event.change
    : {};
}

function ratingIn(line: Line): Rating | null {
  return line.event.kind === 'progress' ? line.event.rating : (changeIn(line).rating ?? null);
}

function forecastIn(line: Line): Day | null {
  return changeIn(line).forecast ?? null;
}

function wordsFor({ event }: PersonEntry): string {
  return event.words;
}
