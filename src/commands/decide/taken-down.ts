import { sayTakenDown } from '#src/messages/office/restriction-card.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Posted } from '#src/ports/outbox.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Scene } from '#src/commands/command.ts';

/** Takes down every post that names an action where others than one person read; what was said privately stays. */
export async function takenDown(action: ActionId, scene: Scene): Promise<readonly Outgoing[]> {
  const posts = await scene.threads.postedNaming(action);
  // What was for one person alone went to them alone, whatever the thread.
  const open = posts.filter(({ card }) => card.readers !== 'asker');
  const shared = await Promise.all(open.map(async (post) => ((await isShared(post.at, scene)) ? [post] : [])));
  return shared.flat().map(({ key, at }, place) => ({
    key: `taken-down/${scene.message.id}/${action}/${place}` as OutKey,
    kind: 'notice',
    day: null,
    to: { thread: at.thread, person: null },
    card: sayTakenDown(),
    about: [],
    edits: key,
    holds: null,
  }));
}

async function isShared({ thread }: Posted, { audienceOf }: Scene): Promise<boolean> {
  return (await audienceOf({ thread, person: null })) !== 'asker';
}
