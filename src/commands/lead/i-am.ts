import { calledOf } from '#src/people/called-of.ts';
import { answer } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { takeAccount } from '#src/commands/decide/take-account.ts';
import { saidInFull } from '#src/commands/update/as-update.ts';
import { unheardBefore } from '#src/commands/words/unheard.ts';
import { whoSaid } from '#src/commands/words/who-said.ts';
import { sayAlreadyKnown, sayKnownAs } from '#src/messages/answer/who-are-you.ts';
import { sharersWith } from '#src/people/sharers.ts';

export const iAm: Command = {
  name: 'i am',
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag i am "Karl Battersby"', gets: 'which one I am, where two people have one e-mail address' }],
  run: async (words, scene) => {
    const { speaker, roster, last } = scene;
    const people = [speaker, ...sharersWith(speaker, roster)];
    const said = whoSaid(`I am ${words}`, people);
    // "/rag I am still waiting on HR" is an answer.
    if (said === null && !/^["“]/u.test(words)) return saidInFull(iAm, words, scene);
    if (said === null || said.id === speaker.id) {
      return { ...answer(sayAlreadyKnown(calledOf(speaker))), again: await unheardBefore(last, scene) };
    }
    const others = people.filter(({ id }) => id !== said.id);
    return { ...answer(sayKnownAs(calledOf(said), others)), ...(await takeAccount(said, scene)) };
  },
};
