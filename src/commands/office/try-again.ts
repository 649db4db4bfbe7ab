import { sayTriedAgain, sayWhichUnsure } from '#src/messages/office/day/unsure-cards.ts';
import { mayRun } from '#src/plan/permission.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

const NUMBER = /^#?(\d{1,9})$/u;

export const tryAgain: Command = {
  name: 'try again',
  for: 'office',
  plain: false,
  says: [{ say: '/rag try again 12', gets: 'works a message once more that could not be worked' }],
  run: async (words, scene) => {
    const number = NUMBER.exec(words.trim())?.[1];
    // "try again on Tuesday" under a question is its answer.
    if (number === undefined && words !== '') return heardAsUpdate(tryAgain, words, scene);
    const refusal = mayRun(scene.asker, 'have a message worked once more');
    if (refusal !== null) return refuse(refusal);
    const found = (await scene.register.unworked()).find((one) => one.number === Number(number));
    if (found === undefined) return answer(sayWhichUnsure());
    const who = found.person === null ? null : scene.index.called(found.person);
    const card = sayTriedAgain(who, scene.naming.words(found.message.text));
    return { ...answer(card), again: [found.message.id], inPlace: true };
  },
};
