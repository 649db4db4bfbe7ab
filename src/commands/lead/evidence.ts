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
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';

export const evidence: Command = {
  name: 'evidence',
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag evidence 8.1.3 and a link', gets: 'adds what shows that it is done' }],
  run: async (words, scene) => {
    const ref = leadingRef(words, scene);
    if (ref === null) return notUnderstood(evidence, words, scene);
    const found = await findAction(ref.said, scene);
    if (isRefusal(found)) return refuse(found);
    const refusal = mayUpdate(scene.asker, found);
    if (refusal !== null) return refuse(refusal);
    const shown = ref.rest.trim();
    if (shown === '') return answer(sayEvidenceWanted(scene.naming.action(found.action)), [found.action.id]);
    const [meant] = MEANT.exec(shown) ?? [];
    if (meant === undefined && !mayShow(shown))
      return answer(sayShowsNothing(scene.naming.action(found.action), scene.naming.words(shown)), [found.action.id]);
    return recordShown(meant === undefined ? shown : shown.slice(meant.length), found, scene);
  },
};

// What the tap says on words that were asked about.
const MEANT = /^all the same\s+/iu;

async function recordShown(shown: string, found: Tracked, scene: Scene): Promise<Answer> {
  const said = { change: { evidence: shown }, implied: [], unread: '', words: shown };
  const outcome = await recordPart(said, found, scene);
  return answerTo([outcome], { lost: [], open: await loadOpen(scene), held: null }, scene);
}
