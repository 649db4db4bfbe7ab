import { sayDeleted } from '#src/messages/answer/amended-card.ts';
import type { Gone } from '#src/messages/answer/amended-card.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Amended } from './amended-steps.ts';

const NOTES: Readonly<Record<Gone, string>> = {
  message: 'the message behind an update was deleted; the record stays',
  emoji: 'the emoji behind an update was taken away; the record stays',
};

/** What a deletion takes from the chat: an emoji is heard with the card under which it stood, as nothing else that can be deleted. */
export async function goneIn({ message, inbox }: Pick<Scene, 'message' | 'inbox'>): Promise<Gone> {
  const was = message.of === null ? null : await inbox.message(message.of);
  return was === null || was.card === null ? 'message' : 'emoji';
}

/** Notes at each update that its message was deleted, or its emoji taken away; `hasAsked` where that asked something, which waits no longer. */
export async function noteDeleted(
  amended: readonly Amended[],
  what: { readonly gone: Gone; readonly hasAsked: boolean },
  scene: Scene,
): Promise<Answer> {
  const { saying, naming } = scene;
  const event = {
    kind: 'noted',
    text: NOTES[what.gone],
    words: '',
  } as const;
  const noted = await notedDeleted(scene);
  const card = sayDeleted(
    amended.map(({ tracked }) => naming.action(tracked.action).ref),
    what,
  );
  const fresh = amended.filter(({ tracked }) => !noted.has(tracked.action.id));
  return {
    ...answer(card, [...new Set(amended.map(({ tracked }) => tracked.action.id))]),
    entries: fresh.map(({ tracked }) => entryOf(tracked, event, saying)),
  };
}

/** The actions of which it is noted already: a deletion that came before what it deletes is worked once more after that. */
async function notedDeleted({ message, inbox, register }: Scene): Promise<ReadonlySet<string>> {
  const changes = message.of === null ? [] : await inbox.changes(message.of);
  const deletions = changes.filter((one) => one.message.how === 'deleted');
  const lines = await Promise.all(deletions.map((one) => register.ledgerOfMessage(one.message.id)));
  return new Set(lines.flat().map(({ action }) => action));
}
