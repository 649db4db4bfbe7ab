import { countedAs } from '#src/plan/count-as.ts';
import { lettersExplained } from '#src/plan/public/explained.ts';
import type { PublicLine } from '#src/plan/public/public-line.ts';
import { remarksOn } from '#src/plan/public/remarks.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { WaitingLine } from '#src/messages/public/line-cards.ts';
import type { Scene } from '#src/commands/command.ts';

/** What is shown of an action’s lines beside the one that waits. */
export function lineOf(
  { action, standing: { publicLine } }: Tracked,
  { naming, today }: Scene,
): Omit<WaitingLine, 'draft'> {
  const { words: heard } = naming;
  const line = publicLine === null ? null : { words: heard(publicLine.words), on: publicLine.on };
  return { named: naming.action(action), line, remarks: [], heard, today };
}

/** A line that waits, with what is worth a look in it. */
export function waitingOf(tracked: Tracked, draft: Omit<PublicLine, 'seq'>, scene: Scene): WaitingLine {
  const { index, naming, speaker, roster, actions, plans, today } = scene;
  const by =
    draft.by === speaker.id
      ? 'You'
      : ((draft.by === null ? null : index.called(draft.by)) ?? 'Somebody no longer in the roster');
  const remarks = remarksOn(draft.words, {
    counted: countedAs(tracked, today),
    before: tracked.standing.publicLine?.words ?? null,
    roster,
    known: lettersExplained(actions, plans),
  });
  return { ...lineOf(tracked, scene), draft: { words: naming.words(draft.words), on: draft.on, by }, remarks };
}
