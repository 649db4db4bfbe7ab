import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { say } from '#src/messages/words/phrase.ts';

/** A later date that a lead expects, as the programme office is told of it. */
export type DateAsked = Named & {
  /** The step of the action whose date it is, in a sentence and as it is typed behind the ref; absent for the whole. */
  readonly step?: { readonly said: Said; readonly typed: string };
  readonly who: string;
  readonly day: Day;
  readonly agreed: Day | null;
  readonly original: Day | null;
  /** The dates that were agreed before, each with the day on which it was, the oldest first. */
  readonly earlier: readonly { readonly to: Day | null; readonly on: Day }[];
  /** The day on which a realistic date was asked for in its place; null while nobody did. */
  readonly returnedOn: Day | null;
  /** The forum that decides it; null for the office. */
  readonly decider: string | null;
  readonly reason: Phrase;
  /** How its dates have moved until now, in sentences; absent where nothing is to be said of that. */
  readonly record?: string;
};

/** A later date that a lead expects before whoever decides it: what stands, what was agreed before, and the three answers. */
export function tellDateAsked(asked: DateAsked): Card {
  const told = [asked.record ?? sayEarlier(asked), sayReturned(asked)].filter((text) => text !== '');
  return cardOf(asked, { told, isWhole: true });
}

/** The same on a page, where there is room for two answers and no record: what shows it has the rest. */
export function tellDateAskedShortly(asked: DateAsked): Card {
  return cardOf(asked, { told: [], isWhole: false });
}

type Room = { readonly told: readonly string[]; readonly isWhole: boolean };

function cardOf(asked: DateAsked, { told, isWhole }: Room): Card {
  const { ref, title, who, day, agreed, reason, step } = asked;
  const typed = step === undefined ? ref : say`${ref} ${step.typed}`;
  // Saying no needs a reason: the one that holds by itself is one tap.
  const decline: readonly DraftButton[] =
    agreed === null
      ? []
      : [
          {
            label: `Decline: ${sayDay(agreed)} stays`,
            say: say`/rag decline ${typed} because ${sayDay(agreed)} stays`,
          },
        ];
  return buildCard({
    heading: say`${ref}${step === undefined ? '' : say` · ${step.said}`} · ${who} asks for a new date, ${sayDay(day)}`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}.${sayStands(asked)} To decline for a reason of your own, say /rag decline ${typed} and why.`,
      },
      ...heardInFull(who, reason),
      ...told.map((text) => ({ kind: 'said' as const, text })),
    ],
    buttons: [
      { label: `Approve ${sayDay(day)}`, say: say`/rag approve ${typed}` },
      ...decline,
      ...(isWhole ? [{ label: 'Ask for a realistic date', say: say`/rag realistic ${typed}` }] : []),
      { label: 'Show it', say: say`/rag ${ref}` },
    ],
  });
}

function sayStands({ agreed, original, decider }: DateAsked): string {
  if (agreed === null) return '';
  const until = decider === null ? 'you decide' : `${decider} decides`;
  const published = original === null || original === agreed ? '' : ` It was published for ${sayDay(original)}.`;
  return ` The date stays ${sayDay(agreed)} until ${until}.${published}`;
}

/** "Moved twice before: to 31 Jul 2015 (agreed 3 Jun), …": the record of earlier promises. */
function sayEarlier({ earlier }: DateAsked): string {
  const moved = earlier.flatMap(({ to, on }) => (to === null ? [] : [`to ${sayDay(to)}, agreed on ${sayDay(on)}`]));
  const times = moved.length === 1 ? 'once' : moved.length === 2 ? 'twice' : `${moved.length} times`;
  const last = moved.slice(-MOST_EARLIER).join('; ');
  return moved.length === 0 ? 'Its date has not moved before.' : `Its date moved ${times} before: ${last}.`;
}

function sayReturned({ returnedOn, who }: DateAsked): string {
  return returnedOn === null ? '' : `${who} was asked for a realistic date on ${sayDay(returnedOn)}.`;
}

const MOST_EARLIER = 3;
