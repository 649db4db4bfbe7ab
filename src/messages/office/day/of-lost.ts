import { sayDay } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { AfterLoss, Lost } from '#src/office/lost.ts';
import { LONGEST_WORDS } from './office-context.ts';
import type { OfficeContext } from './office-context.ts';

const CALLED: Readonly<Record<NonNullable<Lost['what']>, string>> = {
  answer: 'an answer',
  message: 'a message',
  question: 'a question',
  'one-step-up': 'a question one step up',
  'day-card': 'the card of a day',
  digest: 'the digest',
};

const NOW: Readonly<Record<AfterLoss, string>> = {
  'goes-again': 'Once that is mended, send it again.',
  'asked-again': 'It is out of date: what it asks is asked again at the next asking hour.',
  'made-anew': 'It is out of date: the card is made anew each working day.',
  digest: 'It is out of date: once that is mended, have today’s posted.',
  unreadable: 'It cannot be sent again.',
};

/** A message that was given up: for whom, what it was, since when, why, and what is right now. */
export function sayLost(lost: Lost, context: OfficeContext): Said {
  const { heading, why, on, mayHaveArrived, next } = lost;
  const quote = heading === '' ? 'A message' : say`“${clipped(context.naming.words(heading), LONGEST_WORDS)}”`;
  const since = sayDay(on, context.today);
  const before = mayHaveArrived ? ' An earlier try may have arrived.' : '';
  return say`${quote}${whatItWas(lost, context)}, was given up on ${since}. Why: ${why.replace(/\.$/u, '')}. ${NOW[next]}${before}`;
}

function whatItWas({ what, isPart, person, channel }: Lost, { nameOf }: OfficeContext): string {
  if (what === null) return '';
  const whom = person !== null ? nameOf(person) : channel === null ? 'somebody' : `the channel ${channel}`;
  return `, ${isPart ? 'a part of ' : ''}${CALLED[what]} to ${whom}`;
}

/** The taps that settle it: what is right now, and letting it go. */
export function choicesOfLost(
  lost: Pick<Lost, 'number' | 'next' | 'digestOf' | 'person'>,
  { nameOf }: Pick<OfficeContext, 'nameOf'>,
): readonly DraftButton[] {
  return [...rightNow(lost, nameOf), { label: 'Leave it', say: `/rag leave message ${lost.number}` }];
}

function rightNow(
  { number, next, digestOf, person }: Pick<Lost, 'number' | 'next' | 'digestOf' | 'person'>,
  nameOf: OfficeContext['nameOf'],
): readonly DraftButton[] {
  switch (next) {
    case 'goes-again':
      return [{ label: 'Send again', say: `/rag send again ${number}` }];
    case 'asked-again':
      return person === null ? [] : [{ label: 'Ask now', say: `/rag remind "${nameOf(person)}"` }];
    case 'digest':
      return [{ label: 'Post today’s digest', say: `/rag digest post${keyOf(digestOf)}` }];
    case 'made-anew':
    case 'unreadable':
      return [];
  }
}

function keyOf(plan: Lost['digestOf']): string {
  return plan === null || plan.isDefault ? '' : ` ${plan.key}`;
}
