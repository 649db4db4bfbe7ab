import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import { sayShortStretch } from '#src/messages/words/say-stretch.ts';

/** Who answers meanwhile: as it was typed, null for nobody, and the people who may be meant; `isPlain` when it is that one. */
export type Meanwhile = {
  readonly said: string | null;
  readonly isPlain: boolean;
  readonly people: readonly string[];
};

export type LeaveSaid = { readonly from: Day; readonly to: Day; readonly meanwhile: Meanwhile; readonly today: Day };

/** Asks for one tap before a leave counts, with who answers meanwhile; a name that is not plain offers those it may be. */
export function sayAwayAsked({ from, to, meanwhile, today }: LeaveSaid): Card {
  const stretch = sayShortStretch(from, to, today);
  const { isPlain, people } = meanwhile;
  const choices = people.map((name): DraftButton => {
    return { label: isPlain ? 'Yes' : `Yes, ${name} answers`, say: `/rag away ${stretch} deputy ${name}` };
  });
  const alone: DraftButton = {
    label: choices.length === 0 ? 'Yes' : 'Yes, nobody answers',
    say: `/rag away ${stretch}`,
  };
  return buildCard({
    readers: 'asker',
    heading: `Are you away ${stretch}?`,
    blocks: [{ kind: 'said', text: `${sentenceOf(stretch, meanwhile)} Nothing is arranged until you tap.` }],
    buttons: [...choices, ...(isPlain ? [] : [alone]), NO],
  });
}

/** Asks until when somebody is away; who answers meanwhile goes with each day. */
export function sayAwayUntilWhen(
  from: Day,
  days: readonly Day[],
  { meanwhile, today }: Omit<LeaveSaid, 'from' | 'to'>,
): Card {
  const deputy = meanwhile.isPlain ? ` deputy ${meanwhile.people.join('')}` : '';
  return buildCard({
    readers: 'asker',
    heading: 'Until when are you away?',
    blocks: [
      {
        kind: 'said',
        text: 'Tap your last day, or say it like this: /rag away until 15 Jan deputy and a name. No date of the plan moves.',
      },
    ],
    buttons: days.map((day) => ({
      label: sayDay(day, today),
      say: `/rag away ${sayShortStretch(from, day, today)}${deputy}`,
    })),
  });
}

// It asks for the days in so many words.
const NO: DraftButton = { label: 'No', say: '/rag away' };

function sentenceOf(stretch: string, { said, isPlain, people }: Meanwhile): string {
  if (said === null) return `You are away ${stretch} and nobody is asked in your place.`;
  if (isPlain) return `You are away ${stretch} and ${people.join('')} answers meanwhile.`;
  if (people.length === 0)
    return `You are away ${stretch}. I find nobody called “${said}” in the roster, so nobody is asked in your place.`;
  return `You are away ${stretch}. By “${said}”, do you mean ${sayOr(people)}?`;
}
