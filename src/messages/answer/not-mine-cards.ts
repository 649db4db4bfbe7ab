import { undoOf } from '#src/messages/receipt/undo-of.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Change } from '#src/plan/change.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardInFull, heardWords } from '#src/messages/text/heard-words.ts';
import { titleButtons } from '#src/messages/words/title-buttons.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import type { AskedBy } from '#src/messages/requests/asked-by.ts';
import { leadButtons, sayLeadsItNot, sayWhomProposed, sayWhomTo } from '#src/messages/requests/proposed-lead.ts';
import type { ProposedLead } from '#src/messages/requests/proposed-lead.ts';

/** What somebody said of an action just before they said that it is not theirs, and the line of the record by which that alone can be taken back; null where the same message spoke of other actions too. */
export type SaidBefore = { readonly what: string; readonly line: number | null };

/** What was said beside that it is not theirs, and before: blank words and null for nothing. */
export type BesideNotMine = {
  readonly before: SaidBefore | null;
  readonly words: Phrase;
  /** False for somebody who neither leads it nor stands in for a lead. */
  readonly isAsked: boolean;
};

/** Tells a lead that their word was heard, whom they named, and what happens next; what they said just before is asked about. */
export function sayNotMine(
  { ref, title }: Named,
  proposed: ProposedLead,
  { before, words, isAsked }: BesideNotMine,
): Card {
  const asks =
    before === null
      ? []
      : [
          {
            kind: 'said' as const,
            text: `You had just said ${before.what}. It stands, and the programme office sees both.${before.line === null ? '' : ' Is it to stand?'}`,
          },
        ];
  return buildCard({
    heading: say`${ref} · noted that it is not yours`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. The programme office sees it on its next card${sayWhomProposed(proposed)}. ${isAsked ? 'I will not ask you about it again.' : 'You do not lead it, so I do not ask you about it.'}`,
      },
      ...heardWords('Your words, kept with it', words),
      ...asks,
    ],
    buttons: [
      ...(before === null || before.line === null
        ? []
        : [{ label: `Take back ${before.what}`, say: `/rag undo line ${before.line}` }]),
      undoOf({ ref }, 'that it is not yours'),
    ],
    typed: { name: say`/rag not mine ${ref} it is …` },
  });
}

/** Asks which of somebody’s actions are not theirs, where they said it of all but some. */
export function askWhichAreNotMine(offered: readonly Named[]): Card {
  const all: readonly DraftButton[] =
    offered.length < 2
      ? []
      : [
          {
            label: `All ${offered.length}`,
            say: say`/rag not mine ${joined(
              offered.map(({ ref }) => ref),
              ' ',
            )}`,
          },
        ];
  return buildCard({
    readers: 'asker',
    heading: 'Which of these are not yours?',
    blocks: [{ kind: 'said', text: 'Tap one, or all of them. Nothing is recorded yet.' }],
    buttons: [...titleButtons(offered, '/rag not mine'), ...all],
  });
}

/** Tells the programme office that a lead does not own an action, and how to give it to somebody: one tap where they named one. */
export function tellNotMine(what: Omit<AskedBy, 'self'> & { readonly proposed: ProposedLead }): Card {
  const { proposed } = what;
  const isLeft = what.leadsItNot === true;
  const sentences = [say`${what.title}.`, isLeft ? sayLeadsItNot(what) : sayWhomTo(what, proposed)].filter(
    (one) => one !== '',
  );
  return buildCard({
    heading: say`${what.ref} · ${what.who} says it is not theirs`,
    blocks: [{ kind: 'said', text: joined(sentences, ' ') }, ...heardInFull(what.who, what.words)],
    buttons: [
      ...(isLeft ? [{ label: 'Leave it', say: say`/rag keep ${what.ref}` }] : leadButtons(what, proposed, what.who)),
      { label: 'Show it', say: say`/rag ${what.ref}` },
    ],
    ...(isLeft ? {} : { typed: { name: say`/rag assign ${what.ref} … in place of ${what.who}` } }),
  });
}

/** What a change says of how an action stands, in few words: “done”, “Amber ▲ and 31 Jan”; null where it is a note alone. */
export function whatIsSaid({ rating, done, forecast }: Change, today: Day): string | null {
  const said = [
    ...(done === true ? ['done'] : []),
    ...(rating === undefined ? [] : [sayRating(rating)]),
    ...(forecast === undefined || forecast === null ? [] : [sayDay(forecast, today)]),
  ];
  return said.length === 0 ? null : sayAnd(said);
}
