import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { clip } from '#src/messages/text/clip.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import type { Review } from '#src/plan/governance/reviews/review.ts';
import { sayRhythm } from './say-rhythm.ts';

/** A review, the next day on which it is held and the last that has been (null for none), and how many open actions are due by the next. */
export type ReviewAhead = {
  readonly review: Review;
  readonly next: Day | null;
  readonly last: Day | null;
  readonly due: number;
};

type Shown = { readonly plan: string; readonly today: Day; readonly isOffice: boolean };

/** The reviews of a plan, the next one first. */
export function sayReviews(all: readonly ReviewAhead[], { plan, today, isOffice }: Shown): Card {
  const how = 'To add one: /rag reviews add Three-monthly review every 3 months from 26 August.';
  const toldHow: readonly DraftBlock[] = isOffice ? [{ kind: 'aside', text: how }] : [];
  if (all.length === 0) {
    const text = 'No three-monthly review and no six-monthly report is known.';
    return buildCard({ heading: `${plan} has no review yet`, blocks: [{ kind: 'said', text }, ...toldHow] });
  }
  const facts = all.map(({ review, next, last, due }) => ({
    label: `${review.name} (${review.key})`,
    value: next === null ? sayNoneAhead(last, today) : `${sayWeekday(next, today)}; ${sayDueBy(due)}`,
  }));
  return buildCard({ heading: `Reviews of ${plan}`, blocks: [{ kind: 'facts', facts }, ...toldHow] });
}

function sayNoneAhead(last: Day | null, today: Day): string {
  return last === null ? 'no day of it is known' : `its last day was ${sayWeekday(last, today)}; none is ahead`;
}

/** "12 open actions are due by then". */
export function sayDueBy(due: number): string {
  return due === 0
    ? 'no open action is due by then'
    : `${sayCount(due, 'open action is', 'open actions are')} due by then`;
}

type Kept = {
  readonly review: Review;
  readonly next: Day | null;
  readonly isNew: boolean;
  readonly implied: boolean;
};

/** Reads back what is kept of a review now. */
export function sayReviewKept({ review, next, isNew, implied }: Kept): Card {
  const when = `It is held ${sayRhythm(review)}.`;
  const then = next === null ? 'None of its days is ahead.' : `Next: ${sayDay(next)}.`;
  const typed = isNew ? ` You type it as ${review.key}.` : '';
  const year = implied ? ' Where no year was said I took the nearest such day.' : '';
  return buildCard({
    heading: `${review.name} is ${isNew ? 'added' : 'changed'}`,
    blocks: [{ kind: 'said', text: `${when} ${then}${typed}${year}` }],
    buttons: [{ label: 'All reviews', say: '/rag reviews' }],
  });
}

/** Says that a review is held no longer. */
export function sayReviewEnded({ name }: Review): Card {
  const text = 'You are not told of it any more.';
  return buildCard({ heading: `${name} is held no longer`, blocks: [{ kind: 'said', text }] });
}

/** It is there already, so that it is changed and not added. */
export function sayReviewThere({ name, key }: Review): Card {
  const text = `To hold it on other days: /rag reviews change ${key} on … Nothing was changed.`;
  return buildCard({ heading: `${name} is there already`, blocks: [{ kind: 'said', text }] });
}

/** No review is called so. */
export function sayNoSuchReview(said: string, reviews: readonly Review[]): Card {
  const names = reviews.map(({ name, key }) => `${name} (${key})`);
  const known = names.length === 0 ? 'None is known yet.' : `Known: ${sayAnd(names)}.`;
  const text = `${known} Nothing was changed. To add it: /rag reviews add, its name and its days.`;
  return buildCard({ heading: `No review is called “${clip(said, 40)}”`, blocks: [{ kind: 'said', text }] });
}

/** Asks what a review is called and when it is held, before anything is kept. */
export function askReviewDays({ name, unread }: { readonly name: string; readonly unread: string | null }): Card {
  const said = unread === null || unread === '' ? '' : `I did not understand “${clip(unread, 60)}”. `;
  const how =
    'Say “on 26 August 2016”, “every 3 months from 26 August 2015”, or “6, 12, 18 and 24 months after 26 February 2015”.';
  return buildCard({
    heading: name === '' ? 'When is it held?' : `When is ${clip(name, 60)} held?`,
    blocks: [{ kind: 'said', text: `${said}${how} Nothing is recorded yet.` }],
  });
}
