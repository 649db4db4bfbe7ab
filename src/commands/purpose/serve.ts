import { idsOf } from '#src/commands/words/find-action.ts';
import { mayRun } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { askWhatServes, sayServes } from '#src/messages/governance/purpose/serves-card.ts';
import { typedPurpose } from '#src/messages/governance/purpose/purpose-words.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { listedOf } from '#src/commands/show/list-actions.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { servingOf } from '#src/plan/governance/measures/serving.ts';
import { factOf } from './purpose-said.ts';
import type { PurposeSaid } from './purpose-said.ts';
import { readServing } from './read-serving.ts';

// "served by 8.1.3, section 9", "is not served by 8.1.3"
const SERVED =
  /^(?:is\s+|are\s+)?(?<not>not\s+|no longer\s+)?(?:served|supported|delivered|answered)\s+by(?=$|[\s:])[\s:]*(?<by>.*)$/isu;

/** Links actions to a purpose or takes them off it, a whole list at once; null for words that say neither. */
export async function serve({ kept, plan, rest }: PurposeSaid, scene: Scene): Promise<Answer | null> {
  const said = SERVED.exec(rest)?.groups;
  if (said === undefined) return null;
  const refusal = mayRun(scene.asker, 'say which actions serve a purpose');
  if (refusal !== null) return refuse(refusal);
  const serves = said['not'] === undefined;
  const it = `${typedPurpose(kept.purpose.kind, kept.purpose.ref, plan)} ${serves ? '' : 'not '}served by`;
  const read = await readServing(said['by'] ?? '', plan, scene);
  if ('because' in read) return refuse(read);
  const naming = scene.naming;
  if (read.unread.length > 0 || read.tracked.length === 0)
    return answer(askWhatServes({ kept, say: it, ...read, count: read.tracked.length, naming }));
  const all = await everyAction(scene);
  const before = servingOf(kept, all);
  const isLinked = ({ action }: Tracked): boolean => before.some((one) => one.action.id === action.id);
  const changed = read.tracked.filter((one) => isLinked(one) !== serves);
  const now = before.length + (serves ? changed.length : -changed.length);
  const card = sayServes(
    { kept, plan, serves, changed: listedOf(changed, scene), same: read.tracked.length - changed.length, now },
    scene,
  );
  const event = { kind: 'served', purpose: kept.purpose.id, actions: idsOf(changed), serves } as const;
  const entries = changed.length === 0 ? [] : [factOf(plan, event, scene)];
  return withUndo({ ...answer(card), entries }, scene);
}
