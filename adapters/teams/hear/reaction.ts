import { listAt, textAt } from '#adapters/network/fields.ts';
import { activityOf, threadOf } from '#adapters/teams/ids.ts';
import type { Hear } from './facts.ts';
import { doneBy, placeOfTarget } from './who-and-where.ts';

const CIRCLES = { red: '🔴', orange: '🟠', yellow: '🟡', green: '🟢' } as const;
/** The emoji that rate; a thumb or a tick often means only "seen", so that it is none of them. */
const RATES = ['🔴', '🟥', '🟠', '🟧', '🟡', '🟨', '🟢', '🟩'] as const;
// '1f7e2_greencircle': the sign's number stands by itself
const NUMBER = /(?<![0-9a-f])1f(?:534|7e[0-9])(?![0-9a-f])/u;
// 'largegreencircle', 'green_square'
const NAME = /(red|orange|yellow|green)[ _-]?(?:circle|square)/u;

/** A traffic-light emoji on a message of ours that asks: the rating, as if it had been tapped there. */
export const hearReaction: Hear = async (activity, facts) => {
  const { body } = activity;
  const done = doneBy(activity);
  const target = textAt(body, 'replyToId');
  const emoji = listAt(body, 'reactionsAdded')
    .map((one) => rateIn(textAt(one, 'type') ?? ''))
    .findLast(Boolean);
  if (done === null || target === null || emoji === undefined || emoji === null) return null;
  const { tenant, conversation } = done.place;
  const card = await facts.cardAt(threadOf({ tenant, conversation, root: null }), target);
  if (card === null) return null;
  return {
    id: activityOf('event', `${tenant}/${conversation}/${done.id}`),
    thread: threadOf(placeOfTarget(done, body)),
    from: done.from,
    text: emoji,
    at: facts.momentOf(textAt(body, 'timestamp')),
    card,
    how: 'said',
    of: null,
  };
};

/** The rating emoji that a reaction is, by whatever name Teams gives it; null for one that rates nothing. */
function rateIn(type: string): string | null {
  const lower = type.toLowerCase();
  const number = NUMBER.exec(lower)?.[0];
  const sign = number === undefined ? lower : String.fromCodePoint(Number.parseInt(number, 16));
  const named = NAME.exec(lower)?.[1] as keyof typeof CIRCLES | undefined;
  return RATES.find((one) => sign.includes(one)) ?? (named === undefined ? null : CIRCLES[named]);
}
