import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import { MERGED } from '#src/plan/noted-requests.ts';
import { isDecision, stillStanding } from '#src/plan/office-decisions.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { answer, refuse } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { sayNoneToUndo, sayVersionStays } from '#src/messages/office/sure/nothing-to-undo.ts';
import { isOlderThanADay } from './judge-lines.ts';
import { undoDecision } from './undo-decision.ts';
import { undoLine } from './undo-line.ts';

const AROUND = (noun: string): RegExp =>
  new RegExp(
    String.raw`^(?:(?:the|my|our|that|this|last) )*(?:${noun})[\s,.!]*(?:please|thanks|thank you)?[\s.!]*$`,
    'iu',
  );
const some =
  (...kinds: readonly ActionEvent['kind'][]) =>
  (events: readonly ActionEvent[]): boolean =>
    kinds.every((kind) => events.some((one) => one.kind === kind));

/** What people call a decision, and how the lines of its message show that it was one. */
const CALLED: readonly (readonly [noun: RegExp, is: (events: readonly ActionEvent[]) => boolean])[] = [
  [AROUND('split(?:ting)?'), some('published', 'closed')],
  [AROUND('merger?|merging'), (events) => events.some((one) => one.kind === 'noted' && one.text.endsWith(MERGED))],
  [AROUND('(?:new|added) action|addition'), some('published')],
  [AROUND('(?:re-?)?assignments?|hand-?over|(?:new|change of) lead'), some('assigned')],
  [AROUND('(?:new |due |agreed )?date(?: change)?|approval|agreement|extension|change of date'), some('date-agreed')],
  [AROUND('refusal|decline|no to the date'), some('date-declined')],
  [AROUND('verification|check|confirmation'), some('verified')],
  [AROUND('clos(?:ure|ing|e)'), some('closed')],
  [AROUND('(?:question|ask(?:ing)?)'), some('chased')],
  [AROUND('re-?opening'), some('reopened')],
  [AROUND('reminders?|chas(?:e|ing)|nudges?'), some('chased')],
  [AROUND('renam(?:e|ing)|(?:new )?title|edit'), some('edited')],
];

const NOTE = AROUND('notes?|comments?|remarks?');
const VERSION = AROUND(
  '(?:(?:new|newer|second|third|last|latest|revised) )*(?:plan|version|import|upload|load)(?: of the plan)?',
);
const OF = /\s+(?:on|of|for|about|from|to)\s+(?=\S*\d)/iu;

/** Takes back the newest of the speaker’s that is called so, “undo the split”, “undo the note on H2”, of the last day, and nothing else in its place; null for other words. */
export async function undoNamed(words: string, scene: Scene): Promise<Answer | null> {
  const [noun = '', of] = words.split(OF, 2);
  if (VERSION.test(noun) && scene.index.isOffice(scene.speaker.id)) return answer(sayVersionStays());
  const is = NOTE.test(noun) ? isNote : CALLED.find(([called]) => called.test(noun))?.[1];
  if (is === undefined) return null;
  const found = of === undefined ? null : await findAction(of, scene);
  if (found !== null && isRefusal(found)) return refuse(found);
  const { plans, register, speaker } = scene;
  const ledgers = await Promise.all(plans.map(({ key }) => register.ledgerIn(key)));
  const own = stillStanding(ledgers.flat())
    .filter((line) => line.by === speaker.id && !isOlderThanADay(line, scene))
    .filter((line) => found === null || line.action === found.action.id)
    .filter((line) => isDecision(line) || isNote([line.event]))
    .toSorted((one, other) => other.seq - one.seq);
  const newest = own.find(({ message }) => is(eventsOf(message, own)));
  if (newest === undefined)
    return scene.index.isOffice(speaker.id) ? answer(sayNoneToUndo(scene.naming.words(words))) : null;
  return is === isNote ? undoLine(newest.seq, scene) : undoDecision(newest.message as MessageId, scene);
}

/** Words about an action that rate nothing and decide nothing. */
function isNote(events: readonly ActionEvent[]): boolean {
  return events.some(
    (event) => event.kind === 'updated' && Object.keys(event.change).every((field) => field === 'narrative'),
  );
}

function eventsOf(message: ActionEntry['message'], lines: readonly ActionEntry[]): readonly ActionEvent[] {
  return lines.flatMap((line) => (line.message === message ? [line.event] : []));
}
