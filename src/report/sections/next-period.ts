import { addDays, daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Upcoming } from '#src/digest/digest.ts';
import { dueAhead } from '#src/digest/upcoming.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { sittingsFrom } from '#src/plan/governance/forums/sittings.ts';
import type { Sitting } from '#src/plan/governance/forums/sittings.ts';
import type { Review } from '#src/plan/governance/reviews/review.ts';
import { reviewDays } from '#src/plan/governance/reviews/review.ts';
import { dateLines } from '#src/report/lines-behind.ts';
import { joinSources } from '#src/report/paper/say-sources.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** What falls due, with the lines that say so. */
export type Coming = Upcoming & { readonly sources: Sources };

/** A day on which a board meets or a review is held. */
export type PeriodEvent = { readonly on: Day } & (
  | { readonly kind: 'meeting'; readonly forum: Forum; readonly sitting: Sitting }
  | { readonly kind: 'review'; readonly review: Review }
) & { readonly sources: Sources };

export type NextPeriodData = {
  readonly to: Day;
  readonly due: readonly Coming[];
  readonly restricted: number;
  readonly events: readonly PeriodEvent[];
};

/** A first report looks a quarter ahead. */
const USUAL = 92;

/** What is to come until the report after, as long after this one as this one is after the one before. */
export function nextPeriodIn(scene: ReportScene): NextPeriodData {
  const { asAt, since, tracked, open, week } = scene;
  const to = addDays(asAt, since === null ? USUAL : daysBetween(since, asAt));
  // What falls due on the last day of this one is in it.
  const ahead = { ...week, today: addDays(asAt, 1) };
  const all = dueAhead({ ...ahead, tracked }, to);
  const due = dueAhead({ ...ahead, tracked: open }, to);
  return {
    to,
    due: due.map((one) => ({
      ...one,
      sources: dateLines({ action: one.line.action, standing: one.line.standing }, scene),
    })),
    restricted: all.length - due.length,
    events: [...meetingsIn(scene, to), ...reviewsIn(scene, to)].toSorted((one, other) => daysBetween(other.on, one.on)),
  };
}

function meetingsIn({ governance, asAt, days, planLines }: ReportScene, to: Day): readonly PeriodEvent[] {
  return governance.forums.flatMap((forum) => {
    const said = planLines.flatMap(({ seq, event }) =>
      event.kind === 'forum-kept' && event.forum.key === forum.key ? [seq] : [],
    );
    return sittingsFrom(forum, addDays(asAt, 1), days)
      .filter(({ meeting }) => meeting <= to)
      .map((sitting) => ({
        kind: 'meeting' as const,
        on: sitting.meeting,
        forum,
        sitting,
        sources: joinSources(said),
      }));
  });
}

function reviewsIn({ governance, asAt, planLines }: ReportScene, to: Day): readonly PeriodEvent[] {
  return governance.reviews.flatMap((review) => {
    const said = planLines.flatMap(({ seq, event }) =>
      event.kind === 'review-kept' && event.review.key === review.key ? [seq] : [],
    );
    const sources = joinSources(said);
    return reviewDays(review, addDays(asAt, 1), to).map((on) => ({ kind: 'review' as const, on, review, sources }));
  });
}
