import type { Heading } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Steps } from '#src/thrift/steps.ts';
import type { DigestScene } from '#src/digest/line.ts';
import { ledgerByAction } from '#src/digest/standings-at.ts';
import { celebrating } from './celebrate.ts';
import type { Celebration } from '#src/digest/digest.ts';
import { foundDelivered } from './delivered.ts';

/** What the digest of a week celebrates; `scene` has every action, and what the digest before told is not told again. */
export function* celebrationOf(
  scene: DigestScene,
  { headings, ledger }: { readonly headings: readonly Heading[]; readonly ledger: readonly ActionEntry[] },
): Steps<Celebration> {
  const byAction = yield* ledgerByAction(ledger);
  const all = scene.tracked.map((tracked) => ({ tracked, ledger: byAction.get(tracked.action.id) ?? [] }));
  return yield* celebrating({
    all,
    headings,
    scene,
    since: scene.since,
    isTold: ({ tracked: { action } }, found) => {
      const standing = scene.told.get(action.id) ?? null;
      if (standing === null) return false;
      const isToldTurn = found.turn !== null && standing.turn !== null && found.seq <= standing.turn.seq;
      return isToldTurn || foundDelivered({ action, standing }, []).some(({ seq }) => seq === found.seq);
    },
  });
}
