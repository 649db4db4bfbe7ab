import type { Scene } from '#src/commands/command.ts';
import { stepSaid } from '#src/commands/update/steps/step-said.ts';
import type { DateAsked } from '#src/messages/office/date-asked-card.ts';
import { deciderOf } from '#src/plan/governance/forum.ts';
import type { DateMove, Tracked } from '#src/plan/standing.ts';

/** A date that is asked for as whoever decides it is shown it, with what was agreed before; null where none is. */
export function dateAskedIn(
  tracked: Tracked,
  { index, naming, governanceOf }: Pick<Scene, 'index' | 'naming' | 'governanceOf'>,
): DateAsked | null {
  const { action, standing, step } = tracked;
  const { dateAsked, agreed, original, moves } = standing;
  if (dateAsked === null) return null;
  const { day, reason, by, returned } = dateAsked;
  const isOfIt = (move: DateMove): boolean =>
    step === undefined
      ? move.step === undefined
      : move.step?.label === step.name.label && move.step.due === step.name.due;
  return {
    ...naming.action(action),
    ...stepSaid(tracked, naming),
    who: index.called(by) ?? 'a lead',
    day,
    agreed,
    original: step === undefined ? original : step.original,
    earlier: moves.filter((move) => move.which === 'agreed' && isOfIt(move)).map(({ to, on }) => ({ to, on })),
    returnedOn: returned?.on ?? null,
    decider: deciderOf(action, governanceOf(action.plan))?.name ?? null,
    reason: naming.words(reason),
  };
}
