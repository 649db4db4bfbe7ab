import { fieldAt, textAt } from '#adapters/network/fields.ts';
import type { AdaptiveCard } from '#adapters/teams/draw/payload.ts';
import { markedMessage } from '#adapters/teams/draw/register-on.ts';
import { render } from '#adapters/teams/draw/render.ts';
import { carriedBy } from '#adapters/teams/hear/tap.ts';
import { doneBy } from '#adapters/teams/hear/who-and-where.ts';
import { threadOf } from '#adapters/teams/ids.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { registerMark } from '#adapters/network/draw/register-mark.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Activity, Reply } from './activity.ts';
import { dataIn, OURS } from './pressed.ts';
import { isPress, say } from './answers.ts';

const NOT_THEIRS = 'The buttons of this card are for whoever it answers. You can type instead: rag and a number.';

/** True where somebody’s client asks for a card in a shared place as it is for them. */
export function asksForOwnView(body: object): boolean {
  return textAt(body, 'type') === 'invoke' && fieldAt(dataIn(carriedBy(body)), OURS, 'kind') === 'own';
}

type World = Pick<TeamsWorld, 'threads' | 'register' | 'clock' | 'realClock'>;

/** The card with its buttons, for the one whom it answers and while it stands; for anybody else it stays as it is. */
export async function ownView(activity: Activity, world: World): Promise<Reply> {
  const { body } = activity;
  const card = await cardFor(activity, world);
  if (card !== null)
    return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } };
  // What a client asks of its own accord is left as it is.
  return isPress(body) ? say(NOT_THEIRS) : { status: 200, body: {} };
}

async function cardFor(activity: Activity, world: World): Promise<AdaptiveCard | null> {
  const [done, key] = [doneBy(activity), textAt(dataIn(carriedBy(activity.body)), OURS, 'card')];
  const posted = key === null ? null : await world.threads.posted(key as OutKey);
  if (done === null || posted === null) return null;
  const conversation = threadOf({ ...done.place, root: null });
  const standing = await world.threads.postedAt(conversation, posted.message);
  if (standing === null || standing.key !== key || standing.account !== done.from) return null;
  return markedMessage(render(standing.card, standing.key), await registerMark(world)).card;
}
