import { sayWordPromised } from '#src/messages/reminder/word-promised.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import { ifClosed, entryOf } from '#src/plan/record-update.ts';
import { officeOnly } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { broughtTo } from '#src/commands/decide/propose/brought-to.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { actOn, leadingRefs } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

const SAYS = [
  { say: '/rag have a word 8.1.3', gets: 'records that you will talk to its lead; you are not asked about it again' },
];

/** Whoever is one step up says that they will talk to the lead: it is recorded, so that helping and looking away differ. */
export const haveAWord: Command = {
  name: 'have a word',
  for: 'anyone',
  plain: false,
  ofSeveral: true,
  says: SAYS,
  run: async (words, scene) => {
    const { refs, rest } = leadingRefs(words, scene);
    // "have a word 8.1.3 done" is somebody's own sentence.
    if (refs.length === 0 || rest !== '') return heardAsUpdate(haveAWord, words, scene);
    const asked = await broughtTo(scene);
    return withUndo(await actOn(refs, scene, (tracked) => promise(tracked, asked, scene)), scene);
  },
};

function promise(tracked: Tracked, asked: ReadonlySet<string>, scene: Scene): Done | Refusal {
  const { action } = tracked;
  const closed = ifClosed(tracked);
  if (closed !== null) return closed;
  const mayPromise = asked.has(action.id) || scene.asker.index.isOffice(scene.asker.person);
  if (!mayPromise) return officeOnly('promise a word about what was not brought to them', scene.asker);
  return {
    card: sayWordPromised(scene.naming.action(action)),
    entries: [entryOf(tracked, { kind: 'noted', text: NOTED.word, words: '' }, scene.saying)],
    notices: [],
  };
}
