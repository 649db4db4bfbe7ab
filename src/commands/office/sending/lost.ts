import { sayLeft, sayNotReached, sayOutOfDate, saySentAgain } from '#src/messages/office/day/lost-cards.ts';
import type { ToldLost } from '#src/messages/office/day/lost-cards.ts';
import { sayNoSuchNumber } from '#src/messages/office/day/no-such-number.ts';
import type { Lost } from '#src/office/lost.ts';
import { mayRun } from '#src/plan/permission.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { lookingIn, readNotArrived } from '#src/commands/show/stuck/not-arrived.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

const NUMBER = /^#?(\d{1,9})$/u;

export const leaveMessage: Command = {
  name: 'leave message',
  also: ['leave it'],
  for: 'office',
  plain: false,
  says: [{ say: '/rag leave message 12', gets: 'lets a message go that was given up' }],
  run: async (words, scene) => {
    const number = NUMBER.exec(words.trim())?.[1];
    // "leave it" under a question is its answer.
    if (number === undefined) return heardAsUpdate(leaveMessage, words, scene);
    const refusal = mayRun(scene.asker, 'let a message go that was given up');
    if (refusal !== null) return refuse(refusal);
    const { lost } = await readNotArrived(scene.register, lookingIn(scene));
    const found = lost.find((one) => one.number === Number(number));
    if (found !== undefined) return letGo(found, scene);
    const there = lost.map((one) => listedLost(one, scene));
    return answer(sayNoSuchNumber({ command: 'leave message', number: Number(number), there }));
  },
};

function letGo(lost: Lost, scene: Scene): Answer {
  const mends = [{ number: lost.number, how: 'left' as const }];
  return { ...answer(sayLeft(toldOf(lost, scene))), mends, inPlace: true };
}

/** Sends a message again that was given up, unless another is right by now, or nobody could bring it. */
export function sendAgain(lost: Lost, scene: Scene): Answer {
  const told = toldOf(lost, scene);
  if (lost.next !== 'goes-again') return answer(sayOutOfDate(lost, told));
  const person = lost.person === null ? null : scene.index.person(lost.person);
  if (person !== null && !scene.reachable(person)) return answer(sayNotReached(lost, told));
  const mends = [{ number: lost.number, how: 'again' as const }];
  return { ...answer(saySentAgain(lost, told)), mends, inPlace: true };
}

/** One of them on a list of what there is. */
export function listedLost(lost: Lost, scene: Scene) {
  const { whom, heading } = toldOf(lost, scene);
  return {
    number: lost.number,
    who: `to ${whom}`,
    words: heading ?? scene.naming.words('a message that nobody can read'),
  };
}

function toldOf({ person, channel, heading }: Lost, { index, naming }: Scene): ToldLost {
  const called = person === null ? null : index.called(person);
  const whom = called ?? (channel === null ? 'somebody' : `the channel ${channel}`);
  return { whom, heading: heading === '' ? null : naming.words(heading) };
}
