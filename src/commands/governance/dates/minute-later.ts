import type { Scene } from '#src/commands/command.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { sayMinuteKept } from '#src/messages/governance/minute-kept.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** Keeps the minute of the decision by which an action's date stands, which came later than the decision; null where none is said, or there is no such decision of that board, or the office's. */
export function minuteLater(tracked: Tracked, minuted: Minuted | null, scene: Scene): Done | null {
  const { action, standing, step } = tracked;
  const last = standing.moves.findLast((move) => move.which === 'agreed' && move.step === undefined);
  if (step !== undefined || minuted?.minute === undefined || standing.agreed === null) return null;
  if (last === undefined || last.to !== standing.agreed) return null;
  const isOffice = scene.asker.index.isOffice(scene.asker.person);
  if (last.minuted?.forum !== minuted.forum && !isOffice) return null;
  const event = { kind: 'date-agreed' as const, day: standing.agreed, reason: '', minuted };
  const card = sayMinuteKept(scene.naming.action(action), {
    minuted,
    agreed: standing.agreed,
    today: scene.today,
    heard: scene.naming.words,
  });
  return { card, entries: [entryOf(tracked, event, scene.saying)], notices: [] };
}
