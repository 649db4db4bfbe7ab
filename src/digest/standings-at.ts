import type { Instant } from '#src/calendar/instant.ts';
import { eachOf } from '#src/thrift/steps.ts';
import type { Steps } from '#src/thrift/steps.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';

/** A plan's ledger by action, each still oldest first. */
export function* ledgerByAction(ledger: readonly ActionEntry[]): Steps<ReadonlyMap<ActionId, readonly ActionEntry[]>> {
  const byAction = new Map<ActionId, ActionEntry[]>();
  yield* eachOf(ledger, (entry) => {
    const there = byAction.get(entry.action);
    if (there === undefined) byAction.set(entry.action, [entry]);
    else there.push(entry);
  });
  return byAction;
}

/**
 * How an action stood at each of some moments, which come oldest first: its ledger until then, replayed. An action is
 * replayed only as often as its ledger grew between them.
 */
export function standingsAt(
  { action, standing }: Tracked,
  entries: readonly ActionEntry[],
  moments: readonly Instant[],
): readonly Standing[] {
  const isKnownBefore = knownBefore(entries);
  const standings: Standing[] = [];
  let [last, known]: [Standing | null, number] = [null, -1];
  for (const moment of moments) {
    // Not the place of the first later line: a clock put back leaves moments out of order.
    const count = countIf(entries, (entry) => isKnownBefore(entry, moment));
    // Later moments know every line that earlier ones knew, so the same number of lines is the same lines.
    if (last === null || count !== known) last = count === entries.length ? standing : replayBefore(moment);
    known = count;
    standings.push(last);
  }
  return standings;

  function replayBefore(moment: Instant): Standing {
    return replay(
      action,
      entries.filter((entry) => isKnownBefore(entry, moment)),
    );
  }
}

function countIf<T>(items: readonly T[], is: (item: T) => boolean): number {
  let count = 0;
  for (const item of items) if (is(item)) count += 1;
  return count;
}

/** A plan is often loaded long after it came out; what it published, its own word on how it stands included, was so from the start. */
function knownBefore(entries: readonly ActionEntry[]): (entry: ActionEntry, moment: Instant) => boolean {
  const loaded = entries.find(({ event }) => event.kind === 'published')?.at;
  const isOfLoad = ({ event, at }: ActionEntry): boolean =>
    event.kind === 'published' || (event.kind === 'progress' && at === loaded);
  return (entry, moment) => entry.at < moment || isOfLoad(entry);
}
