import type { Day } from '#src/calendar/day.ts';
import { LONDON, timeIn } from '#src/calendar/instant.ts';
import { sayArrangement } from '#src/messages/words/say-arrangement.ts';
import { Phrase } from '#src/messages/words/phrase.ts';
import { sayPlanEvent } from '#src/messages/governance/say-plan-event.ts';
import { sayEvent, wordsOf } from '#src/messages/words/say-event.ts';
import type { ActionId } from '#src/plan/action.ts';
import { asEdited, asImported } from '#src/plan/edits.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Change } from '#src/plan/change.ts';
import type { ActionEntry, PersonEntry, PlanEntry } from '#src/plan/ledger.ts';
import type { Rating } from '#src/rating/scale.ts';
import { actionsIn, personNamesIn } from './names-in.ts';
import type { Everything } from './read-everything.ts';
import { dayCell, ratingCell, sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

type Line = ActionEntry | PersonEntry | PlanEntry;

/** Every line of the ledger, oldest first, in words: when, who, about what, what they said of it. */
export function updateSheet(everything: Everything): Sheet {
  const nameOf = personNamesIn(everything);
  const actionOf = actionsIn(everything);
  const { added, entries } = recordOf(everything);
  const known = (id: ActionId) => actionOf(id)?.action ?? added.get(id);
  const action = (line: Line) => ('action' in line ? known(line.action) : undefined);
  const titleOf = (line: Line): string | null => {
    const of = action(line);
    if (of === undefined || !('action' in line)) return null;
    const until = (entries.get(line.action) ?? []).filter(({ seq }) => seq <= line.seq);
    return asEdited(asImported(of), until).title;
  };
  const planOf = (line: Line) => ('plan' in line ? line.plan : (action(line)?.plan ?? null));
  const zones = new Map(everything.plans.map(({ key, zone }) => [key, zone]));
  const time = (line: Line): string => {
    const plan = planOf(line);
    return timeIn(line.at, (plan === null ? undefined : zones.get(plan)) ?? LONDON);
  };
  const name = (person: PersonId): string => nameOf(person) ?? '';
  return sheetOf<Line>({ name: 'Updates', heldColumns: 3 }, everything.ledger, [
    ['Line', ({ seq }) => seq],
    ['Plan', planOf],
    ['Ref', (line) => action(line)?.ref ?? null],
    ['Action', titleOf],
    ['Person', (line) => ('person' in line ? nameOf(line.person) : null)],
    ['Day', ({ day }) => dayCell(day)],
    ['Time', time],
    ['By', ({ by }) => nameOf(by) ?? 'Ragtime'],
    ['What', (line) => inWords(line, name)],
    ['Rating', (line) => ratingCell(ratingIn(line))],
    ['Waiting on', (line) => changeIn(line).waitingOn ?? null],
    ['Forecast', (line) => dayCell(forecastIn(line))],
    ['Evidence', (line) => changeIn(line).evidence ?? null],
    ['Words', (line) => wordsIn(line)],
    ['Message as received', (line) => ('action' in line ? (line.event.received ?? null) : null)],
    ['By command line, account', ({ event }) => event.typedBy ?? null],
  ]);
}

/** What the office added, which is kept though it was taken back and is no action any more, and the lines of each action. */
function recordOf({ ledger }: Everything) {
  const lines = ledger.filter((line): line is ActionEntry => 'action' in line);
  const added = new Map(
    lines.flatMap(({ action, event }) =>
      event.kind === 'published' && event.added !== undefined ? [[action, event.added] as const] : [],
    ),
  );
  const entries = new Map<ActionId, ActionEntry[]>();
  for (const line of lines) entries.set(line.action, [...(entries.get(line.action) ?? []), line]);
  return { added, entries };
}

function inWords(line: Line, name: (person: PersonId) => string): string {
  if ('plan' in line) return sayPlanEvent(line.event);
  if ('person' in line) return sayArrangement(line.event, name);
  const { event, day } = line;
  // A sheet mentions nobody's actions as a card does: the words alone are written.
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

function wordsIn(line: Line): string | null {
  if ('plan' in line) return null;
  if ('action' in line) return wordsOf(line.event);
  return line.event.kind === 'undone' ? '' : line.event.words;
}
