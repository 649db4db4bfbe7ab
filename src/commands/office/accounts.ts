import { calledOf } from '#src/people/called-of.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { changePerson } from '#src/commands/decide/change-person.ts';
import { isInTalk, notUnderstood } from '#src/commands/update/as-update.ts';
import { accountSaid, platformOf, withAccount } from '#src/commands/words/account-said.ts';
import type { Account } from '#src/commands/words/account-said.ts';
import { personRefusal } from '#src/commands/words/person-refusal.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { withChoices } from '#src/commands/words/with-choices.ts';
import { leadingQuoted, unquoted } from '#src/commands/words/quoted.ts';
import {
  askAccount,
  sayLinked,
  sayNotLinked,
  sayNotTheirs,
  sayTaken,
  sayUnlinked,
} from '#src/messages/office/link-cards.ts';
import { findPerson, withoutSlip } from '#src/people/find-person.ts';
import type { Person } from '#src/people/person.ts';
import { sharersWith } from '#src/people/sharers.ts';
import type { PersonEvent } from '#src/plan/ledger.ts';
import { mayRun } from '#src/plan/permission.ts';
import type { AccountId } from '#src/ports/message.ts';

export const link: Command = {
  name: 'link',
  for: 'office',
  plain: false,
  says: [{ say: '/rag link "Karl Battersby" U7', gets: 'says whose chat account that is' }],
  run: async (words, scene) => {
    const { name, rest: said, isQuoted } = partsOf(words);
    const rest = said.replace(NOT, '');
    const account = accountSaid(rest, scene.message.from);
    const found = withoutSlip(findPerson(name, scene.roster));
    const refusal = mayRun(scene.asker, 'link accounts');
    // "link to the minutes of 3 May" under a lead's reminder is their answer.
    const isMeant = account !== null && (isQuoted || found.kind !== 'none');
    if (refusal !== null) return isInTalk(scene) && !isMeant ? notUnderstood(link, words, scene) : refuse(refusal);
    if (account === null) return (await whichAccount(words, scene)) ?? notUnderstood(link, words, scene);
    if (found.kind === 'one' && rest !== said)
      return answer(sayNotTheirs({ name: calledOf(found.person), account: account.id }));
    if (found.kind === 'one') return linked(found.person, account, { words, scene });
    return refuse(withChoices(personRefusal(name, found), { before: '/rag link', words, roster: scene.roster }));
  },
};

const TO = /^(?:(?<mail>\S+@\S+)\s+(?:to|is|for|=|->)\s+(?<who>.+)|(?<name>.+?)\s+(?:to|is|with|=|->)\s+\S+@\S+)$/iu;

/** Somebody without an account that can be read: which one is asked, since an e-mail address is none. */
async function whichAccount(words: string, scene: Scene): Promise<Answer | null> {
  const { who, name } = TO.exec(words)?.groups ?? {};
  const said = unquoted(who ?? name ?? words);
  const found = withoutSlip(findPerson(said, scene.roster));
  if (found.kind === 'none') return null;
  if (found.kind === 'several')
    return refuse(withChoices(personRefusal(said, found), { before: '/rag link', words: said, roster: scene.roster }));
  return answer(askAccount(calledOf(found.person), platformOf(scene.message.from)));
}

// '"Karl Battersby" not teams:…/…', as the button says it of an account with his address and another name
const NOT = /^not\s+(?=\S*\d)/iu;

type Said = { readonly words: string; readonly scene: Scene };

async function linked(person: Person, { platform, id }: Account, { words, scene }: Said): Promise<Answer> {
  const account = `${platform}:${id}` as AccountId;
  const owner = await scene.register.personAt(account);
  const other = owner !== null && owner.id !== person.id ? owner : null;
  // Of two people with one e-mail address, the office may say that it is the other.
  const isShared = sharersWith(person, scene.roster).some((one) => one.id === other?.id);
  if (other !== null && !isShared) return answer(sayTaken({ name: calledOf(other), account: id }));
  if (other !== null) await changePerson(other, (stored) => withAccount(stored, platform, null), scene.register);
  const lost = { kind: 'linked', account: null, words, was: account } as const;
  const before = person.accounts[platform] ?? null;
  await changePerson(person, (stored) => withAccount(stored, platform, id), scene.register);
  const was = before === null ? null : `${platform}:${before}`;
  const said = {
    ...answer(sayLinked({ name: calledOf(person), account: id }, before === id ? null : before)),
    entries: [
      ...(other === null ? [] : [{ person: other.id, event: lost, ...scene.saying }]),
      { person: person.id, event: { kind: 'linked' as const, account, words, was }, ...scene.saying },
    ],
  };
  return withUndo(said, scene);
}

/** The name, quoted or up to the last word, and the rest. */
function partsOf(words: string): { readonly name: string; readonly rest: string; readonly isQuoted: boolean } {
  const quoted = leadingQuoted(words);
  if (quoted !== null) return { name: quoted.said, rest: quoted.rest, isQuoted: true };
  const at = words.lastIndexOf(' ');
  return { name: words.slice(0, Math.max(0, at)).trim(), rest: words.slice(at + 1), isQuoted: false };
}

export const unlink: Command = {
  name: 'unlink',
  for: 'office',
  plain: false,
  says: [{ say: '/rag unlink "Karl Battersby"', gets: 'takes their chat account away' }],
  run: async (words, scene) => {
    const name = unquoted(words);
    const found = withoutSlip(findPerson(name, scene.roster));
    const refusal = mayRun(scene.asker, 'unlink accounts');
    const isMeant = name !== words || found.kind !== 'none';
    if (refusal !== null) return isInTalk(scene) && !isMeant ? notUnderstood(unlink, words, scene) : refuse(refusal);
    if (name === '') return notUnderstood(unlink, words, scene);
    if (found.kind !== 'one') {
      return refuse(withChoices(personRefusal(name, found), { before: '/rag unlink', words, roster: scene.roster }));
    }
    const platform = platformOf(scene.message.from);
    const account = found.person.accounts[platform];
    if (account === undefined) return answer(sayNotLinked(calledOf(found.person)));
    await changePerson(found.person, (stored) => withAccount(stored, platform, null), scene.register);
    const event: PersonEvent = { kind: 'linked', account: null, words, was: `${platform}:${account}` };
    const said = {
      ...answer(sayUnlinked(calledOf(found.person), account)),
      entries: [{ person: found.person.id, event, ...scene.saying }],
    };
    return withUndo(said, scene);
  },
};
