import { laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { OpenRequest } from '#src/plan/open-requests.ts';
import { isClosed } from '#src/plan/record-update.ts';
import type { Tracked, Unsettled } from '#src/plan/standing.ts';
import type { Unsure } from './unsure.ts';

/** Something that waits until the programme office settles it; `since` is the day on which its waiting began. */
export type Waiting = { readonly id: string; readonly since: Day } & (
  | { readonly kind: 'date'; readonly tracked: Tracked; readonly asked: DateAsked }
  | { readonly kind: 'check'; readonly tracked: Tracked }
  | { readonly kind: 'words'; readonly tracked: Tracked; readonly words: Unsettled }
  | { readonly kind: 'request'; readonly tracked: Tracked; readonly request: OpenRequest }
  | { readonly kind: 'message'; readonly message: Unsure }
);

export type WaitingKind = Waiting['kind'];

type DateAsked = { readonly day: Day; readonly by: PersonId; readonly on: Day; readonly reason: string };

/** Today, and the day on which the plan's asking began: nothing waits since before anybody could have settled it. */
export type Since = { readonly today: Day; readonly began: Day };

/** What waits about one action; words of today are still their writer's to settle. */
export function waitingAbout(tracked: Tracked, { today, began }: Since): readonly Waiting[] {
  const { action, standing } = tracked;
  if (isClosed(tracked)) return [];
  const { dateAsked, stage, stageOn, unsettled, requests } = standing;
  const of = (kind: string): string => `${kind} ${action.id}`;
  return [
    ...(dateAsked === null
      ? []
      : [{ kind: 'date' as const, id: of('date'), since: dateAsked.on, tracked, asked: dateAsked }]),
    ...(stage === 'delivered'
      ? [{ kind: 'check' as const, id: of('check'), since: laterOf(began, stageOn) ?? began, tracked }]
      : []),
    ...(unsettled === null || unsettled.on >= today
      ? []
      : [{ kind: 'words' as const, id: of('words'), since: unsettled.on, tracked, words: unsettled }]),
    ...requests.map((request) => ({
      kind: 'request' as const,
      id: `${of(request.what)} ${request.by}`,
      since: request.on,
      tracked,
      request,
    })),
  ];
}

/** All that waits, the longest waiting first. */
export function longestFirst(waiting: readonly Waiting[]): readonly Waiting[] {
  return waiting.toSorted(
    (one, other) => inOrder(one.since, other.since) || inOrder(positionOf(one), positionOf(other)),
  );
}

function positionOf(one: Waiting): number {
  return one.kind === 'message' ? Infinity : one.tracked.action.position;
}

function inOrder<T extends number | string>(one: T, other: T): number {
  return one < other ? -1 : Number(one > other);
}
