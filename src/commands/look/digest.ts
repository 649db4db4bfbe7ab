import { buildDigest } from '#src/digest/build-digest.ts';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import { discreet } from '#src/messages/words/discreet.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { planCommand } from '#src/commands/show/plan-command.ts';

export const digest = planCommand({
  name: 'digest',
  what: 'see the digest before it is posted',
  says: [{ say: '/rag digest', gets: 'the digest as it would be posted now' }],
  show: async (plan, scene) => {
    const { register, index, today, days } = scene;
    const naming = discreet(scene.naming, await everyAction(scene));
    const headings = await register.headings(plan.key);
    const tracked = await register.trackedIn(plan.key);
    const ledger = await register.ledgerIn(plan.key);
    return sayDigest(buildDigest({ plan, headings, tracked, ledger, index, today }), { days, naming });
  },
});
