import { asksOf } from '#src/commands/show/dates/asks-of.ts';
import type { Plan } from '#src/plan/action.ts';
import { countsOf } from '#src/plan/count-as.ts';
import { isBehind } from '#src/plan/turns/behind.ts';
import { PURPOSE_KINDS } from '#src/plan/governance/purpose.ts';
import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import { servingWithin } from '#src/plan/governance/measures/serving.ts';
import { hasParts, living } from '#src/plan/governance/purposes.ts';
import type { KeptPurpose, Purposes } from '#src/plan/governance/purposes.ts';
import { mayLook, mayRun } from '#src/plan/permission.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { sayDigestBy } from '#src/messages/governance/purpose/digest-by-card.ts';
import type { DigestGroup } from '#src/messages/governance/purpose/digest-by-card.ts';
import { sayNoPurposes } from '#src/messages/governance/purpose/purpose-list.ts';
import { pageOf } from '#src/messages/text/paging.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { byNextDate, listedOf } from '#src/commands/show/list-actions.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';

const BY =
  /^(?:\S{1,12}\s+)?by\s+(?:the\s+)?(?<kind>recommendation|outcome|milestone|indicator)s?(?:\s+\S{1,12})?(?:\s+page\s+\d+)?[.!]?$/iu;
const A_PAGE = 5;
const WORST = 3;

/** The kind of purpose by which a digest is asked for: "by recommendation"; null for any other words. */
export function groupedBy(words: string): PurposeKind | null {
  const said = BY.exec(words.trim())?.groups?.['kind']?.toLowerCase();
  return PURPOSE_KINDS.find((kind) => kind === said) ?? null;
}

/** How a plan stands today, grouped by what its actions serve; an action that serves two is counted under both, and what serves none last. */
export async function digestBy(kind: PurposeKind, plan: Plan, page: number, scene: Scene): Promise<Answer> {
  const { purposes } = await scene.register.governance(plan.key);
  // A heading's actions are those of its parts.
  const leaves = living(purposes).filter(
    (one) => one.purpose.kind === kind && (!hasParts(one, purposes) || one.servedBy.length > 0),
  );
  if (leaves.length === 0) return answer(sayNoPurposes(kind, plan, mayRun(scene.asker, '') === null));
  const all = await everyAction(scene);
  const served = new Set(leaves.flatMap((one) => servingWithin(one, purposes, all)));
  const rest = all.filter((one) => one.action.plan === plan.key && !served.has(one));
  const groups = [...leaves.map((one) => groupOf(one, { all, purposes }, scene)), groupOfRest(rest, scene)];
  return answer(sayDigestBy({ kind, plan, page: pageOf(groups, page, A_PAGE) }, scene));
}

type Of = { readonly all: readonly Tracked[]; readonly purposes: Purposes };

function groupOf(kept: KeptPurpose, { all, purposes }: Of, scene: Scene): DigestGroup {
  return { kept, ...picture(servingWithin(kept, purposes, all), scene) };
}

function groupOfRest(rest: readonly Tracked[], scene: Scene): DigestGroup {
  return { kept: null, ...picture(rest, scene) };
}

function picture(tracked: readonly Tracked[], scene: Scene): Omit<DigestGroup, 'kept'> {
  const { asker, today } = scene;
  const needs = tracked.filter(
    (one) => shownRatingOf(one, today) === 'red' || isBehind(one, today, asksOf(one.action.plan, scene)),
  );
  const seen = needs.filter((one) => one.standing.stage === 'open' && mayLook(asker, one) === null);
  return {
    actions: tracked.length,
    ...countsOf(tracked, today),
    late: tracked.filter((one) => isBehind(one, today, asksOf(one.action.plan, scene))).length,
    worst: listedOf(seen, scene).toSorted(byNextDate).slice(0, WORST),
  };
}
