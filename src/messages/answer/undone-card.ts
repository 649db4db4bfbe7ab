import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { isBlank, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** One update that was taken back; `again` is what holds again in its place, null where that is the record itself. */
export type UndoneLine = Named & {
  readonly what: Said;
  /** What its writer wrote beside it, and when. */
  readonly words: Phrase;
  readonly on: Day;
  readonly again: Said | null;
};

/** What else an undo leads to: the new dates that are no longer asked for, whether words wait again, and what stays with its reason. */
type Undone = {
  readonly asked: readonly Day[];
  /** The new dates among them that the office had agreed to, which stay until it decides otherwise. */
  readonly agreed: readonly Day[];
  readonly waitAgain: boolean;
  readonly stay: readonly Said[];
  readonly today: Day;
};

/** Says what was taken back, and that both lines are on record. */
export function sayUndone(lines: readonly UndoneLine[], { asked, agreed, waitAgain, stay, today }: Undone): Card {
  const refs = [...new Map(lines.map(({ id, ref }) => [id, ref])).values()];
  const [only, ...others] = lines;
  return buildCard({
    heading: only === undefined || others.length > 0 ? `${lines.length} taken back` : say`Taken back: ${lineOf(only)}`,
    blocks: [
      ...lines.map((line) => ({
        kind: 'said' as const,
        text: say`${others.length === 0 ? line.title : say`${lineOf(line)} · ${line.title}`}${wroteOf(line, today)}`,
      })),
      ...asked.map((day) => ({ kind: 'said' as const, text: `Your request for ${sayDay(day, today)} is taken back.` })),
      ...agreed.map((day) => ({
        kind: 'said' as const,
        text: `The due date stays ${sayDay(day, today)}, which the programme office agreed to. They are told that you no longer ask for it.`,
      })),
      ...stay.map((text) => ({ kind: 'said' as const, text })),
      ...(waitAgain ? [{ kind: 'said' as const, text: WAIT_AGAIN }] : []),
      { kind: 'aside', text: 'What stood before stands again. Both are on record.' },
    ],
    buttons: refs.map((ref) => ({ label: say`Show ${ref}`, say: say`/rag ${ref}` })),
  });
}

/** What its writer wrote, and when it was not today, the day. */
function wroteOf({ words, on }: UndoneLine, today: Day): Said {
  const when = on === today ? '' : ` on ${sayDay(on, today)}`;
  if (isBlank(words)) return when === '' ? '' : `. You said it${when}.`;
  return say`. You wrote${when}: “${words}”`;
}

/** What was taken back by somebody who led the action before. */
type UndoneByFormer = Named & { readonly what: Said; readonly on: Day; readonly today: Day };

/** Tells a lead what somebody who led the action before took back of it, and what is theirs to say now. */
export function tellUndoneByFormer({ ref, title, what, on, today }: UndoneByFormer, who: string): Card {
  return buildCard({
    heading: say`${ref} · ${who} took a word back`,
    blocks: [
      { kind: 'said', text: title },
      {
        kind: 'said',
        text: say`What ${who} said of it on ${sayDay(on, today)}, “${what}”, no longer counts. What stood before stands again.`,
      },
      { kind: 'said', text: 'You lead it now: how it stands is yours to say.' },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

function lineOf({ ref, what, again }: UndoneLine): Said {
  return again ?? say`${ref} ${what}`;
}

/** The day of the words, the last of their lines in the record, and what shows their action instead. */
type Asked = { readonly on: Day; readonly line: number; readonly show: string };

/** Asks whether words of an earlier day are to be taken back. */
export function askUndo(lines: readonly UndoneLine[], { on, line, show }: Asked): Card {
  const yes = `/rag undo line ${line}`;
  const [first] = lines;
  return buildCard({
    heading: `Take back what you said on ${sayDay(on)}?`,
    blocks: lines.map(({ ref, what, words, title }) => ({
      kind: 'said',
      text: say`${ref} ${title}: “${what}${isBlank(words) ? '' : say`: ${words}`}”`,
    })),
    buttons: [
      { label: 'Take it back', say: yes },
      ...(first === undefined ? [] : [{ label: 'Leave it', say: say`/rag ${first.ref}` }]),
    ],
    typed: { yes, no: show },
    readers: 'asker',
  });
}

const WAIT_AGAIN = 'Your words from before wait again: say what they mean, or undo once more to take them back too.';
