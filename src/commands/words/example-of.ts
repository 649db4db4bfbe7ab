import type { Example } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import { typedRef } from '#src/refs/typed-ref.ts';

/** A command that lacks nothing but its reason: "decline", "because", and a reason that might be given. */
type Lacking = { readonly name: string; readonly unfinished: string; readonly reason: string };

/** How a command is said about an action: "/rag date 8.1.3 31 Jan because the supplier is late". */
export function exampleOf({ action }: Tracked, { name, unfinished, reason }: Lacking, { plans }: Scene): Example {
  return {
    before: `/rag ${name}`,
    about: { action: action.id, ref: typedRef(action, plans) },
    after: `${unfinished} ${reason}`,
    unfinished,
  };
}
