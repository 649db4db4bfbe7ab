import { sayWhichAction } from '#src/messages/answer/which-action.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import type { Card } from '#src/messages/card.ts';
import { buildCard } from '#src/messages/build-card.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { ifOldTap } from '#src/commands/show/show-action.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { loadOpen } from '#src/commands/update/open-actions.ts';
import { recordUndo } from '#src/commands/update/take-back.ts';
import type { MessageId } from '#src/ports/message.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';

/** Takes a note back from the action that it was kept on, and asks which other one it is about. */
export const elsewhere: Command = {
  name: 'elsewhere',
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag elsewhere 8.1.3', gets: 'gives your last words on it to another action' }],
  run: async (words, scene) => {
    const ref = leadingRef(words, scene);
    if (ref === null || ref.rest !== '') return notUnderstood(elsewhere, words, scene);
    const found = await findAction(ref.said, scene);
    if (isRefusal(found)) return refuse(found);
    const old = await ifOldTap(found, scene);
    if (old !== null) return old;
    const asked = scene.message.card === null ? await askWhether(found, scene) : null;
    if (asked !== null) return asked;
    const undone = await recordUndo(found, scene);
    if ('refusal' in undone) return refuse(undone.refusal);
    return placedAnew(found, undone, scene);
  },
};

type Undone = Pick<Answer, 'entries' | 'notices'>;

/** The words that were taken back, to be given to another action. */
async function placedAnew(found: Tracked, undone: Undone, scene: Scene): Promise<Answer> {
  const ledger = await scene.register.ledgerOf(found.action.id);
  const taken = ledger.findLast(({ seq }) =>
    undone.entries.some(({ event }) => event.kind === 'undone' && event.of === seq),
  );
  const { offered } = await loadOpen({ ...scene, last: null });
  const choices = offered().filter(({ action }) => action.id !== found.action.id);
  const said = taken?.event.kind === 'updated' ? taken.event.words : '';
  const card = sayWhichAction(
    scene.naming.words(said),
    choices.map(({ action }) => scene.naming.action(action)),
    null,
  );
  const about = choices.map(({ action }) => action.id);
  // The message said more than this: its other words stay where they are.
  const lines = taken === undefined ? [] : await scene.register.ledgerOfMessage(taken.message as MessageId);
  if (lines.some(({ action }) => action !== null && action !== found.action.id)) {
    return {
      ...undone,
      card: askWhoseNote(noteIn(taken) ?? said, choices, scene),
      about,
      holds: null,
      inPlace: true,
    };
  }
  return {
    card,
    about,
    entries: undone.entries,
    notices: undone.notices,
    holds: (taken?.message ?? null) as MessageId | null,
    inPlace: true,
  };
}

function noteIn(taken: ActionEntry | undefined): string | null {
  return taken?.event.kind === 'updated' ? (taken.event.change.narrative ?? null) : null;
}

/** Typed, it may mean other words than those that were said last: they are shown first. */
async function askWhether({ action }: Tracked, scene: Scene): Promise<Answer | null> {
  const ledger = await scene.register.ledgerOf(action.id);
  const last = ledger.findLast(({ by, event }) => by === scene.speaker.id && event.kind === 'updated');
  if (last?.event.kind !== 'updated') return null;
  const { ref } = scene.naming.action(action);
  const command = say`/rag elsewhere ${ref}`;
  const says = say`Your last words on ${ref}: “${clipped(scene.naming.words(last.event.words))}”. Nothing is moved yet.`;
  const buttons = [{ label: 'Yes, move them', say: command }];
  const blocks = [{ kind: 'said' as const, text: says }];
  return answer(buildCard({ heading: 'Are these about another action?', blocks, buttons }), [action.id]);
}

const MOST_CHOICES = 6;
const LONGEST_IN_BUTTON = 1500;

/** Asks to which action a note goes, and carries its exact words. */
function askWhoseNote(words: string, choices: readonly Tracked[], { naming }: Scene): Card {
  const buttons = choices.slice(0, MOST_CHOICES).map(({ action }) => {
    const { ref, title } = naming.action(action);
    return {
      label: say`${ref} ${title}`,
      say: say`/rag note ${ref} ${naming.words(words.slice(0, LONGEST_IN_BUTTON))}`,
    };
  });
  const says = say`“${clipped(naming.words(words))}”`;
  return buildCard({ heading: 'Which action is this about?', blocks: [{ kind: 'said', text: says }], buttons });
}
