import type { Day } from '#src/calendar/day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import { asDraft, buildCard, buttonOf } from '#src/messages/build-card.ts';
import type { Asking, Card } from '#src/messages/card.ts';
import { askForDate } from '#src/messages/requests/new-date-card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Declarable } from '#src/rating/scale.ts';
import { movedOn } from '#src/messages/reminder/answered/note-answered.ts';
import { inListOf } from './several.ts';

type Wanted = Named & { readonly rating: Declarable | null };

/** A card about several that asks for the later date of one of them in the place of its question; null for any other card. */
export function newDateAmong(
  card: Card,
  wanted: Wanted,
  today: { readonly today: Day; readonly days: WorkingDays },
): Card | null {
  const { several } = card;
  if (several === undefined) return null;
  const { blocks, buttons } = askForDate(wanted, today);
  const asks = card.asks.map((one): Asking => {
    if (one.action !== wanted.id || one.inList === undefined) return one;
    const [title] = one.inList.blocks.filter(({ kind }) => kind === 'title');
    const list = inListOf(one.inList.row, [...(title === undefined ? [] : [title]), ...blocks]);
    const of = one.step === undefined ? {} : { step: one.step };
    return { action: one.action, question: 'which-date', ...of, buttons: buttons.map(buttonOf), ...list };
  });
  return buildCard({ ...asDraft(card), ...movedOn(card, several, asks) });
}
