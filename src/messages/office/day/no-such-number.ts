import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

type Listed = { readonly number: number; readonly who: string; readonly words: Phrase };

/** A command about a message by its number: the number that there is none of, if one was given, and the messages that there are. */
type Numbered = {
  readonly command: keyof typeof KINDS;
  readonly number: number | null;
  readonly there: readonly Listed[];
};

type Kind = {
  /** Ends “There is no message 99”. */
  readonly isNot: string;
  readonly none: string;
  readonly some: string;
  readonly label: (one: Listed) => string;
};

const NONE_IN_DOUBT = 'No message is in doubt.';
// Whoever taps twice.
const GONE = 'One that you have just settled stands here no more.';
const IN_DOUBT = 'These may not have arrived:';

const KINDS = {
  place: {
    isNot: 'to place',
    none: 'No words wait to be given an action.',
    some: 'These words wait to be given an action:',
    label: ({ number, who }) => `${number}, ${who}`,
  },
  'try again': {
    isNot: 'to try again',
    none: 'No message waits to be tried again.',
    some: 'These could not be worked:',
    label: ({ number }) => `Try ${number} again`,
  },
  'post again': {
    isNot: 'to send again',
    none: `No message is in doubt, and none was given up. ${GONE}`,
    some: `These may not have arrived, or were given up. ${GONE}`,
    label: ({ number }) => `Post ${number} again`,
  },
  'leave message': {
    isNot: 'to leave',
    none: `No message was given up. ${GONE}`,
    some: `These were given up. ${GONE}`,
    label: ({ number }) => `Leave ${number}`,
  },
  arrived: { isNot: 'in doubt', none: NONE_IN_DOUBT, some: IN_DOUBT, label: ({ number }) => `${number} arrived` },
} satisfies Readonly<Record<string, Kind>>;

const MOST = 4;
const LONGEST = 80;

/** Says that there is no message of a number, and which there are. */
export function sayNoSuchNumber({ command, number, there }: Numbered): Card {
  const { isNot, none, some, label } = KINDS[command];
  const shown = there.slice(0, MOST);
  const left = there.length - shown.length;
  const office: DraftButton = { label: 'What waits now', say: '/rag office' };
  return buildCard({
    heading: number === null ? 'Which message?' : `There is no message ${number} ${isNot}`,
    blocks: [
      { kind: 'said', text: there.length === 0 ? none : some },
      ...shown.map(({ number: one, who, words }) => ({
        kind: 'said' as const,
        text: say`${one} · ${who}: “${clipped(words, LONGEST)}”`,
      })),
      ...(left > 0 ? [{ kind: 'said' as const, text: `And ${left} more.` }] : []),
    ],
    buttons: [
      ...shown.map((one): DraftButton => ({ label: label(one), say: `/rag ${command} ${one.number}` })),
      shown.length === 0 ? office : { ...office, more: true },
    ],
    readers: 'asker',
  });
}
