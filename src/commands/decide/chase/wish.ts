import type { AskedBefore } from '#src/nudge/asked-before.ts';
import type { PersonId } from '#src/people/person.ts';
import { isOpenChase } from '#src/plan/chase.ts';
import type { Chase } from '#src/plan/chase.ts';
import type { ActionEvent, NewActionEntry } from '#src/plan/ledger.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';

/** What the office says is to be asked: its own question, or null for a word on how it stands; of whom alone, null for all leads. */
export type Wish = { readonly question: string | null; readonly only: readonly PersonId[] | null };

/** An action with the wish on it, and the line of the ledger that says so; none where the same wish still waits. */
export type Wished = { readonly tracked: Tracked; readonly entries: readonly NewActionEntry[] };

/** Puts a wish on an action. A reminder of a question that nobody has answered puts that question again. */
export async function wishFor(
  tracked: Tracked,
  wish: Wish,
  { scene, asked }: { readonly scene: Scene; readonly asked: readonly AskedBefore[] },
): Promise<Wished> {
  const { chase } = tracked.standing;
  const isOpen = isOpenChase(chase);
  const wasAsked = isOpen && asked.some((row) => isAskingOf(chase, row, tracked));
  if (isOpen && !wasAsked && wish.question === null && wish.only === null) return { tracked, entries: [] };
  const question = wish.question ?? (isOpen ? chase.question : null);
  const again = wish.question === null && question !== null && wasAsked;
  const only = wish.only === null ? {} : { only: wish.only };
  const event: ActionEvent = { kind: 'chased', question, again, ...only };
  const ledger = await scene.register.ledgerOf(tracked.action.id);
  const number = ledger.filter((line) => line.event.kind === 'chased').length + 1;
  const now: Chase = {
    question,
    again,
    only: wish.only,
    by: scene.speaker.id,
    on: scene.saying.day,
    number,
    answer: null,
  };
  return {
    tracked: { ...tracked, standing: { ...tracked.standing, chase: now } },
    entries: [entryOf(tracked, event, scene.saying)],
  };
}

/** True for the asking of just this wish, and of none before it. */
export function isAskingOf({ on, number }: Chase, { action, rule, stage }: AskedBefore, tracked: Tracked): boolean {
  const isOurs = rule === 'office-question' || rule === 'office-reminder';
  return isOurs && action === tracked.action.id && stage.of === on && stage.step === number;
}
