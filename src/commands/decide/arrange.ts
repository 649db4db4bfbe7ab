import { calledOf } from '#src/people/called-of.ts';
import type { Card } from '#src/messages/card.ts';
import type { Whose } from '#src/messages/answer/quiet/quiet-cards.ts';
import { tellArranged, tellBack } from '#src/messages/answer/quiet/quiet-cards.ts';
import type { Person } from '#src/people/person.ts';
import type { PersonEvent } from '#src/plan/ledger.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { noticesTo } from './notices.ts';

/** What was arranged, and who else is told. */
export type Arranged = {
  readonly person: Person;
  readonly event: PersonEvent;
  /** What is read back, in the eyes of its reader: it is their own, or somebody’s. */
  readonly cardFor: (whose: Whose) => Card;
  readonly notices: readonly Outgoing[];
};

/** Records what a person arranged, or the office for them; then they are told. */
export function arrange({ person, event, cardFor, notices }: Arranged, scene: Scene): Answer {
  const theirs = { name: calledOf(person), self: true };
  const told = {
    purpose: `arranged-${event.kind}`,
    action: null,
    card: () =>
      event.kind === 'back'
        ? tellBack(calledOf(scene.speaker))
        : tellArranged(cardFor(theirs), calledOf(scene.speaker)),
  };
  const arranged = {
    ...answer(cardFor(whoseIs(person, scene))),
    entries: [{ person: person.id, event, ...scene.saying }],
    notices: [...noticesTo([person.id], told, scene), ...notices],
    inPlace: true,
  };
  return person.id === scene.speaker.id ? arranged : withUndo(arranged, scene);
}

/** Whose it is, in the speaker's eyes. */
export function whoseIs(person: Person, { speaker }: Scene): Whose {
  return { name: calledOf(person), self: person.id === speaker.id };
}
