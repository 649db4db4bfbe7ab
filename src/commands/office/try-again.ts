import { sayNoSuchNumber } from '#src/messages/office/day/no-such-number.ts';
import { sayTriedAgain } from '#src/messages/office/day/unsure-cards.ts';
import { mayRun } from '#src/plan/permission.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import type { Card } from '#src/messages/card.ts';
import type { UnworkedMessage } from '#src/ports/register.ts';
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
    const unworked = await scene.register.unworked();
    const found = unworked.find((one) => one.number === Number(number));
    if (found === undefined) return answer(noSuch(number, unworked, scene));
    const who = found.person === null ? null : scene.index.called(found.person);
    const card = sayTriedAgain(who, scene.naming.words(found.message.text));
    return { ...answer(card), again: [found.message.id], inPlace: true };
  },
};

function noSuch(number: string | undefined, unworked: readonly UnworkedMessage[], { index, naming }: Scene): Card {
  const there = unworked.map(({ number: one, person, message }) => ({
    number: one,
    who: (person === null ? null : index.called(person)) ?? 'somebody',
    words: naming.words(message.text),
  }));
  return sayNoSuchNumber({ command: 'try again', number: number === undefined ? null : Number(number), there });
}
