import { textAt } from '#adapters/network/fields.ts';
import { doneBy, placeOfTarget } from '#adapters/teams/hear/who-and-where.ts';
import { threadOf } from '#adapters/teams/ids.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { OF_ANOTHER, sayOfAnother } from '#src/messages/answer/refused/other-register.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Activity, Reply } from './activity.ts';
import { isPress, say } from './answers.ts';

type World = Pick<TeamsWorld, 'register' | 'work'>;

/** Tells whoever pressed on a card that another register made that it does nothing here: in the answer to the press, or to them alone where a press has none. */
export async function tellOfAnother(
  activity: Activity,
  { world, inBackground }: { readonly world: World; readonly inBackground: (work: Promise<void>) => void },
): Promise<Reply> {
  const { body } = activity;
  const done = doneBy(activity);
  if (isPress(body)) return say(OF_ANOTHER);
  if (done === null || textAt(body, 'type') !== 'message') return null;
  const { from, place, id } = done;
  const to = {
    thread: threadOf(placeOfTarget({ from, place, id }, body)),
    person: null,
    account: from,
    only: true,
  } as const;
  const key = `other-register/${from}/${id}` as OutKey;
  const told = {
    key,
    kind: 'notice',
    day: null,
    to,
    card: sayOfAnother(),
    about: [],
    edits: null,
    holds: null,
  } as const;
  await world.register.write({ message: null, slot: null, entries: [], say: [told], asked: [] });
  inBackground(world.work());
  return null;
}
