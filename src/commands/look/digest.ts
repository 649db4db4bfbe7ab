import { inTurns } from '#src/thrift/steps.ts';
import { buildingDigest } from '#src/digest/build-digest.ts';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import { discreet } from '#src/messages/words/discreet.ts';
import { leadsAsked } from '#src/nudge/leads-asked.ts';
import { runsFrom } from '#src/plan/decide-plan.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';
import { refuse } from '#src/commands/command.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { digestBy, groupedBy } from '#src/commands/purpose/digest-by.ts';
import { mayLookOver } from '#src/plan/permission.ts';
import { readListRequest } from '#src/commands/show/list-request.ts';
import type { Card } from '#src/messages/card.ts';
import type { Plan } from '#src/plan/action.ts';
import { withDigestBefore } from '#src/messages/office/sending/post-digest.ts';
import { digestBefore } from '#src/commands/office/sending/digest-before.ts';
import { planCommand } from '#src/commands/show/plan-command.ts';

const whole = planCommand({
  name: 'digest',
  what: 'see the digest before it is posted',
  says: [{ say: '/rag digest', gets: 'the digest as it would be posted now' }],
  show: async (plan, scene) =>
    withDigestBefore(await digestCard(plan, scene), await digestBefore(plan, scene), {
      plan,
      isOffice: scene.asker.index.isOffice(scene.asker.person),
    }),
});

export const digest: Command = {
  ...whole,
  says: [
    ...whole.says,
    { say: '/rag digest by recommendation', gets: 'the same by recommendation, outcome or milestone' },
  ],
  run: async (words, scene) => {
    const kind = groupedBy(words);
    if (kind === null) return whole.run(words, scene);
    const { plan, page } = readListRequest(words, scene);
    const refusal = mayLookOver(scene.asker, 'see the digest before it is posted');
    return refusal === null ? digestBy(kind, plan ?? scene.plan, page, scene) : refuse(refusal);
  },
};

/** The digest of a plan as it would be posted now. */
export async function digestCard(plan: Plan, scene: Scene): Promise<Card> {
  const { register, index, today, days } = scene;
  const naming = discreet(scene.naming, restrictedAmong(await register.restricted()));
  const headings = await register.headings(plan.key);
  const tracked = await register.trackedIn(plan.key);
  const ledger = await register.ledgerIn(plan.key);
  const asked = leadsAsked(await register.askedSince(runsFrom(plan)), tracked);
  const head = sayHead(await register.head());
  const { celebrates } = (await register.governance(plan.key)).settings;
  const ofPlan = (await register.ledgerOfPlans()).filter((line) => line.plan === plan.key);
  const boards = { forums: scene.governanceOf(plan.key), days };
  const what = { headings, tracked, ledger, index, asked, ofPlan };
  const building = buildingDigest({ plan, ...what, today, celebrates, boards });
  return sayDigest(await inTurns(building), { days, naming, head });
}
