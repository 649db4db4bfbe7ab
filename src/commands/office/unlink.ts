import { sayNotLinked, sayUnlinked } from '#src/messages/office/link-cards.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { PersonEvent } from '#src/plan/ledger.ts';
import { mayRun } from '#src/plan/permission.ts';
import { platformOf, withAccount } from '#src/commands/words/account-said.ts';
import { isInTalk, notUnderstood } from '#src/commands/update/as-update.ts';
import { changePerson } from '#src/commands/decide/change-person.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { personRefusal } from '#src/commands/words/person-refusal.ts';
import { unquoted } from '#src/commands/words/quoted.ts';

export const unlink: Command = {
  name: 'unlink',
  for: 'office',
  plain: false,
  says: [{ say: '/rag unlink "Karl Battersby"', gets: 'takes their chat account away' }],
  run: async (words, scene) => {
    const name = unquoted(words);
    const found = findPerson(name, scene.roster);
    const refusal = mayRun(scene.asker, 'unlink accounts');
    const isMeant = name !== words || found.kind !== 'none';
    if (refusal !== null) return isInTalk(scene) && !isMeant ? notUnderstood(unlink, words, scene) : refuse(refusal);
    if (name === '') return notUnderstood(unlink, words, scene);
    if (found.kind !== 'one') return refuse(personRefusal(name, found));
    const platform = platformOf(scene.message.from);
    const account = found.person.accounts[platform];
    if (account === undefined) return answer(sayNotLinked(found.person.name));
    await changePerson(found.person, (stored) => withAccount(stored, platform, null), scene.register);
    const event: PersonEvent = { kind: 'linked', account: null, words };
    return {
      ...answer(sayUnlinked(found.person.name, account)),
      entries: [{ person: found.person.id, event, ...scene.saying }],
    };
  },
};
