import { sayStays } from '#src/messages/office/decide-anew.ts';
import { sayDecisionUndone, sayUndoneAlready } from '#src/messages/office/undone-cards.ts';
import type { TakenAlready } from '#src/messages/office/undone-cards.ts';
import { mayRun } from '#src/plan/permission.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { changePerson } from '#src/commands/decide/change-person.ts';
import { takenDown } from '#src/commands/decide/taken-down.ts';
import { withAccount } from '#src/commands/words/account-said.ts';
import { undoPlanDecision } from './undo-plan.ts';
import { judgeArranged } from './judge-arranged.ts';
import type { JudgedArranged } from './judge-arranged.ts';
import { judgeLines, undoneBefore } from './judge-lines.ts';
import type { Judged } from './judge-lines.ts';
import { takenBackFor, tellUndone, worthSaying } from './tell-undone.ts';
import type { Undoing } from './tell-undone.ts';
import { decisionOf } from './the-decision.ts';

/**
 * Takes back all that one message decided, for a day: a new line for each line, told to whoever was told. What something
 * rests on by now stays, and the answer says what that is.
 */
export async function undoDecision(message: MessageId, scene: Scene): Promise<Answer> {
  const decision = await decisionOf(message, scene);
  if (decision === null) return (await undoPlanDecision(message, scene)) ?? refuse({ because: 'nothing-to-undo' });
  const refusal = decision.by === scene.speaker.id ? null : mayRun(scene.asker, 'take back a decision');
  if (refusal !== null) return refuse(refusal);
  const lines = await judgeLines(decision.lines, scene);
  const people = await judgeArranged(decision, scene);
  const already = await undoneBefore(decision.lines, scene);
  if (lines.length + people.length === 0) {
    return answer(sayUndoneAlready(already, scene.today), [...new Set(already.map(({ id }) => id))]);
  }
  const undoing = {
    decision,
    taken: lines.filter(({ stays }) => stays === null),
    arranged: people.filter(({ stays }) => !stays),
  };
  for (const one of undoing.arranged) await giveBack(one, scene);
  const { say: told, asked } = await tellUndone(undoing, scene);
  return {
    ...answer(cardOf(undoing, { lines, people, told, already }, scene), [
      ...new Set(lines.map(({ line }) => line.action)),
    ]),
    entries: [
      ...undoing.taken.flatMap(({ entries }) => entries),
      ...undoing.arranged.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    ],
    notices: [...told, ...(await hiddenAgain(undoing.taken, scene))],
    asked,
    inPlace: undoing.taken.length + undoing.arranged.length > 0,
  };
}

type All = {
  readonly lines: readonly Judged[];
  readonly people: readonly JudgedArranged[];
  readonly told: readonly Outgoing[];
  readonly already: readonly TakenAlready[];
};

function cardOf(
  { decision, taken, arranged }: Undoing,
  { lines, people, told, already }: All,
  scene: Scene,
): Answer['card'] {
  const { speaker, naming, index, today } = scene;
  const nameOf = (id: typeof speaker.id): string => index.called(id) ?? 'somebody';
  const isOther = decision.by !== speaker.id;
  const stays = lines.flatMap(({ tracked, line, stays: why }) => {
    if (why === null) return [];
    const named = naming.action(tracked.action);
    const { event, day: decidedOn } = line;
    return [sayStays({ ...named, event, standing: tracked.standing, decidedOn, since: why.since, today })];
  });
  const left = people.filter((one) => one.stays).map(({ says }) => ({ why: says, button: null }));
  return sayDecisionUndone({
    taken: worthSaying(taken).map((one) => takenBackFor(speaker.id, one, { naming, scene })),
    arranged: arranged.map(({ says }) => says),
    stays: [...stays, ...left],
    already,
    today,
    told: told.flatMap(({ to }) => ('person' in to && to.person !== null ? [nameOf(to.person)] : [])),
    decider: isOther ? nameOf(decision.by) : null,
    isLinked: arranged.some(({ account }) => account !== undefined && account.id !== null),
  });
}

async function giveBack({ person, account }: JudgedArranged, { register }: Scene): Promise<void> {
  if (account === undefined) return;
  await changePerson(person, (stored) => withAccount(stored, account.platform, account.id), register);
}

/** What is restricted again is taken down where others read it. */
async function hiddenAgain(taken: readonly Judged[], scene: Scene): Promise<readonly Outgoing[]> {
  const hidden = taken.filter(({ tracked, after }) => after.restricted && !tracked.standing.restricted);
  const posts = await Promise.all(hidden.map(({ line }) => takenDown(line.action, scene)));
  return posts.flat();
}
