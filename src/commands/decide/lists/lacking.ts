import type { Lacking } from '#src/messages/office/day/ask-cards.ts';
import { joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { stepSaid } from '#src/commands/update/steps/step-said.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import type { Scene } from '#src/commands/command.ts';
import type { Asking } from '#src/commands/decide/for-many.ts';

/** One action of which the office’s word is incomplete, as a card asks for the rest. */
export function lackingOf(tracked: Tracked, { naming, plans }: Scene): Lacking {
  const { action } = tracked;
  const { ref, title } = naming.action(action);
  const { step } = stepSaid(tracked, naming);
  const exact = exactRef(action, plans);
  const of =
    step === undefined ? { ref, typed: exact } : { ref: say`${ref} ${step.said}`, typed: `${exact} ${step.typed}` };
  return { ...of, title, leave: { label: 'Leave it', say: say`/rag ${ref}` } };
}

/** The same for several, which are asked about once. */
export function lackingOfMany({ tracked, list, head }: Asking, { naming }: Scene): Lacking {
  const refs = tracked.map(({ action }) => naming.action(action).ref);
  const count = sayCount(tracked.length, 'action');
  const [first] = refs;
  const leave = {
    label: 'Leave them',
    say: list === null && first !== undefined ? say`/rag ${first}` : '/rag overdue',
  };
  return {
    ref: list === null ? joinedWithAnd(refs) : tracked.length === 1 ? (first ?? list) : `these ${tracked.length}`,
    title: list === null ? count : `${list[0]?.toUpperCase()}${list.slice(1)}, ${count}`,
    typed: head,
    ...(tracked.length === 1 ? {} : { isMany: true as const }),
    leave,
  };
}
