import { toMs } from '#src/calendar/instant.ts';
import { hasAnswered, restsOn, stillStanding } from '#src/plan/office-decisions.ts';
import type { ActionEntry, NewActionEntry } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import type { CameSince } from '#src/messages/office/decide-anew.ts';
import { sayEvent } from '#src/messages/words/say-event.ts';
import type { Scene } from '#src/commands/command.ts';
import { entryOf } from '#src/plan/record-update.ts';

/** A decision about one action that is to be taken back: `stays` says why it cannot be, null where it is. */
export type Judged = {
  readonly tracked: Tracked;
  readonly line: ActionEntry;
  readonly stays: { readonly since: CameSince | null } | null;
  /** How the action stands without it. */
  readonly after: Standing;
  readonly entries: readonly NewActionEntry[];
};

const A_DAY = 24 * 60 * 60 * 1000;

/** True for a line that was written more than a day ago. */
export function isOlderThanADay({ at }: Pick<ActionEntry, 'at'>, { now }: Pick<Scene, 'now'>): boolean {
  return toMs(now) - toMs(at) > A_DAY;
}

/** What becomes of each decision that nobody took back yet. */
export async function judgeLines(lines: readonly ActionEntry[], scene: Scene): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const line of lines) {
    const tracked = await scene.register.tracked(line.action);
    const ledger = await scene.register.ledgerOf(line.action);
    if (tracked === null || !stillStanding(ledger).some(({ seq }) => seq === line.seq)) continue;
    judged.push(judge({ tracked, line, ledger }, scene));
  }
  return judged;
}

type Of = { readonly tracked: Tracked; readonly line: ActionEntry; readonly ledger: readonly ActionEntry[] };

function judge({ tracked, line, ledger }: Of, scene: Scene): Judged {
  const since = restsOn(line, ledger);
  const entry = entryOf(tracked, { kind: 'undone', of: line.seq }, scene.saying);
  const last = ledger.at(-1)?.seq ?? line.seq;
  const after = replay(tracked.action, [...ledger, { ...entry, seq: last + 1 }]);
  const stays =
    since !== null ? { since: cameSince(since, scene) } : isOlderThanADay(line, scene) ? { since: null } : null;
  return { tracked, line, stays, after, entries: [entry] };
}

function cameSince(line: ActionEntry, { index, naming, today }: Scene): CameSince {
  const name = (person: Parameters<typeof index.person>[0]): string => index.called(person) ?? 'somebody';
  return {
    by: line.by === null ? null : name(line.by),
    what: sayEvent(line.event, { today, name, heard: naming.words }),
    on: line.day,
    isAnswer: hasAnswered(line),
  };
}
