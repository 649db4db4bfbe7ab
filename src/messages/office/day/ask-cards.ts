import { LONGEST_IN_BUTTON } from '#src/messages/text/in-button.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import { isBlank, say } from '#src/messages/words/phrase.ts';
import type { Said, Phrase } from '#src/messages/words/phrase.ts';

/** One action, or several at once, that lack the same word of the office: what they are called, what that is in a sentence, how they are typed, and the tap that leaves them. */
export type Lacking = {
  readonly ref: Said;
  readonly title: Said;
  readonly typed: string;
  readonly isMany?: true;
  readonly leave: DraftButton;
};

/** Asks the office who is to lead an action; the next line is the name. */
export function askWhoLeads({ ref, title, typed, leave }: Lacking): Card {
  const assign = `/rag assign ${typed} …`;
  return buildCard({
    heading: say`Who leads ${ref}?`,
    blocks: [{ kind: 'said', text: say`${title}. Write the name of a person, post or body.` }],
    buttons: [leave],
    readers: 'asker',
    typed: { name: assign, reason: assign, no: leave.say },
  });
}

/** Asks the office for which day an action is due; the next line is the day, with its reason where one is needed. */
export function askWhichDay({ ref, title, typed, isMany, leave }: Lacking): Card {
  const date = `/rag date ${typed} …`;
  return buildCard({
    heading: say`Which day ${isMany === true ? 'are' : 'is'} ${ref} due?`,
    blocks: [{ kind: 'said', text: say`${title}. Write the day, and why: “31 Jan: supplier late”.` }],
    buttons: [leave],
    readers: 'asker',
    typed: { day: date, reason: date, no: leave.say },
  });
}

/** Why an action is to close, once that was said: as it is shown, and as it is typed with the board that decided it; or that it is done. */
export type WhyClosed = {
  readonly shown: Phrase;
  readonly typed: string;
  /** The board with its day and minute; null where none is named. */
  readonly board: Phrase | null;
  readonly isDone: boolean;
};

/** Asks the office as what an action is closed, the likeliest first; its reason is kept, or asked for next. */
export function askHowClosed({ ref, title, typed, isMany, leave }: Lacking, why: WhyClosed): Card {
  const because = why.typed === '' ? '' : ` because ${why.typed}`;
  const ways = WAYS.map((way): DraftButton => {
    const before = `/rag close ${typed} as ${way.as}`;
    // A number in the reason is not what the button closes.
    return { label: way.label, say: say`${before}${whyTyped(why)}`, about: null };
  });
  const likely = WAYS.findIndex(({ likely }) => likely.test(why.typed));
  const done: readonly DraftButton[] = isMany === true ? [] : [{ label: 'It is done', say: `/rag verify ${typed}` }];
  const first = why.isDone ? done : likely < 0 ? [] : ways.slice(likely, likely + 1);
  const isLong = why.typed.length > LONGEST_IN_BUTTON;
  return buildCard({
    heading: say`Why ${isMany === true ? 'are' : 'is'} ${ref} to close?`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. Nothing is closed yet; ${isBlank(why.shown) ? 'the reason is asked for next' : 'your reason is kept'}.`,
      },
      ...heardWords('Your reason', why.shown),
      ...(why.board === null ? [] : [{ kind: 'said' as const, text: say`Decided by: ${why.board}` }]),
    ],
    buttons: isLong ? [leave] : [...new Set([...first, ...done, ...ways]), leave],
    readers: 'asker',
    typed: { reason: `/rag close ${typed} …${because}`, no: leave.say },
  });
}

/** Who decided stands behind the reason; where that is still to come, before its place. */
function whyTyped({ shown, board }: WhyClosed): Said {
  if (isBlank(shown)) return board === null ? '' : say` ${board}`;
  return say` because ${shown}${board === null ? '' : say`; decided by ${board}`}`;
}

const WAYS = [
  {
    label: 'Superseded',
    as: 'superseded',
    likely:
      /supersed|replaced|overtaken|cover(?:ed by|s it)|merged|duplicate|same as|part of|\binstead\b|doing it (?:with|through|under|as)/iu,
  },
  {
    label: 'Business as usual',
    as: 'business as usual',
    likely: /business as usual|\bbau\b|everyday|every (?:day|week|month|year)|routine|(?:dai|week|month|year)ly/iu,
  },
  {
    label: 'Withdrawn',
    as: 'withdrawn',
    likely: /withdrawn|dropped|cancel|ended|no longer|not needed|no money|no budget|stopped/iu,
  },
] as const;
