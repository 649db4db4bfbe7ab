import type { Scene } from '#src/commands/command.ts';
import { askedOf } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { Reading } from '#src/reply/reading.ts';

/** What words say in this conversation. */
export function readIn(text: string, open: OpenActions, scene: Scene): Reading {
  return readReply(text, {
    today: scene.today,
    plans: scene.plans.map((plan) => plan.key),
    isRef: open.isRef,
    book: open.book,
    asked: askedOf(open.about, scene),
  });
}
