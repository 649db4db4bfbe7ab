import { stillStanding } from '#src/plan/office-decisions.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import { isTyped } from '#src/commands/command.ts';
import type { Scene } from '#src/commands/command.ts';
import type { JustSaid } from './just-said.ts';
import { isUpdatedLine } from './just-said.ts';

/** After so many days what somebody said last is no more what “that was for 8.1.3” speaks of. */
const WITHIN = 7;

/** What the speaker recorded last, of another action than they name now, under whatever card stands above; null where that was not lately. */
export async function saidElsewhere(named: string, scene: Scene): Promise<JustSaid | null> {
  const { plans, register, speaker, days, today } = scene;
  if (!isTyped(scene)) return null;
  const ledgers = await Promise.all(plans.map(({ key }) => register.ledgerIn(key)));
  const line = stillStanding(ledgers.flat())
    .filter(isUpdatedLine)
    .filter(({ by }) => by === speaker.id)
    .reduce<JustSaid['line'] | null>((last, one) => (last === null || one.seq > last.seq ? one : last), null);
  if (line === null || days.add(line.day, WITHIN) < today) return null;
  const tracked = await register.tracked(line.action);
  if (tracked === null || tracked.action.id === named || ifClosed(tracked) !== null) return null;
  return { tracked, line, lines: [line] };
}
