import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card, Typed } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Whose } from '#src/messages/answer/quiet/quiet-cards.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import { sayShortStretch } from '#src/messages/words/say-stretch.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

/**
 * Who answers meanwhile: as it was typed, null where nobody was named, and the people who may be meant or asked;
 * `isPlain` when it is that one.
 */
export type Meanwhile = {
  readonly said: string | null;
  readonly isPlain: boolean;
  readonly people: readonly string[];
};

export type LeaveSaid = { readonly from: Day; readonly to: Day; readonly meanwhile: Meanwhile; readonly today: Day };

/** Asks for one word before a leave counts, with who answers meanwhile; a name that is not plain offers those it may be. `leftOut` is what no leave can hold. */
export function sayAwayAsked({
  from,
  to,
  meanwhile,
  today,
  leftOut,
}: LeaveSaid & { readonly leftOut: Phrase | null }): Card {
  const stretch = sayShortStretch(from, to, today);
  const { said, isPlain, people } = meanwhile;
  const arrange = `/rag away ${stretch}`;
  const without =
    leftOut === null
      ? ''
      : say` A leave is of whole days in a row, so “${leftOut}” is not kept: write each stretch by itself if that matters.`;
  const choices = people.map((name): DraftButton => {
    return { label: isPlain ? 'Yes' : `Yes, ${name} answers`, say: `${arrange} deputy ${name}` };
  });
  const alone: DraftButton = { label: choices.length === 0 ? 'Yes' : 'Yes, nobody answers', say: arrange };
  return buildCard({
    readers: 'asker',
    heading: `Are you away ${stretch}?`,
    blocks: [{ kind: 'said', text: say`${sentenceOf(stretch, meanwhile)}${without}` }],
    buttons: [...choices, ...(isPlain ? [] : [alone]), NO],
    typed: { ...yesTo(arrange, { said, isPlain, people }), ...anybody(arrange), no: NO.say },
  });
}

/** Asks who answers while somebody is away on known days, with those to tap who lead the same actions. */
export function sayAwayWho({ from, to, meanwhile, today, whose }: LeaveSaid & { readonly whose: Whose }): Card {
  const stretch = sayShortStretch(from, to, today);
  const arrange = whose.self ? `/rag away ${stretch}` : `/rag away ${typedName(whose.name)} ${stretch}`;
  const text = `${whose.self ? 'You would be' : `${whose.name} is`} away ${stretch}. Tap or write a name, and it is arranged; with “nobody”, no one is asked in ${whose.self ? 'your' : 'their'} place.`;
  return buildCard({
    readers: 'asker',
    heading: 'Who answers meanwhile?',
    blocks: [{ kind: 'said', text }],
    buttons: [
      ...meanwhile.people.map((name): DraftButton => ({ label: name, say: `${arrange} deputy ${name}` })),
      { label: 'Nobody', say: arrange },
      ...(whose.self ? [{ label: 'Not away', say: NO.say }] : []),
    ],
    typed: { ...anybody(arrange), no: NO.say },
  });
}

/** Asks until when somebody is away, and who answers meanwhile where nobody plain was named. */
export function sayAwayUntilWhen(
  from: Day,
  days: readonly Day[],
  { meanwhile, today }: Omit<LeaveSaid, 'from' | 'to'>,
): Card {
  const name = meanwhile.isPlain ? meanwhile.people.join('') : null;
  const rest = name === null ? ', who answers?' : ` deputy ${name}`;
  const text =
    name === null
      ? 'Tap or write your last day; I ask who answers next. You can also write their name now. No date of the plan moves.'
      : `Tap or write your last day. ${name} answers meanwhile, and no date of the plan moves.`;
  return buildCard({
    readers: 'asker',
    heading: name === null ? 'Until when are you away, and who answers meanwhile?' : 'Until when are you away?',
    blocks: [{ kind: 'said', text }],
    buttons: days.map((day) => ({
      label: sayDay(day, today),
      say: `/rag away ${sayShortStretch(from, day, today)}${rest}`,
    })),
    typed: {
      day: `/rag away ${sayDay(from)} to …${rest}`,
      name: `/rag away from ${sayDay(from)} deputy …`,
      no: NO.say,
    },
  });
}

/** Says that a leave that was asked about is left. */
export function sayAwayLeft(): Card {
  return buildCard({
    readers: 'asker',
    heading: 'Nothing is arranged',
    blocks: [
      { kind: 'said', text: 'I ask you as usual. When you are away, say /rag away 4–15 Jan deputy and a name.' },
    ],
  });
}

const NO = { label: 'No', say: '/rag away no' } as const;

function anybody(arrange: string): Typed {
  return { nobody: arrange, name: `${arrange} deputy …` };
}

/** Yes is yes to what the card says would be; between several people it says nothing. */
function yesTo(arrange: string, { said, people }: Meanwhile): Typed {
  const [only, ...others] = people;
  if (said === null || only === undefined) return { yes: arrange };
  return others.length === 0 ? { yes: `${arrange} deputy ${only}` } : {};
}

function sentenceOf(stretch: string, { said, isPlain, people }: Meanwhile): string {
  const ask = `Shall I arrange it? You would be away ${stretch}`;
  if (said === null) return `${ask}, and nobody would answer meanwhile. To have somebody asked, tap or write a name.`;
  if (isPlain) return `${ask}, and ${people.join('')} would answer meanwhile.`;
  if (people.length === 0)
    return `${ask}. I find nobody called “${said}” in the roster, so nobody would answer meanwhile.`;
  return `${ask}. By “${said}”, do you mean ${sayOr(people)}?`;
}
