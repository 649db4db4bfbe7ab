import { ifClosed } from '#src/plan/record-update.ts';
import { exampleOf } from '#src/commands/words/example-of.ts';
import { askVerified } from '#src/messages/office/stage-cards.ts';
import { mayVerify } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { actOn, leadingRefs } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { refuse } from '#src/commands/command.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { decideStage } from '#src/commands/decide/decide-stage.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { roleOf } from '#src/commands/decide/role-of.ts';

const SAYS = [
  { say: '/rag verify 8.1.3', gets: 'says that you checked what is said done, and that it is complete' },
  { say: '/rag verify 8.1.3 no, the link is dead', gets: 'sends it back to its leads, with the reason' },
];

export const verify: Command = {
  name: 'verify',
  for: 'verifier',
  plain: false,
  says: SAYS,
  run: async (words, scene) => {
    const { refs, rest } = leadingRefs(words, scene);
    const role = roleOf(scene);
    const isVerifier = role === 'verifier' || role === 'office';
    if (!isVerifier && leadingRef(words, scene) === null && words !== '') return notUnderstood(verify, words, scene);
    if (!isVerifier) return refuse({ because: 'verifier-only' });
    if (refs.length === 0) return refuse({ because: 'usage', examples: SAYS.map(({ say }) => say) });
    return withUndo(await actOn(refs, scene, (tracked) => judged(tracked, rest, scene)), scene);
  },
};

// "no, the link is dead", "not yet"; not "no problem", "nothing wrong".
const NO =
  /^(?:no|not|nope|reject(?:ed)?)(?=$|[\s,:;.!–—-])(?!\s+(?:problem|issue|concern|objection|comment|doubt|worr))[\s,:;.!–—-]*/iu;
const YES = /^(?:yes|yep|ok|okay|agreed|accepted|confirmed|verified)(?=$|[\s,:;.!–—-])[\s,:;.!–—-]*/iu;

function judged(tracked: Tracked, words: string, scene: Scene): Done | Refusal {
  const { action, standing } = tracked;
  const refusal = mayVerify(scene.asker, tracked) ?? ifClosed(tracked);
  if (refusal !== null) return refusal;
  if (standing.stage !== 'delivered') return { because: 'not-delivered', action: action.id, ref: action.ref };
  const no = NO.exec(words)?.[0];
  if (no !== undefined) return sentBack(tracked, words.slice(no.length), scene);
  const yes = YES.exec(words)?.[0];
  if (words !== '' && yes === undefined) {
    return { card: askVerified(scene.naming.action(action), scene.naming.words(words)), entries: [], notices: [] };
  }
  const said = words.slice(yes?.length ?? 0);
  return decideStage(tracked, { to: 'complete', event: { kind: 'verified', words: said }, words: said }, scene);
}

function sentBack(tracked: Tracked, words: string, scene: Scene): Done | Refusal {
  if (words === '') {
    return {
      because: 'reason-needed',
      example: exampleOf(tracked, { name: 'verify', unfinished: 'no,', reason: 'the link is dead' }, scene),
    };
  }
  return decideStage(tracked, { to: 'open', event: { kind: 'not-verified', words }, words }, scene);
}
