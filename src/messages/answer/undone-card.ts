import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { joinedWithAnd, say } from '#src/messages/words/phrase.ts';

/** One update that was taken back. */
export type UndoneLine = Named & { readonly what: Said };

/** What else an undo leads to: the new dates that are no longer asked for, whether words wait again, and what stays with its reason. */
type Undone = {
  readonly asked: readonly Day[];
  readonly waitAgain: boolean;
  readonly stay: readonly Said[];
  readonly today: Day;
};

/** Says what was taken back, and that the ledger keeps both lines. */
export function sayUndone(lines: readonly UndoneLine[], { asked, waitAgain, stay, today }: Undone): Card {
  const refs = [...new Map(lines.map(({ id, ref }) => [id, ref])).values()];
  return buildCard({
    heading: say`${joinedWithAnd(refs)} · taken back`,
    blocks: [
      ...lines.map(({ ref, what, title }) => ({
        kind: 'said' as const,
        text: say`${ref} ${title}: “${what}” no longer counts.`,
      })),
      ...asked.map((day) => ({ kind: 'said' as const, text: `Your request for ${sayDay(day, today)} is taken back.` })),
      ...stay.map((text) => ({ kind: 'said' as const, text })),
      ...(waitAgain ? [{ kind: 'said' as const, text: WAIT_AGAIN }] : []),
      { kind: 'aside', text: 'The ledger keeps both lines. What stood before stands again.' },
    ],
    buttons: refs.map((ref) => ({ label: say`Show ${ref}`, say: say`/rag ${ref}` })),
  });
}

/** The day of the words, the last of their lines in the record, and what shows their action instead. */
type Asked = { readonly on: Day; readonly line: number; readonly show: string };

/** Asks whether words of an earlier day are to be taken back. */
export function askUndo(lines: readonly UndoneLine[], { on, line, show }: Asked): Card {
  const yes = `/rag undo line ${line}`;
  const [first] = lines;
  return buildCard({
    heading: `Take back what you said on ${sayDay(on)}?`,
    blocks: lines.map(({ ref, what, title }) => ({ kind: 'said', text: say`${ref} ${title}: “${what}”` })),
    buttons: [
      { label: 'Take it back', say: yes },
      ...(first === undefined ? [] : [{ label: 'Leave it', say: say`/rag ${first.ref}` }]),
    ],
    typed: { yes, no: show },
    readers: 'asker',
  });
}

const WAIT_AGAIN = 'Your words from before wait again: say what they mean, or undo once more to take them back too.';
