import { calledOf } from '#src/people/called-of.ts';
import { sayNoSuchNumber } from '#src/messages/office/day/no-such-number.ts';
import { sayArrived, sayPostedAgain } from '#src/messages/office/day/unsure-cards.ts';
import { headingOf } from '#src/messages/office/day/heading-of.ts';
import { mayRun } from '#src/plan/permission.ts';
import type { OutKey } from '#src/ports/message.ts';
import { ASKING } from '#src/ports/outgoing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { UnsureMessage } from '#src/ports/register.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { lookingIn, readNotArrived } from '#src/commands/show/stuck/not-arrived.ts';
import { listedLost, sendAgain } from './lost.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

const WHAT = 'say what became of a message';
const NUMBER = /^#?(\d{1,9})$/u;

export const postAgain: Command = {
  name: 'post again',
  for: 'office',
  plain: false,
  also: ['send again'],
  says: [
    { say: '/rag post again 12', gets: 'sends a message again of which it is not known whether it arrived' },
    { say: '/rag send again 12', gets: 'sends a message again that was given up, once what kept it is mended' },
  ],
  run: (words, scene) => settled(postAgain, words, scene),
};

export const arrived: Command = {
  name: 'arrived',
  for: 'office',
  plain: false,
  says: [{ say: '/rag arrived 12', gets: 'says that such a message arrived' }],
  run: (words, scene) => settled(arrived, words, scene),
};

async function settled(command: Command, words: string, scene: Scene): Promise<Answer> {
  const number = NUMBER.exec(words.trim())?.[1];
  // "arrived on Tuesday" under a question is its answer.
  if (number === undefined && words !== '') return heardAsUpdate(command, words, scene);
  const refusal = mayRun(scene.asker, WHAT);
  if (refusal !== null) return refuse(refusal);
  const unsure = await scene.register.unsure();
  const found = unsure.find((one) => one.number === Number(number));
  if (found !== undefined) return command === arrived ? asArrived(found, scene) : again(found, scene);
  const there = unsure.map((one) => ({ number: one.number, ...listed(one.message, scene) }));
  const given = number === undefined ? null : Number(number);
  if (command === arrived) return answer(sayNoSuchNumber({ command: 'arrived', number: given, there }));
  const { lost } = await readNotArrived(scene.register, lookingIn(scene));
  const givenUp = lost.find((one) => one.number === given);
  if (givenUp !== undefined) return sendAgain(givenUp, scene);
  const goAgain = lost.filter(({ next }) => next === 'goes-again').map((one) => listedLost(one, scene));
  return answer(sayNoSuchNumber({ command: 'post again', number: given, there: [...there, ...goAgain] }));
}

function asArrived({ number, message }: UnsureMessage, scene: Scene): Answer {
  const why = `${calledOf(scene.speaker)} says that it arrived.`;
  return { ...answer(sayArrived(toldOf(message, scene))), settles: { number, why }, inPlace: true };
}

/** A message of its own with a key of its own, so that pressing twice posts once; what it asks counts as asked by the first. */
function again({ number, message }: UnsureMessage, scene: Scene): Answer {
  const key = `again/${message.key}` as OutKey;
  const asks = ASKING.some((kind) => kind === message.kind);
  // What was chosen for a day and asks is not chosen anew: somebody wants it sent as it is.
  const notice: Outgoing = { ...message, key, day: asks ? null : message.day };
  const why = `${calledOf(scene.speaker)} had it posted again.`;
  return {
    ...answer(sayPostedAgain(toldOf(message, scene))),
    settles: { number, why },
    notices: [notice],
    inPlace: true,
  };
}

function listed(message: Outgoing, scene: Scene) {
  const { whom, heading } = toldOf(message, scene);
  return { who: `to ${whom}`, words: heading };
}

function toldOf({ to, card }: Outgoing, { index, naming }: Scene) {
  const person = 'person' in to ? to.person : null;
  const channel = 'channel' in to ? `the channel ${to.channel}` : 'somebody';
  return {
    whom: person === null ? channel : (index.called(person) ?? 'somebody no longer in the roster'),
    heading: naming.words(headingOf(card)),
  };
}
