import { emojiId } from '#adapters/network/hear/emoji-id.ts';
import { listAt, textAt } from '#adapters/network/fields.ts';
import { activityOf, threadOf } from '#adapters/teams/ids.ts';
import type { Hear } from './facts.ts';
import { doneBy, objectIdOf, placeOfTarget } from './who-and-where.ts';

const CIRCLES = { red: '🔴', orange: '🟠', yellow: '🟡', green: '🟢' } as const;
/** The emoji that rate; a thumb or a tick often means only "seen", so that it is none of them. */
const RATES = ['🔴', '🟥', '🟠', '🟧', '🟡', '🟨', '🟢', '🟩'] as const;
// '1f7e2_greencircle': the sign's number stands by itself
const NUMBER = /(?<![0-9a-f])1f(?:534|7e[0-9])(?![0-9a-f])/u;
// 'largegreencircle', 'green_square'
const NAME = /(red|orange|yellow|green)[ _-]?(?:circle|square)/u;

/** A traffic-light emoji on a message of ours that asks: the rating, as if it had been tapped there; taken away and none put in its place, the deletion of what it said. */
export const hearReaction: Hear = async (activity, facts) => {
  const { body } = activity;
  const [done, target] = [doneBy(activity), textAt(body, 'replyToId')];
  const [put, gone] = [rateAmong(listAt(body, 'reactionsAdded')), rateAmong(listAt(body, 'reactionsRemoved'))];
  const emoji = put ?? gone;
  if (done === null || target === null || emoji === null) return null;
  const { tenant, conversation } = done.place;
  const card = await facts.cardAt(threadOf({ tenant, conversation, root: null }), target);
  if (card === null) return null;
  const under = ['emoji', tenant, conversation, target, objectIdOf(done).objectId, emoji].join('/');
  const id = await emojiId(activityOf('event', under), facts.isGone);
  const said = {
    thread: threadOf(placeOfTarget(done, body)),
    from: done.from,
    at: facts.momentOf(textAt(body, 'timestamp')),
  };
  if (put !== null) return { ...said, id, text: put, card, how: 'said', of: null };
  const own = activityOf('event', `${tenant}/${conversation}/${done.id}`);
  return { ...said, id: own, text: '', card: null, how: 'deleted', of: id };
};

/** The last of some reactions that rates, as its emoji; null where none does. */
function rateAmong(reactions: readonly unknown[]): string | null {
  return reactions.map((one) => rateIn(textAt(one, 'type') ?? '')).findLast((rate) => rate !== null) ?? null;
}

/** The rating emoji that a reaction is, by whatever name Teams gives it; null for one that rates nothing. */
function rateIn(type: string): string | null {
  const lower = type.toLowerCase();
  const number = NUMBER.exec(lower)?.[0];
  const sign = number === undefined ? lower : String.fromCodePoint(Number.parseInt(number, 16));
  const named = NAME.exec(lower)?.[1] as keyof typeof CIRCLES | undefined;
  return RATES.find((one) => sign.includes(one)) ?? (named === undefined ? null : CIRCLES[named]);
}
