import { sayEvidenceWanted, sayShowsNothing } from '#src/messages/answer/evidence-wanted.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { mayShow } from '#src/reply/may-show.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answerTo } from '#src/commands/update/answer-to.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { loadOpen } from '#src/commands/update/open-actions.ts';
import { recordPart } from '#src/commands/update/record-part.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { allFound, listedRefs } from '#src/commands/words/named/listed-refs.ts';

export const evidence: Command = {
  name: 'evidence',
  for: 'anyone',
  plain: false,
  ofSeveral: true,
  says: [{ say: '/rag evidence 8.1.3 and a link', gets: 'adds what shows that it is done' }],
  run: async (words, scene) => {
    const listed = leadingRef(words, scene) === null ? null : listedRefs(words, scene);
    if (listed === null) return notUnderstood(evidence, words, scene);
    const all = await allFound(listed.refs, scene);
    if (isRefusal(all)) return refuse(all);
    const refusal = all.map((one) => mayUpdate(scene.asker, one)).find((one) => one !== null);
    if (refusal !== undefined) return refuse(refusal);
    const shown = listed.rest.trim();
    const [meant] = MEANT.exec(shown) ?? [];
    if (meant !== undefined || mayShow(shown))
      return recordShown(meant === undefined ? shown : shown.slice(meant.length), all, scene);
    const [found] = all;
    if (found === undefined || all.length > 1) return notUnderstood(evidence, '', scene);
    const named = scene.naming.action(found.action);
    const card = shown === '' ? sayEvidenceWanted(named) : sayShowsNothing(named, scene.naming.words(shown));
    return answer(card, [found.action.id]);
  },
};

// What the tap says on words that were asked about.
const MEANT = /^all the same\s+/iu;

async function recordShown(shown: string, all: readonly Tracked[], scene: Scene): Promise<Answer> {
  const said = { change: { evidence: shown }, implied: [], unread: '', words: shown };
  const outcomes = await Promise.all(all.map((found) => recordPart(said, found, scene)));
  return answerTo(outcomes, { lost: [], open: await loadOpen(scene), held: null }, scene);
}
