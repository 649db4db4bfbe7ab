import type { MayBe } from '#src/intake/doubts.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

const MOST = 4;

/** One tap for each of the people whom a lead's name fits; the other leads of the action stay. */
export function whoIsMeant({ ref }: Named, { name, people }: MayBe): readonly DraftButton[] {
  const instead = `in place of ${typedName(name)}`;
  const each = people.slice(0, MOST).map((person) => ({
    label: person,
    aloud: say`${ref}, ${person}`,
    say: say`/rag assign ${ref} ${typedName(person)} ${instead}`,
  }));
  const other = { label: 'Somebody else', aloud: say`${ref}, somebody else`, say: say`/rag assign ${ref}` };
  return people.length > MOST ? [...each.slice(0, MOST - 1), other] : each;
}
