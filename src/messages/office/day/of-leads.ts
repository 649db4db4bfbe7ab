import { sayAge } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { Waiting } from '#src/office/waiting.ts';
import { leadNames } from '#src/plan/permission.ts';
import { DECLARABLE, LOOK } from '#src/rating/scale.ts';
import { quoted } from './office-context.ts';
import type { OfficeContext } from './office-context.ts';

type Of<K extends Waiting['kind']> = Extract<Waiting, { kind: K }>;

/** The office's own question, and whose answer it waits for. */
export function sayQuestion(
  { tracked, question: { words, by, of }, since }: Of<'question'>,
  context: OfficeContext,
): Said {
  const { today, nameOf } = context;
  const leads = of === null ? leadNames(tracked.standing.owners) : of.map(nameOf);
  const from = leads.length === 0 ? '' : ` from ${sayOr(leads)}`;
  return say`${nameOf(by)} asked ${sayAge(since, today)}: ${quoted(words, context)} No answer yet${from}.`;
}

/** "Ann Archer says Green, Ben Baker says Red. It counts as Red until one is settled." */
export function sayVoices({ tracked, voices }: Of<'disagree'>, { nameOf }: OfficeContext): string {
  const said = voices.map(({ by, rating }) => `${by === null ? 'the plan' : nameOf(by)} says ${sayRating(rating)}`);
  const { declared } = tracked.standing;
  return `${said.join(', ')}.${declared === null ? '' : ` It counts as ${sayRating(declared.rating)} until one is settled.`}`;
}

/** A tap for each rating that was said, the worse first. */
export function ratingChoices({ ref }: Named, { voices }: Of<'disagree'>): readonly DraftButton[] {
  const said = DECLARABLE.filter((rating) => voices.some((voice) => voice.rating === rating));
  return said.map((rating) => ({ label: `It is ${LOOK[rating].word}`, say: say`/rag ${ref} ${rating}` }));
}
