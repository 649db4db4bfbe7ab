import type { OutKey } from '#src/ports/message.ts';
import type { Card } from '#src/messages/card.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Scene } from '#src/commands/command.ts';

/** The same message to everybody of the programme office but the speaker. */
export function officeNotice(key: OutKey, card: Card, tracked: Tracked, scene: Scene): readonly Outgoing[] {
  const office = scene.roster.people.filter(({ role, id }) => role === 'office' && id !== scene.speaker.id);
  return office.map(({ id }) => ({
    key: `${key}/${id}` as OutKey,
    kind: 'notice',
    day: null,
    to: { person: id },
    card,
    about: [{ action: tracked.action.id, rule: null }],
    edits: null,
    holds: null,
  }));
}
