import { calledOf } from '#src/people/called-of.ts';
import { askWhichHelps } from '#src/messages/reminder/what-helps.ts';
import { sayWordPromised } from '#src/messages/reminder/word-promised.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import { ifClosed, entryOf } from '#src/plan/record-update.ts';
import { officeOnly } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { besideOthers } from '#src/commands/decide/propose/beside-others.ts';
import { broughtTo } from '#src/commands/decide/propose/brought-to.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { actOn, leadingRefs } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { promisesAWord } from '#src/commands/next-line/word-in.ts';
import { everyFound } from '#src/commands/words/find-action.ts';
import { withoutSigns } from '#src/commands/words/reason.ts';
import { readWhen } from '#src/timescale/read-when.ts';
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
    const asked = await broughtTo(scene);
    const said = withoutSigns(rest);
    // "have a word 8.1.3 done" is somebody's own sentence; what the one it was brought to says of it is asked about.
    const isBrought = ({ action }: Tracked): boolean => asked.has(action.id);
    if (refs.length === 0 || (said !== '' && !(await everyFound(refs, isBrought, scene))))
      return heardAsUpdate(haveAWord, words, scene);
    const isPlain = said === '' || promisesAWord(`a word ${said}`, namesIn(scene));
    const deed = (tracked: Tracked): Done | Refusal =>
      isPlain ? promise(tracked, asked, scene) : whichHelps(tracked, said, scene);
    return withUndo(besideOthers(await actOn(refs, scene, deed), scene), scene);
  },
};

function namesIn({ roster }: Scene): readonly string[] {
  return roster.people.map(calledOf);
}

/** Words of whoever is one step up that are neither a promise, a day nor a name: they are shown, with what may help. */
function whichHelps({ action, standing }: Tracked, said: string, { naming, today }: Scene): Done {
  const hasDay = readWhen(said, today) !== null;
  const isCheck = standing.stage === 'delivered';
  const card = askWhichHelps(naming.action(action), naming.words(said), { hasDay, isCheck });
  return { card, entries: [], notices: [] };
}

function promise(tracked: Tracked, asked: ReadonlySet<string>, scene: Scene): Done | Refusal {
  const { action } = tracked;
  const closed = ifClosed(tracked);
  if (closed !== null) return closed;
  const mayPromise = asked.has(action.id) || scene.asker.index.isOffice(scene.asker.person);
  if (!mayPromise) return officeOnly('promise a word about what was not brought to them', scene.asker);
  const text = tracked.standing.stage === 'delivered' ? NOTED['word-to-check'] : NOTED.word;
  return {
    card: sayWordPromised(scene.naming.action(action)),
    entries: [entryOf(tracked, { kind: 'noted', text, words: '' }, scene.saying)],
    notices: [],
  };
}
