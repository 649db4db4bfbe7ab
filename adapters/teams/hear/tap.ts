import { fieldAt, textAt } from '#adapters/network/fields.ts';
import { threadOf } from '#adapters/teams/ids.ts';
import type { Pressed } from '#adapters/teams/draw/payload.ts';
import { readPressed } from '#adapters/teams/receive/pressed.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { HearingFacts, Hear } from './facts.ts';
import { doneBy, placePressed } from './who-and-where.ts';
import type { Done } from './who-and-where.ts';

/** A press of a button of ours: the words it carries, about the card it was on. */
export const hearTap: Hear = async (activity, facts) => {
  const { body } = activity;
  const done = doneBy(activity);
  const pressed = readPressed(carriedBy(body));
  if (done === null || pressed === null) return null;
  const card = await cardBefore(pressed.card as OutKey | null, done, facts);
  const say = await wordsOn(pressed, card, facts);
  if (say === null) return null;
  const at = facts.momentOf(textAt(body, 'timestamp'));
  const place = await placePressed(done, body, { card: pressed.card as OutKey | null, facts });
  const { from } = done;
  const parts = [from, place.conversation, textAt(body, 'replyToId'), pressed.card, say];
  const id = await facts.claim({ kind: 'tap', parts, at });
  return {
    id,
    thread: threadOf(place),
    from,
    text: say,
    at,
    card: await cardAnswered(card, facts),
    how: 'said',
    of: null,
  };
};

/** The card on which something was pressed; null for one that is not before whoever pressed: what a button carries is what their client says. */
export async function cardBefore(
  card: OutKey | null,
  { from, place }: Done,
  facts: HearingFacts,
): Promise<OutKey | null> {
  if (card === null) return null;
  const conversation = threadOf({ ...place, root: null });
  return (await facts.isBefore(card, { from, conversation })) ? card : null;
}

// What is pressed on a page that is kept up to date is answered beside it: the page stays.
async function cardAnswered(card: OutKey | null, facts: HearingFacts): Promise<OutKey | null> {
  return card !== null && (await facts.isKeptPage(card)) ? null : card;
}

/** What a press carries: a message without words has it as its value, an invoke in its action. */
export function carriedBy(body: object): unknown {
  return textAt(body, 'type') === 'invoke' ? fieldAt(body, 'value', 'action', 'data') : fieldAt(body, 'value');
}

async function wordsOn(pressed: Pressed, card: OutKey | null, facts: HearingFacts): Promise<string | null> {
  switch (pressed.kind) {
    case 'say':
      return pressed.say;
    case 'nth':
      return card === null ? null : facts.sayOf(card, pressed.nth);
    case 'form':
      return null;
  }
}
