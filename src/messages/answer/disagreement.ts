import type { Declarable } from '#src/rating/scale.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardInFull, heardWords } from '#src/messages/text/heard-words.ts';
import { say } from '#src/messages/words/phrase.ts';
import { aloudFor } from '#src/messages/reminder/question-buttons.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { DraftButton, DraftTyped } from '#src/messages/draft.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { LOOK } from '#src/rating/scale.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { reasonOf } from '#src/plan/change.ts';
import type { Receipt } from '#src/messages/receipt/receipt-facts.ts';

/** Tells a joint lead that another rates the same action otherwise, and what stands meanwhile. */
export function sayDisagreement(
  receipt: Pick<Receipt, 'id' | 'ref' | 'title' | 'change' | 'heard'>,
  how: { yours: Declarable; own: string; theirs: string },
): Card {
  const { ref, title, change, heard } = receipt;
  const theirs = sayRating(change.rating ?? null);
  return buildCard({
    heading: say`${ref} · you and ${how.theirs} see it differently`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. You said ${sayRating(how.yours)}, ${how.theirs} said ${theirs}. The worse of the two stands until you agree or the programme office settles it.`,
      },
      ...heardWords('You', heard(how.own)),
      ...heardWords(how.theirs, heard(reasonOf(change))),
    ],
    buttons: [
      agree(ref, change.rating ?? null),
      {
        label: `I still say ${LOOK[how.yours].word}`,
        say: say`/rag ${ref} ${how.yours}`,
        aloud: aloudFor(ref, how.yours),
      },
      {
        label: `Ask ${how.theirs}`,
        say: say`/rag ask other lead ${ref} "${how.theirs}"`,
        aloud: say`${ref}, ask ${how.theirs}`,
      },
      { label: `What ${how.theirs} said`, say: say`/rag history ${ref}`, more: true },
    ],
    ...typedOf(ref, change.rating ?? null, how.yours),
  });
}

/** “Agree”, “ok amber”, “I don’t agree” typed: the answers to this card, whatever else is asked of its reader. */
function typedOf(ref: Phrase, theirs: Declarable | null, yours: Declarable): { readonly typed?: DraftTyped } {
  if (theirs === null) return {};
  const colour = LOOK[theirs].word.toLowerCase();
  const agrees = [
    'agree',
    'agreed',
    'i agree',
    `agree ${colour}`,
    `agreed ${colour}`,
    `ok ${colour}`,
    `fine ${colour}`,
  ];
  const differs = ['disagree', 'i disagree', 'i don’t agree', "i don't agree", 'i dont agree', 'i do not agree'];
  return {
    typed: {
      choices: [
        ...agrees.map((called) => ({ called, say: say`/rag ${ref} ${theirs}` })),
        ...differs.map((called) => ({ called, say: say`/rag ${ref} ${yours}` })),
      ],
    },
  };
}

function agree(ref: Phrase, rating: Declarable | null): DraftButton {
  if (rating === null) return { label: 'Agree', say: say`/rag ${ref}` };
  return { label: `Agree: ${LOOK[rating].word}`, say: say`/rag ${ref} ${rating}`, aloud: aloudFor(ref, rating) };
}

/** Two leads of one action and what each said of it, as the reader of a card has it. */
type Between = Named & { readonly who: string; readonly yours: Declarable; readonly theirs: Declarable };

/** Asks a lead what they see, for another who rates the action otherwise; what they answer goes to both, and on record. */
export function askWhatYouSee({ ref, title, who, yours, theirs }: Between): Card {
  return buildCard({
    heading: say`${ref} · ${who} asks what you see`,
    blocks: [
      { kind: 'said', text: say`${title}. You said ${sayRating(yours)}, ${who} said ${sayRating(theirs)}.` },
      { kind: 'said', text: `What makes it ${LOOK[yours].word}? One line is enough; ${who} sees it.`, asks: true },
    ],
    buttons: [
      agree(ref, theirs),
      { label: `I still say ${LOOK[yours].word}`, say: say`/rag ${ref} ${yours}`, aloud: aloudFor(ref, yours) },
      { label: 'Show it', say: say`/rag ${ref}` },
    ],
    wants: 'reason',
  });
}

/** Reads back whom a lead has asked what they see. */
export function sayOtherAsked({ ref, title }: Named, names: readonly string[]): Card {
  return buildCard({
    heading: say`${ref} · ${sayAnd(names)} ${names.length === 1 ? 'is' : 'are'} asked`,
    blocks: [
      { kind: 'said', text: say`${title}. You hear what they answer. The worse rating stands until you agree.` },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Says that nobody rates it otherwise than whoever wanted to ask. */
export function sayNobodyDiffers({ ref, title }: Named): Card {
  return buildCard({
    heading: say`${ref} · nobody sees it differently`,
    blocks: [{ kind: 'said', text: say`${title}. No other lead has rated it otherwise than you this month.` }],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Tells a lead why another rates the action as they do. */
export function tellWhyOtherwise({ ref, title, who, yours, theirs }: Between, words: Phrase): Card {
  return buildCard({
    heading: say`${ref} · ${who} says why it is ${LOOK[theirs].word}`,
    blocks: [{ kind: 'said', text: say`${title}. You said ${sayRating(yours)}.` }, ...heardInFull(who, words)],
    buttons: [
      agree(ref, theirs),
      { label: `I still say ${LOOK[yours].word}`, say: say`/rag ${ref} ${yours}`, aloud: aloudFor(ref, yours) },
    ],
    ...typedOf(ref, theirs, yours),
  });
}

/** What another lead says of an action, with their words. */
type SaidByOther = Named & { readonly who: string; readonly rating: Declarable; readonly words: Phrase };

/** Tells whoever said that an action is done that another of its leads rates it still. */
export function tellNotDone({ ref, title, who, rating, words }: SaidByOther): Card {
  const text = say`${title}. You said that it is done, ${who} says ${sayRating(rating)}. Whoever checks it sees both.`;
  return buildCard({
    heading: say`${ref} · you and ${who} see it differently`,
    blocks: [{ kind: 'said', text }, ...heardInFull(who, words)],
    buttons: [
      { label: 'It is not done yet', say: say`/rag undo ${ref}` },
      { label: 'Show it', say: say`/rag ${ref}` },
    ],
  });
}

/** Tells a lead that another, who had rated the action otherwise, agrees. */
export function tellAgreement({ ref, title, who, rating, words }: SaidByOther): Card {
  return buildCard({
    heading: say`${ref} · ${who} agrees: ${sayRating(rating)}`,
    rating,
    blocks: [{ kind: 'said', text: say`${title}. You both say ${sayRating(rating)} now.` }, ...heardInFull(who, words)],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}
