import { sayNoteWanted } from '#src/messages/answer/note-wanted.ts';
import { sayReceipt } from '#src/messages/answer/receipt.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { recordPart } from '#src/commands/update/record-part.ts';

const SAYS = [{ say: '/rag note 8.1.3 first draft is out', gets: 'adds a note and keeps the rating' }];

export const note: Command = {
  name: 'note',
  for: 'anyone',
  plain: false,
  says: SAYS,
  run: async (words, scene) => {
    const ref = leadingRef(words, scene);
    if (ref === null) return notUnderstood(note, words, scene);
    const found = await findAction(ref.said, scene);
    if (isRefusal(found)) return refuse(found);
    const refusal = mayUpdate(scene.asker, found);
    if (refusal !== null) return refuse(refusal);
    if (ref.rest !== '') return addNote(ref.rest, found, scene);
    return answer(sayNoteWanted(scene.naming.action(found.action)), [found.action.id]);
  },
};

/** Keeps words as they are: a rating or another ref among them is only spoken of. */
async function addNote(words: string, tracked: Tracked, scene: Scene): Promise<Answer> {
  const said = { change: { narrative: words }, implied: [], unread: '', words };
  const outcome = await recordPart(said, tracked, scene);
  if ('refusal' in outcome) return refuse(outcome.refusal);
  const { entries, notices, receipt } = outcome;
  const card = sayReceipt([receipt], scene.today);
  return { card, about: [tracked.action.id], entries, notices, holds: null, inPlace: true };
}
