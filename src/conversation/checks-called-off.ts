import { tellCheckers } from '#src/commands/decide/tell-checkers.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { trackedAfter } from '#src/commands/update/tracked-after.ts';
import { noteCalledOff } from '#src/messages/check/check-notes.ts';
import type { CalledOff } from '#src/messages/check/check-notes.ts';
import { calledOf } from '#src/people/called-of.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';

/** An answer after which something waits to be checked no longer, though nobody checked it: whoever was asked sees on their card that it is off. */
export async function withChecksCalledOff(answer: Answer, scene: Scene): Promise<Answer> {
  const lines = answer.entries.filter((entry): entry is NewActionEntry => 'action' in entry);
  const notices: Outgoing[] = [];
  for (const id of new Set(lines.map(({ action }) => action))) {
    const own = lines.filter(({ action }) => action === id);
    const before = await scene.register.tracked(id);
    if (before?.standing.stage !== 'delivered' || own.some(isCheck)) continue;
    const { standing } = await trackedAfter(before, own, scene.register);
    if (standing.stage === 'delivered' && standing.stageSeq === before.standing.stageSeq) continue;
    const off = { by: calledOf(scene.speaker), why: whyOff(own) };
    notices.push(
      ...(await tellCheckers(before, (card, naming) => noteCalledOff(card, naming.action(before.action), off), scene)),
    );
  }
  return notices.length === 0 ? answer : { ...answer, notices: [...answer.notices, ...notices] };
}

function isCheck({ event: { kind } }: NewActionEntry): boolean {
  return kind === 'verified' || kind === 'not-verified';
}

function whyOff(lines: readonly NewActionEntry[]): CalledOff['why'] {
  if (lines.some(({ event }) => event.kind === 'closed')) return 'closed';
  if (lines.some(({ event }) => event.kind === 'amended')) return 'amended';
  return lines.some(({ event }) => event.kind === 'reopened') ? 'reopened' : 'taken-back';
}
