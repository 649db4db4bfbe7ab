import type { Example } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import { typedRef } from '#src/refs/typed-ref.ts';

/** How a command is said about an action: "/rag date 8.1.3 31 Jan because the supplier is late". */
export function exampleOf(
  { action }: Tracked,
  said: readonly [name: string, words: string],
  { plans }: Scene,
): Example {
  const [name, words] = said;
  return { before: `/rag ${name}`, about: { action: action.id, ref: typedRef(action, plans) }, after: words };
}
