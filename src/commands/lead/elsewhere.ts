import { sayWhichAction } from '#src/messages/answer/which-action.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
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
    const undone = await recordUndo(found, scene);
    if ('refusal' in undone) return refuse(undone.refusal);
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
    return {
      card,
      about,
      entries: undone.entries,
      notices: undone.notices,
      holds: (taken?.message ?? null) as MessageId | null,
      inPlace: true,
    };
  },
};
