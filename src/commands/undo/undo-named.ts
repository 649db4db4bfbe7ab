import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import { MERGED } from '#src/plan/noted-requests.ts';
import { isDecision, stillStanding } from '#src/plan/office-decisions.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { isOlderThanADay } from './judge-lines.ts';
import { undoDecision } from './undo-decision.ts';

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
  [AROUND('(?:re-?)?assignment|hand-?over|(?:new|change of) lead'), some('assigned')],
  [AROUND('(?:new |due |agreed )?date(?: change)?|approval|extension|change of date'), some('date-agreed')],
  [AROUND('refusal|decline|no to the date'), some('date-declined')],
  [AROUND('verification|check|confirmation'), some('verified')],
  [AROUND('clos(?:ure|ing|e)'), some('closed')],
  [AROUND('re-?opening'), some('reopened')],
  [AROUND('reminders?|chas(?:e|ing)|nudges?'), some('chased')],
  [AROUND('renam(?:e|ing)|(?:new )?title|edit'), some('edited')],
];

/** Takes back the newest decision of the speaker’s that is called so, “undo the split”, of the last day; null for other words, and where there is none. */
export async function undoNamed(words: string, scene: Scene): Promise<Answer | null> {
  const is = CALLED.find(([noun]) => noun.test(words))?.[1];
  if (is === undefined) return null;
  const { plans, register, speaker } = scene;
  const ledgers = await Promise.all(plans.map(({ key }) => register.ledgerIn(key)));
  const own = stillStanding(ledgers.flat())
    .filter((line) => line.by === speaker.id && isDecision(line) && !isOlderThanADay(line, scene))
    .toSorted((one, other) => other.seq - one.seq);
  const newest = own.find(({ message }) => is(eventsOf(message, own)));
  return newest === undefined ? null : undoDecision(newest.message as MessageId, scene);
}

function eventsOf(message: ActionEntry['message'], lines: readonly ActionEntry[]): readonly ActionEvent[] {
  return lines.flatMap((line) => (line.message === message ? [line.event] : []));
}
