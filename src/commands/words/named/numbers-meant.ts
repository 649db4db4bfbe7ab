import type { Action, ActionId, PlanKey } from '#src/plan/action.ts';
import { wordsOf } from '#src/messages/words/say-event.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { refIndexOf } from '#src/refs/ref-index.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Register } from '#src/ports/register.ts';
import { keptBy } from '#src/thrift/kept-by.ts';
import type { Scene } from '#src/commands/command.ts';

/** A number that two have had, whose it may be, and what the other is called now. */
type Shared = {
  readonly now: string;
  readonly plan: PlanKey;
  readonly ref: string;
  readonly since: string;
  readonly ids: readonly ActionId[];
};

const sharedIn = keptBy((actions: readonly Action[]): readonly Shared[] => {
  const index = refIndexOf(actions);
  return actions.flatMap(({ id, plan, ref: called, formerRefs = [] }) =>
    formerRefs.flatMap(({ ref, until }): readonly Shared[] => {
      const now = index.having(plan, ref.toLowerCase()).filter((one) => one.id !== id);
      if (now.length === 0) return [];
      return [
        {
          now: called.toLowerCase(),
          plan,
          ref: ref.toLowerCase(),
          since: until,
          ids: [id, ...now.map((one) => one.id)],
        },
      ];
    }),
  );
});

/** Of the numbers in a message that two have had, the action that its writer meant by each when they last said it of one: they were asked then, and are not asked again. */
export async function numbersMeant(
  text: string,
  actions: readonly Action[],
  speaker: PersonId,
  register: Register,
): Promise<Scene['meantBefore']> {
  const said = text.toLowerCase();
  const shared = sharedIn(actions).filter(({ ref }) => said.includes(ref));
  const meant = await Promise.all(
    shared.map(async ({ plan, ref, now, since, ids }) => {
      const ledgers = await Promise.all(ids.map((id) => register.ledgerOf(id)));
      const last = ledgers
        .flat()
        .filter((line) => line.by === speaker && line.day > since && speaksOf(line, ref) && !speaksOf(line, now))
        .reduce<ActionEntry | null>((best, one) => (best === null || one.seq > best.seq ? one : best), null);
      return last === null ? [] : [[`${plan} ${ref}`, last.action] as const];
    }),
  );
  return new Map(meant.flat());
}

function speaksOf({ event }: ActionEntry, ref: string): boolean {
  const words = wordsOf(event).toLowerCase();
  const at = words.indexOf(ref);
  return (
    at >= 0 &&
    !/[\p{L}\p{N}.]$/u.test(words.slice(0, at)) &&
    !/^(?:[\p{L}\p{N}]|\.\d)/u.test(words.slice(at + ref.length))
  );
}
