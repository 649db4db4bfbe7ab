import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import type { Plan } from '#src/plan/action.ts';

/** The digest of one plan, for the part of it in that of all. */
export type DigestPart = { readonly plan: Plan; readonly card: Card };

/** What all plans' digest says at its end, once for all of them. */
export type TogetherFoot = { readonly today: Day; readonly head: string; readonly note: string | null };

/** One digest of several plans: a part for each, with its own counts; nothing is added up over plans. */
export function sayTogetherDigest(parts: readonly DigestPart[], { today, head, note }: TogetherFoot): Card {
  const foot: readonly DraftBlock[] = [
    { kind: 'aside', text: `The record ends at ${head}.` },
    ...(note === null ? [] : [{ kind: 'aside' as const, text: note }]),
  ];
  return buildCard({
    heading: `${parts.length} plans · ${sayDay(today)}`,
    blocks: [
      ...parts.flatMap(({ plan, card }): DraftBlock[] => [{ kind: 'title', text: plan.name }, ...card.blocks]),
      ...foot,
    ],
    thread: parts.flatMap(({ plan, card }) => (card.thread ?? []).map((one) => ofPlan(one, plan))),
    from: parts.map(({ card }) => card),
  });
}

/** A list of one plan's, under its name. */
function ofPlan(card: Card, { name }: Plan): Card {
  return buildCard({ ...asDraft(card), heading: `${name} · ${card.heading}` });
}
