import { inTurns } from '#src/thrift/steps.ts';
import { buildingDigest } from '#src/digest/build-digest.ts';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import { discreet } from '#src/messages/words/discreet.ts';
import { leadsAsked } from '#src/nudge/leads-asked.ts';
import { runsFrom } from '#src/plan/decide-plan.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';
import { sayTogetherDigest } from '#src/messages/digest/together-card.ts';
import type { DigestPart } from '#src/messages/digest/together-card.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';
import { digestsIn } from '#src/plan/governance/digests.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { digestBy, groupedBy } from '#src/commands/purpose/digest-by.ts';
import { mayLookOver } from '#src/plan/permission.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import type { Card } from '#src/messages/card.ts';
import type { Plan } from '#src/plan/action.ts';
import { hasAsked } from '#src/plan/begun.ts';
import { withDigestBefore, withNobodyAsked } from '#src/messages/office/sending/post-digest.ts';
import { digestBefore } from '#src/commands/office/sending/digest-before.ts';
import { planCommand } from '#src/commands/show/plan/plan-command.ts';

const whole = planCommand({
  name: 'digest',
  what: 'see the digest before it is posted',
  says: [{ say: '/rag digest', gets: 'the digest as it would be posted now' }],
  show: async (plan, scene) => {
    const card = await digestCard(plan, scene);
    if (!hasAsked(plan, scene.now, scene.now)) return withNobodyAsked(card);
    const isOffice = scene.asker.index.isOffice(scene.asker.person);
    return withDigestBefore(card, await digestBefore(plan, scene), { plan, isOffice });
  },
});

export const digest: Command = {
  ...whole,
  says: [
    ...whole.says,
    { say: '/rag digest by recommendation', gets: 'the same by recommendation, outcome or milestone' },
  ],
  run: async (words, scene) => {
    const kind = groupedBy(words);
    const { plan, page, rest } = readListRequest(words, scene);
    const all = kind === null && plan === null && asksNoMore(rest) ? await plansTogether(scene) : [];
    if (kind === null && all.length < 2) return whole.run(words, scene);
    const refusal = mayLookOver(scene.asker, 'see the digest before it is posted');
    if (refusal !== null) return refuse(refusal);
    if (kind !== null) return digestBy(kind, plan ?? scene.plan, page, scene);
    const isOffice = scene.asker.index.isOffice(scene.asker.person);
    const before = await digestBefore(all[0] ?? scene.plan, scene);
    return answer(withDigestBefore(await togetherCard(all, scene), before, { plan: scene.plan, isOffice }));
  },
};

/** The plans whose digest is posted as one, the one that gives it its place first; none where each has its own. */
export async function plansTogether({ register, plans }: Scene): Promise<readonly Plan[]> {
  if (digestsIn(await register.ledgerOfPlans()) !== 'together') return [];
  return runningPlans(plans).filter(({ begun }) => begun !== null);
}

/** The one digest of several plans as it would be posted now. */
export async function togetherCard(plans: readonly Plan[], scene: Scene): Promise<Card> {
  const parts: DigestPart[] = [];
  for (const plan of plans) parts.push({ plan, card: await digestCard(plan, scene, false) });
  return sayTogetherDigest(parts, { today: scene.today, head: sayHead(await scene.register.head()), note: null });
}

/** The digest of a plan as it would be posted now; `isWhole` is false for a part of one of several. */
export async function digestCard(plan: Plan, scene: Scene, isWhole = true): Promise<Card> {
  const { register, index, today, days } = scene;
  const naming = discreet(scene.naming, restrictedAmong(await register.restricted()));
  const headings = await register.headings(plan.key);
  const tracked = await register.trackedIn(plan.key);
  const ledger = await register.ledgerIn(plan.key);
  const asked = leadsAsked(await register.askedSince(runsFrom(plan)), tracked);
  const head = sayHead(await register.head());
  const { celebrates } = (await register.governance(plan.key)).settings;
  const ofPlan = (await register.ledgerOfPlans()).filter((line) => line.plan === plan.key);
  const { pauses } = scene.arrangements;
  const boards = { forums: scene.governanceOf(plan.key), days };
  const what = { headings, tracked, ledger, index, asked, ofPlan, pauses };
  const building = buildingDigest({ plan, ...what, today, celebrates, boards });
  return sayDigest(await inTurns(building), isWhole ? { days, naming, head } : { days, naming });
}
