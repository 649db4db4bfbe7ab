import type { Change } from '#src/plan/change.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { isTyped } from '#src/commands/command.ts';
import type { Scene } from '#src/commands/command.ts';
import { questionOn } from '#src/commands/update/question-on.ts';

/** What the speaker recorded today and sees the receipt of: the action, and the line of the record. */
export type JustSaid = {
  readonly tracked: Tracked;
  readonly line: UpdatedLine;
  /** All lines of today, the oldest first. */
  readonly lines: readonly UpdatedLine[];
};

type UpdatedLine = ActionEntry & { readonly event: Extract<ActionEntry['event'], { kind: 'updated' }> };

/** What words typed now may be a correction of; null where the card above asks something else, or is of others' words. */
export async function justSaid(scene: Scene): Promise<JustSaid | null> {
  const { last, speaker, today, register } = scene;
  const [only, ...others] = last?.about ?? [];
  if (last === null || only === undefined || others.length > 0 || !isTyped(scene)) return null;
  if (last.to !== null && last.to !== speaker.id) return null;
  const question = questionOn(only, scene);
  if (question !== null && question !== 'read-so') return null;
  const tracked = await register.tracked(only);
  if (tracked === null || ifClosed(tracked) !== null) return null;
  const { lastUpdate, lastUpdateBy, sentBack } = tracked.standing;
  if (lastUpdateBy !== speaker.id || lastUpdate !== today) return null;
  const own = stillStanding(await register.ledgerOf(only))
    .filter(isUpdatedLine)
    // What a check sent back stands no longer, and is not corrected by what comes after it.
    .filter(({ by, day, seq }) => by === speaker.id && day === today && seq > (sentBack?.seq ?? -1));
  const line = own.at(-1);
  return line === undefined ? null : { tracked, line, lines: own };
}

/** True where the speaker has called it done, and nothing else shows it yet. */
export function isDoneUnshown({ tracked, line }: JustSaid): boolean {
  const { stage, evidence } = tracked.standing;
  return stage === 'delivered' && (evidence === null || line.event.change.done === true);
}

/** The same with the line by which it was called done, where notes came after it. */
export function asCalledDone(said: JustSaid): JustSaid {
  const { line, lines } = said;
  const done =
    fieldsOf(line.event.change).length === 0 ? lines.findLast(({ event }) => event.change.done === true) : line;
  return done === undefined ? said : { ...said, line: done };
}

/** The fields of a change that say how an action stands. */
export function fieldsOf(change: Change): readonly string[] {
  return Object.keys(change).filter((field) => field !== 'narrative' && field !== 'step');
}

/** True for a line of the record by which somebody said how an action stands. */
export function isUpdatedLine(line: ActionEntry): line is UpdatedLine {
  return line.event.kind === 'updated';
}
