import { FIRST_DAY } from '#src/calendar/day.ts';
import type { Card } from '#src/messages/card.ts';
import { asksToCheck } from '#src/messages/check/check-notes.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { SaidInThread } from '#src/ports/threads.ts';
import type { Scene } from '#src/commands/command.ts';

/** The cards of others than the speaker that ask whether an action is complete, changed by `note` for each reader. */
export async function tellCheckers(
  { action, standing }: Tracked,
  note: (card: Card, naming: Naming) => Card,
  scene: Scene,
): Promise<readonly Outgoing[]> {
  const asking = await scene.threads.askingAbout(action.id, standing.stageOn ?? FIRST_DAY);
  const cards = asking.filter(({ card }) => asksToCheck(card, action.id));
  return cards.flatMap(({ key, kind, about, card, to }, place) =>
    to === null || to === scene.speaker.id
      ? []
      : [
          {
            key: `checked/${scene.message.id}/${action.id}/${place}` as OutKey,
            kind,
            day: null,
            to: { person: to },
            card: note(card, scene.namingFor(to)),
            about: about.map((id: SaidInThread['about'][number]) => ({ action: id, rule: null })),
            edits: key,
            holds: null,
          },
        ],
  );
}
