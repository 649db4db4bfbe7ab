import type { Answer, Scene } from '#src/commands/command.ts';
import { withoutQuestion } from '#src/messages/receipt/without-question.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';

/** The card that was tapped and asked for a reason, or for what shows it, as it reads once that is typed; none where nothing was, or no card was tapped. */
export function wantedGiven({ entries }: Answer, { last, message, speaker }: Scene): readonly Outgoing[] {
  if (last === null || last.key === last.root || last.card.round !== undefined || message.card !== null) return [];
  if (last.to !== speaker.id || (last.card.wants !== 'reason' && last.card.wants !== 'evidence')) return [];
  const isGiven = entries.some((entry) => 'action' in entry && last.about.includes(entry.action) && gives(entry.event));
  if (!isGiven) return [];
  return [
    {
      key: `wanted/${message.id}` as OutKey,
      kind: last.kind,
      day: null,
      to: { person: speaker.id },
      card: withoutQuestion(last.card),
      about: last.about.map((id) => ({ action: id, rule: null })),
      edits: last.key,
      holds: null,
    },
  ];
}

function gives(event: ActionEvent): boolean {
  return event.kind === 'updated' && GIVEN.some((field) => field in event.change);
}

const GIVEN = ['narrative', 'waitingOn', 'evidence'] as const;
