import type { Round } from '#src/messages/card.ts';
import { sayNoRound } from '#src/messages/round/round-end.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { byNextDate, everyListed } from '#src/commands/show/list-actions.ts';
import { askNext } from './ask-next.ts';
import { waitsForWord } from './round-ask.ts';

/** What is the speaker's and waits for a word, in the order of asking: the late ones first, then by what comes next. */
export async function waitingFor(scene: Scene): Promise<readonly Tracked[]> {
  const own = await everyListed(
    scene,
    null,
    (tracked) => isLead(scene.asker, tracked.standing.owners) && waitsForWord(tracked, scene),
  );
  return own.toSorted(byNextDate).map(({ tracked }) => tracked);
}

/** Begins a round through what waits for the speaker's word. */
export async function startRound(scene: Scene): Promise<Answer> {
  const left = (await waitingFor(scene)).map(({ action }) => action.id);
  if (left.length === 0) return answer(sayNoRound());
  return askNext(await newRound(left, scene), scene);
}

/** A round through some actions, of which nothing was seen yet. */
export async function newRound(left: Round['left'], { register }: Scene): Promise<Round> {
  const { lines } = await register.head();
  return { left, answered: [], skipped: [], of: left.length, since: lines };
}
