import type { OutKey } from '#src/ports/message.ts';
import type { Card } from '#src/messages/card.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { PersonId } from '#src/people/person.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Scene } from '#src/commands/command.ts';

/** What a notice is for, in its key, and the action it is about; each reader has a card that names what they may see. */
export type NoticeOf = {
  readonly purpose: string;
  readonly action: ActionId | null;
  readonly card: (naming: Naming, reader: PersonId) => Card;
};

/** The same notice to each person once, the speaker left out. */
export function noticesTo(
  people: readonly PersonId[],
  of: NoticeOf,
  { message, speaker, namingFor }: Scene,
): readonly Outgoing[] {
  const { purpose, action, card } = of;
  const others = [...new Set(people)].filter((person) => person !== speaker.id);
  return others.map((person) => ({
    key: `${purpose}/${message.id}/${action ?? ''}/${person}` as OutKey,
    kind: 'notice',
    day: null,
    to: { person },
    card: card(namingFor(person), person),
    about: action === null ? [] : [{ action, rule: null }],
    edits: null,
    holds: null,
  }));
}

/** The accountable and joint leads of today. */
export function leadsNow(owners: readonly Owner[], { index }: Pick<Scene, 'index'>): readonly PersonId[] {
  return leadersOn(owners, index);
}
