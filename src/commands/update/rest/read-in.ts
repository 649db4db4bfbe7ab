import type { Scene } from '#src/commands/command.ts';
import { askedOf } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { Reading, ReadingPart } from '#src/reply/reading.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { typedRef } from '#src/refs/typed-ref.ts';

/** What words say in this conversation. */
export function readIn(text: string, open: OpenActions, scene: Scene): Reading {
  return readReply(text, {
    today: scene.today,
    plans: scene.plans.map((plan) => plan.key),
    isRef: open.isRef,
    book: open.book,
    asked: askedOf(open.about, scene),
    datesOf: (ref) => {
      const [one, ...others] = open.meant(ref);
      return one === undefined || others.length > 0 ? null : one.standing;
    },
  });
}

/** What words say of one action that they name by no ref: it is asked about for that one. */
export function askedOfOne(words: string, one: Tracked, open: OpenActions, scene: Scene): readonly ReadingPart[] {
  const { parts } = readIn(words, { ...open, about: [one] }, scene);
  const ref = typedRef(one.action, scene.plans);
  return parts.map((part): ReadingPart => ({ ...part, ref, certainty: 'likely' }));
}
