import { buildCard } from '#src/messages/build-card.ts';
import type { Button, Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton, DraftTyped } from '#src/messages/draft.ts';
import { aloudFor } from '#src/messages/reminder/question-buttons.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { Change } from '#src/plan/change.ts';
import type { Declared } from '#src/plan/standing.ts';
import { DECLARABLE, LOOK } from '#src/rating/scale.ts';
import type { Declarable } from '#src/rating/scale.ts';

/** What another lead of an action said that one can agree to: a rating, or that it is done. */
export type Agreeable = Declarable | 'done';

/** What there is to agree to in an answer; null for a note, a date or what shows it alone, and for one phase of several. */
export function agreeableIn({ rating, done, step }: Change): Agreeable | null {
  if (step !== undefined) return null;
  return done === true ? 'done' : (rating ?? null);
}

const OTHERWISE = 'I see it otherwise';

/** The two taps of a lead who sees another’s answer; among several each says which action it is of, behind *More*. */
export function jointButtons({ id, ref }: Named, to: Agreeable, isAmong: boolean): readonly DraftButton[] {
  const agree = { say: say`/rag ${ref} ${to}`, aloud: say`${aloudFor(ref, to)}: I agree`, about: id };
  const otherwise = { say: say`/rag see otherwise ${ref}`, aloud: say`${ref}, I see it otherwise`, about: id };
  if (!isAmong)
    return [
      { label: 'Agree', ...agree },
      { label: OTHERWISE, ...otherwise },
    ];
  return [
    { label: say`${ref}: Agree`, ...agree, more: true },
    { label: say`${ref}: ${OTHERWISE}`, ...otherwise, more: true },
  ];
}

/** The same two typed: “agree”, “I see it otherwise”. */
export function jointTyped({ ref }: Named, to: Agreeable): DraftTyped {
  const agree = say`/rag ${ref} ${to}`;
  const otherwise = say`/rag see otherwise ${ref}`;
  return {
    yes: agree,
    no: otherwise,
    choices: [
      ...['agree', 'agreed', 'i agree'].map((called) => ({ called, say: agree })),
      ...['i see it otherwise', 'i disagree', 'disagree'].map((called) => ({ called, say: otherwise })),
    ],
  };
}

/** True for one of the two. */
export function isJoint({ label, say: words }: Button): boolean {
  return words.startsWith('/rag see otherwise ') || /(?:^|: )Agree$/u.test(label);
}

type Voice = Pick<Declared, 'rating' | 'words'> & { readonly who: string };

/** Asks a lead how they see it: the ratings that nobody has said, and one line of why. */
export function askHowYouSeeIt(named: Named, voices: readonly Voice[], heard: Naming['words']): Card {
  const { id, ref, title } = named;
  const said = voices.map(({ who, rating }) => ` ${who} said ${sayRating(rating)}.`).join('');
  const left = DECLARABLE.filter((rating) => voices.every((voice) => voice.rating !== rating));
  return buildCard({
    heading: say`${ref} · how do you see it?`,
    blocks: [
      { kind: 'said', text: say`${title}.${said}` },
      ...voices.flatMap(({ who, words }): readonly DraftBlock[] => heardWords(who, heard(words ?? ''))),
      { kind: 'said', text: 'How do you see it, and why? The worse rating stands until you agree.', asks: true },
    ],
    buttons: left.map((rating) => ({
      label: LOOK[rating].word,
      say: say`/rag ${ref} ${rating}`,
      aloud: aloudFor(ref, rating),
    })),
    asks: [{ action: id, question: 'which-rating', buttons: [] }],
  });
}
