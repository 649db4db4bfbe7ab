import { sayDeleted } from '#src/messages/answer/amended-card.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Amended } from './amended-steps.ts';

/** Notes at each update that its message was deleted; `hasAsked` where the message asked something, which waits no longer. */
export async function noteDeleted(amended: readonly Amended[], hasAsked: boolean, scene: Scene): Promise<Answer> {
  const { saying, naming } = scene;
  const event = {
    kind: 'noted',
    text: 'the message behind an update was deleted; the record stays',
    words: '',
  } as const;
  const noted = await notedDeleted(scene);
  const card = sayDeleted(
    amended.map(({ tracked }) => naming.action(tracked.action).ref),
    hasAsked,
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
