import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { asksNoMore } from '#src/commands/show/list-request.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import {
  askReviewDays,
  sayNoSuchReview,
  sayReviewEnded,
  sayReviewKept,
  sayReviews,
  sayReviewThere,
} from '#src/messages/governance/boards/review-cards.ts';
import type { Plan } from '#src/plan/action.ts';
import { keyFor, namedAt } from '#src/plan/governance/forums/forum-named.ts';
import type { PlanFact } from '#src/plan/governance/plan-fact.ts';
import { dueBy } from '#src/plan/governance/reviews/due-by.ts';
import { lastReviewDay, nextReviewDay } from '#src/plan/governance/reviews/review.ts';
import type { Review } from '#src/plan/governance/reviews/review.ts';
import { mayRun } from '#src/plan/permission.ts';
import { planInFront } from './plan-in-front.ts';
import { readReview } from './read-review.ts';

/** The rhythm of a plan as dated events, of which the office is told before each. */
export const reviews: Command = {
  name: 'reviews',
  also: ['review'],
  for: 'anyone',
  plain: false,
  says: [
    { say: '/rag reviews', gets: 'the reviews and reports of the plan’s rhythm, the next first' },
    {
      say: '/rag reviews add Three-monthly review every 3 months from 26 August 2015',
      gets: 'for the office: adds one; “on” a day, or “6, 12, 18 and 24 months after” one',
    },
    { say: '/rag reviews change TMR on 30 August 2016', gets: 'for the office: holds it on other days' },
    { say: '/rag reviews end TMR', gets: 'for the office: it is held no longer' },
  ],
  run: async (words, scene) => {
    const { plan, rest } = planInFront(words, scene);
    const around = { plan, reviews: scene.governanceOf(plan.key).reviews, scene };
    if (asksNoMore(rest)) return show(around);
    const refusal = mayRun(scene.asker, 'say which reviews there are');
    if (refusal !== null) return refuse(refusal);
    const { verb = '', of = '' } = VERB.exec(rest)?.groups ?? {};
    if (/^(?:add|new)$/iu.test(verb)) return added(of, around);
    const found = namedAt(verb === '' ? rest : of, around.reviews);
    if (found === null) return answer(sayNoSuchReview(verb === '' ? rest : of, around.reviews));
    if (/^(?:end|remove|delete)$/iu.test(verb)) return ended(found.one, around);
    return changed(found.one, found.rest, around);
  },
};

const VERB = /^(?<verb>add|new|end|remove|delete|change|edit|move)(?:\s+(?<of>.*))?$/isu;

type Around = { readonly plan: Plan; readonly reviews: readonly Review[]; readonly scene: Scene };

async function show({ plan, reviews: all, scene }: Around): Promise<Answer> {
  const { register, today, asker } = scene;
  const tracked = await register.trackedIn(plan.key);
  const ahead = all.map((review) => {
    const next = nextReviewDay(review, today);
    return { review, next, last: lastReviewDay(review, today), due: next === null ? 0 : dueBy(tracked, next) };
  });
  const sorted = ahead.toSorted((one, other) => ((one.next ?? LAST) < (other.next ?? LAST) ? -1 : 1));
  return answer(sayReviews(sorted, { plan: plan.name, today, isOffice: mayRun(asker, '') === null }));
}

// What has no day ahead comes after what is.
const LAST = '~';

function added(words: string, around: Around): Answer {
  const said = readReview(words, around.scene.today);
  const there = around.reviews.find(({ name }) => name.toLowerCase() === said.name.toLowerCase());
  if (there !== undefined) return answer(sayReviewThere(there));
  if (said.when === null || !/\p{L}/u.test(said.name)) return answer(askReviewDays(said));
  const review = { key: keyFor(said.name, around.reviews), name: said.name, ...said.when };
  return kept(review, { isNew: true, implied: said.implied }, around);
}

/** Other days, or another name, in place of those that stand. */
function changed(review: Review, words: string, around: Around): Answer {
  const renamed = /^(?:called|renamed(?: to)?)\s+(?<name>.*\p{L}.*)$/isu.exec(words)?.groups?.['name'];
  if (renamed !== undefined) return kept({ ...review, name: renamed.trim() }, { isNew: false, implied: false }, around);
  const said = readReview(words, around.scene.today);
  // Words before the days are no part of them.
  if (said.when === null || said.name !== '') return answer(askReviewDays({ ...said, unread: words }));
  return kept({ key: review.key, name: review.name, ...said.when }, { isNew: false, implied: said.implied }, around);
}

function kept(review: Review, how: { readonly isNew: boolean; readonly implied: boolean }, around: Around): Answer {
  const next = nextReviewDay(review, around.scene.today);
  return decided({ kind: 'review-kept', review }, sayReviewKept({ review, next, ...how }), around);
}

function ended(review: Review, around: Around): Answer {
  return decided({ kind: 'review-ended', review: review.key }, sayReviewEnded(review), around);
}

function decided(event: PlanFact, card: Answer['card'], { plan, scene }: Around): Answer {
  return withUndo({ ...answer(card), entries: [{ plan: plan.key, event, ...scene.saying }] }, scene);
}
