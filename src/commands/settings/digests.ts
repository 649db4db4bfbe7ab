import { sayDigests, sayDigestsSet } from '#src/messages/digest/digests-card.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';
import { digestsIn } from '#src/plan/governance/digests.ts';
import type { Digests } from '#src/plan/governance/settings.ts';
import { mayRun } from '#src/plan/permission.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { asksNoMore } from '#src/commands/show/list-request.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { setPart } from './set-part.ts';

/** Whether all plans have one digest together or one each: a setting of the office, over all of them. */
export const digests: Command = {
  name: 'digests',
  for: 'office',
  plain: false,
  says: [
    { say: '/rag digests together', gets: 'one digest for all plans, a part for each with its own counts' },
    { say: '/rag digests each', gets: 'a digest for each plan again' },
  ],
  run: async (words, scene) => {
    const refusal = mayRun(scene.asker, 'say how many digests there are');
    if (refusal !== null) return refuse(refusal);
    const now = digestsIn(await scene.register.ledgerOfPlans());
    if (asksNoMore(words)) return answer(sayDigests(now, runningPlans(scene.plans).length));
    const said = readDigests(words);
    if (said === null) return heardAsUpdate(digests, words, scene);
    if (said === now) return { ...answer(sayDigestsSet(said, true)), inPlace: true };
    return setPart(
      scene.plan,
      { set: { digests: said }, was: { digests: now }, card: sayDigestsSet(said, false) },
      scene,
    );
  },
};

/** "together", "one for all", "each", "one each"; null for any other words. */
function readDigests(words: string): Digests | null {
  const said = words.trim().toLowerCase().replace(/[.!]$/u, '');
  if (/^(?:together|one|(?:one )?for all(?: plans)?|all together|in one)$/u.test(said)) return 'together';
  return /^(?:each|(?:one )?(?:each|a plan|per plan|for each(?: plan)?)|apart|separate(?:ly)?)$/u.test(said)
    ? 'each'
    : null;
}
