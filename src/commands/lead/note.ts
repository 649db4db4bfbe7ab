import { sayNoteWanted } from '#src/messages/answer/note-wanted.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { ifOldTap } from '#src/commands/show/show-action.ts';
import { answerTo } from '#src/commands/update/answer-to.ts';
import { notedUnderQuestion } from '#src/commands/update/office-answer.ts';
import { loadOpen } from '#src/commands/update/open-actions.ts';
import type { Outcome } from '#src/commands/update/part-outcome.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { allFound, listedRefs } from '#src/commands/words/named/listed-refs.ts';
import { recordPart } from '#src/commands/update/record-part.ts';
import type { SaidPart } from '#src/commands/update/record-part.ts';
import { waitingWords } from '#src/commands/update/waiting-words.ts';
import type { Waiting } from '#src/commands/update/waiting-words.ts';

const SAYS = [{ say: '/rag note 8.1.3 first draft is out', gets: 'adds a note and keeps the rating' }];

export const note: Command = {
  name: 'note',
  // What the button says under words that wait: "note" alone opens a form where there is one.
  also: ['just a note'],
  for: 'anyone',
  plain: false,
  ofSeveral: true,
  says: SAYS,
  run: async (words, scene) => {
    const listed = listedRefs(words, scene);
    if (listed === null) return notUnderstood(note, words, scene);
    const all = await allFound(listed.refs, scene);
    if (isRefusal(all)) return refuse(all);
    const refusal = all.map((one) => mayUpdate(scene.asker, one)).find((one) => one !== null);
    if (refusal !== undefined) return refuse(refusal);
    if (listed.rest !== '') return addNote(listed.rest, all, scene);
    const [found] = all;
    if (found === undefined || all.length > 1) return notUnderstood(note, '', scene);
    const waiting = await waitingWords(found, scene);
    if (waiting !== null && waiting.words !== '')
      return (await ifOldTap(found, scene)) ?? noteWaiting(waiting, found, scene);
    return answer(sayNoteWanted(scene.naming.action(found.action)), [found.action.id]);
  },
};

/** Keeps words as they are: a rating or another ref among them is only spoken of. */
async function addNote(words: string, all: readonly Tracked[], scene: Scene): Promise<Answer> {
  return answerWith(await Promise.all(all.map((one) => notedUnderQuestion(noteOf(words), one, scene))), scene);
}

/** "Just a note": the words that wait about the action are one, and wait no longer. */
async function noteWaiting({ words, message }: Waiting, tracked: Tracked, scene: Scene): Promise<Answer> {
  const saying = { ...scene.saying, message: message ?? scene.saying.message };
  return answerWith([await recordPart(noteOf(words), tracked, { ...scene, saying })], scene);
}

function noteOf(words: string): SaidPart {
  return { change: { narrative: words }, implied: [], unread: '', words };
}

async function answerWith(outcomes: readonly Outcome[], scene: Scene): Promise<Answer> {
  return answerTo(outcomes, { lost: [], open: await loadOpen(scene), held: null }, scene);
}
