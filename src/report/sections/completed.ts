import type { Day } from '#src/calendar/day.ts';
import { inOrder, asDelivered, foundDelivered } from '#src/digest/celebrate/delivered.ts';
import type { Delivered } from '#src/digest/digest.ts';
import { isNewStage, nameIn } from '#src/digest/line.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** What was found complete since the report before, or a round of what recurs: who said that it is done, who checked it, and when. */
export type Completed = Omit<Delivered, 'how'> & {
  readonly verifiedBy: string | null;
  readonly sources: Sources;
};

/** The earliest first; what only its lead says is done is no part of it. */
export function completedIn(scene: ReportScene): readonly Completed[] {
  const found = scene.open.flatMap((tracked) => completedOf(tracked, scene));
  const order = inOrder(found.map(({ delivered }) => delivered));
  return order.flatMap((one) => found.find(({ delivered }) => delivered === one)?.completed ?? []);
}

function completedOf(
  tracked: Tracked,
  scene: ReportScene,
): readonly { readonly delivered: Delivered; readonly completed: Completed }[] {
  const ledger = scene.linesOf(tracked.action.id);
  const checked = foundDelivered(tracked, ledger).filter(
    ({ how, on, turn }) =>
      how === 'checked' && isSince(on, scene) && (turn !== null || isNewStage(tracked, scene.week)),
  );
  return checked.map((found) => {
    const delivered = asDelivered({ tracked, ledger }, found, scene.week);
    const by = ledger.find(({ seq }) => seq === found.seq)?.by ?? null;
    const { how: _, ...said } = delivered;
    return { delivered, completed: { ...said, verifiedBy: nameIn(by, scene.index), sources: [found.seq] } };
  });
}

/** After the day of the report before; a whole action is told apart on that day by how it stood. */
function isSince(day: Day, { since }: Pick<ReportScene, 'since'>): boolean {
  return since === null || day > since;
}
