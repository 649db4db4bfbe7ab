import type { Change } from '#src/plan/change.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import { stepOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { MessageId } from '#src/ports/message.ts';
import { isSaidAfter } from '#src/ports/said-order.ts';
import type { Scene } from '#src/commands/command.ts';

type Spoken = Pick<Scene, 'message' | 'inbox'>;

/** The lines of a ledger that a message led to which was said after this one, though it came before it; hardly ever any. */
export async function saidSince<Line extends { readonly at: string; readonly message: string | null }>(
  lines: readonly Line[],
  { message, inbox }: Spoken,
): Promise<readonly Line[]> {
  // What was written before this was said cannot have been said after it.
  const near = lines.filter((line) => line.message !== null && line.message !== message.id && line.at >= message.at);
  const since = await Promise.all(
    near.map(async (line) => {
      const said = await inbox.message(line.message as MessageId);
      return said !== null && said.id !== message.of && isSaidAfter(said, message);
    }),
  );
  return near.filter((_, place) => since[place] === true);
}

/** What a message that comes late still changes: each field that was spoken of after it stays as it was said then. */
export async function notOverruling(change: Change, tracked: Tracked, scene: Scene): Promise<Change> {
  const ledger = await scene.register.ledgerOf(tracked.action.id);
  const since = (await saidSince(ledger, scene)).filter((line) => stillStanding(ledger).includes(line));
  if (since.length === 0) return change;
  const isTaken = (field: keyof Change): boolean =>
    since.some((line) => speaksOf(field, line, { tracked, scene }) || forgets(field, change, { line, tracked, scene }));
  // What is done is done, whatever was said of it since.
  const fields = Object.keys(change) as (keyof Change)[];
  const kept = fields.filter((field) => field === 'step' || field === 'done' || !isTaken(field));
  return Object.fromEntries(kept.map((field) => [field, change[field]]));
}

type About = { readonly tracked: Tracked; readonly scene: Scene };

/** Another rating said since took its reason away with it, as it would have if this had come in time. */
function forgets(field: keyof Change, { rating }: Change, { line, ...about }: About & { line: ActionEntry }): boolean {
  const { event } = line;
  if (rating === undefined || (field !== 'narrative' && field !== 'waitingOn')) return false;
  if ((event.kind !== 'updated' && event.kind !== 'amended') || !speaksOf('rating', line, about)) return false;
  return event.change.rating !== rating && (field === 'narrative' || event.change.rating === 'green');
}

/** Another lead's rating is a voice beside one's own; the office's takes the place of all. */
function speaksOf(field: keyof Change, { event, by }: ActionEntry, { tracked, scene }: About): boolean {
  if (event.kind !== 'updated' && event.kind !== 'amended') return false;
  const { change } = event;
  const isOfSame = JSON.stringify(change.step) === JSON.stringify(stepOf(tracked).step);
  if (!isOfSame || change[field] === undefined) return false;
  return field !== 'rating' || by === scene.speaker.id || (event.kind === 'updated' && event.settles === true);
}
