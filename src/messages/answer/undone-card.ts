import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { joinedWithAnd, say } from '#src/messages/words/phrase.ts';

/** One update that was taken back. */
export type UndoneLine = Named & { readonly what: Said };

/** What else an undo leads to: the new dates that are no longer asked for, and whether words wait again. */
type Undone = { readonly asked: readonly Day[]; readonly waitAgain: boolean };

/** Says what was taken back, and that the ledger keeps both lines. */
export function sayUndone(lines: readonly UndoneLine[], { asked, waitAgain }: Undone, today: Day): Card {
  const refs = [...new Map(lines.map(({ id, ref }) => [id, ref])).values()];
  return buildCard({
    heading: say`${joinedWithAnd(refs)} · taken back`,
    blocks: [
      ...lines.map(({ ref, what, title }) => ({
        kind: 'said' as const,
        text: say`${ref} ${title}: “${what}” no longer counts.`,
      })),
      ...asked.map((day) => ({ kind: 'said' as const, text: `Your request for ${sayDay(day, today)} is taken back.` })),
      ...(waitAgain ? [{ kind: 'said' as const, text: WAIT_AGAIN }] : []),
      { kind: 'aside', text: 'The ledger keeps both lines. What stood before stands again.' },
    ],
    buttons: refs.map((ref) => ({ label: say`Show ${ref}`, say: say`/rag ${ref}` })),
  });
}

const WAIT_AGAIN = 'Your words from before wait again: say what they mean, or undo once more to take them back too.';
