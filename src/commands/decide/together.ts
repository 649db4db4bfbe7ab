import { calledOf } from '#src/people/called-of.ts';
import { tellMany } from '#src/messages/office/many-cards.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Scene } from '#src/commands/command.ts';

/** Whoever would be told of several is told of them in one message. */
export function together(notices: readonly Outgoing[], { message, speaker }: Scene): readonly Outgoing[] {
  const byPerson = Map.groupBy(notices, ({ to, edits }) => ('person' in to && edits === null ? to.person : null));
  return [...byPerson].flatMap(([person, own]) => {
    const [first, second] = own;
    if (person === null || first === undefined || second === undefined) return own;
    const key = `many/${message.id}/${person}` as OutKey;
    const card = tellMany(
      own.map((one) => one.card),
      calledOf(speaker),
    );
    return [{ ...first, key, card, about: own.flatMap(({ about }) => about) }];
  });
}
