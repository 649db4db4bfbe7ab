import type { Answer, Scene } from '#src/commands/command.ts';
import { withNextBack } from '#src/messages/office/next-back.ts';
import type { NextBack } from '#src/messages/office/next-back.ts';
import { sayArrangement } from '#src/messages/words/say-arrangement.ts';
import { sayEvent, withWords } from '#src/messages/words/say-event.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionEntry, PersonEntry } from '#src/plan/ledger.ts';
import type { MessageId } from '#src/ports/message.ts';
import { judgeArranged } from './judge-arranged.ts';
import { isOlderThanADay, judgeLines } from './judge-lines.ts';
import { decisionOf } from './the-decision.ts';

/** An undo that takes nothing back, with the next of the speaker's decisions that can be: what others rest on must not bar the way to the rest for good. */
export async function withNext(
  stays: Answer,
  decided: readonly (ActionEntry | PersonEntry)[],
  scene: Scene,
): Promise<Answer> {
  const next = await nextBack(decided, scene);
  return {
    ...stays,
    card: withNextBack(stays.card, next?.says ?? null, scene.today),
    about: next === null || next.action === null ? stays.about : [...new Set([...stays.about, next.action])],
  };
}

type Next = { readonly says: NextBack; readonly action: ActionEntry['action'] | null };

/** The newest first; what is older than a day stays, and so does all before it. */
async function nextBack(decided: readonly (ActionEntry | PersonEntry)[], scene: Scene): Promise<Next | null> {
  const recent = decided.filter((line) => !isOlderThanADay(line, scene)).toSorted((one, other) => other.seq - one.seq);
  for (const message of new Set(recent.map((line) => line.message))) {
    const next = message === null ? null : await takenBackBy(message as MessageId, scene);
    if (next !== null) return next;
  }
  return null;
}

async function takenBackBy(message: MessageId, scene: Scene): Promise<Next | null> {
  const decision = await decisionOf(message, scene);
  if (decision === null) return null;
  const { naming, index, today } = scene;
  const name = (id: PersonId): string => index.called(id) ?? 'somebody';
  const judged = (await judgeLines(decision.lines, scene)).find(({ stays }) => stays === null);
  if (judged !== undefined) {
    const { tracked, line } = judged;
    const told = sayEvent(line.event, { today, name, heard: naming.words });
    const what = withWords(told, line.event, naming.words);
    return { says: { named: naming.action(tracked.action), what, on: line.day, message }, action: line.action };
  }
  const free = (await judgeArranged(decision, scene)).some(({ stays }) => !stays);
  const [line] = decision.arranged;
  if (!free || line === undefined) return null;
  const what = `${name(line.person)}: ${sayArrangement(line.event, name)}`;
  return { says: { named: null, what, on: line.day, message }, action: null };
}
