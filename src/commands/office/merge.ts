import { MERGED } from '#src/plan/noted-requests.ts';
import { ifArchived } from '#src/plan/permission.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import { commandedRef } from '#src/refs/commanded-ref.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import type { Scene } from '#src/commands/command.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { goInto } from '#src/commands/decide/go-into.ts';
import { exampleOf } from '#src/commands/words/example-of.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { reasonIn } from '#src/commands/words/reason.ts';

const SAYS = [
  {
    say: '/rag merge 8.1.3 into 8.1.4 because they are one piece of work',
    gets: 'closes the first; its number says where it went',
  },
];

export const merge = decision({
  name: 'merge',
  what: 'merge actions',
  says: SAYS,
  decide: merged,
});

async function merged(tracked: Tracked, words: string, scene: Scene): Promise<Done | Refusal> {
  const closed = ifClosed(tracked);
  if (closed !== null) return closed;
  const said = commandedRef(words.replace(/^(?:in)?to\s+|^with\s+/iu, ''), scene);
  if (said === null) return { because: 'usage', examples: SAYS.map(({ say }) => say) };
  const target = await findAction(said.said, scene);
  if (isRefusal(target)) return target;
  if (target.action.id === tracked.action.id) return { because: 'usage', examples: SAYS.map(({ say }) => say) };
  const refused = ifArchived(scene.asker, target) ?? ifClosed(target);
  if (refused !== null) return refused;
  const reason = reasonIn(said.rest);
  const unfinished = `into ${typedRef(target.action, scene.plans)} because`;
  if (reason === '') {
    const lacking = { name: 'merge', unfinished, reason: 'they are one piece of work' };
    return { because: 'reason-needed', example: exampleOf(tracked, lacking, scene) };
  }
  const { ref, title } = tracked.action;
  const text = `${ref} “${title}” ${MERGED}`;
  const noted = entryOf(target, { kind: 'noted', text, words: reason }, scene.saying);
  return goInto(tracked, { into: [target], how: 'merged', words: reason, made: [noted] }, scene);
}
