import type { AccountId, IncomingMessage, MessageId } from '#src/ports/message.ts';

/** What a run has behind it: whose words wait for the next run, and what was worked. */
export type TurnsBefore = { readonly held: ReadonlySet<AccountId>; readonly worked: ReadonlySet<MessageId> };

/** Messages to be worked now; `flooding` are the first of each whose words are so many that they wait for some time. */
export type NextFew = {
  readonly turn: readonly IncomingMessage[];
  readonly hasMore: boolean;
  readonly flooding: readonly IncomingMessage[];
};

/** So many messages of one person are worked before somebody else is looked for. */
const A_TURN = 5;
/** So many of one person's wait for some time: they are told that none is lost. */
const MANY = 20;

/** Of everybody the first few that wait, as they were said; nobody's come after all of another's. */
export function nextFew(waiting: readonly IncomingMessage[], { held, worked }: TurnsBefore): NextFew {
  const counts = new Map<AccountId, number>();
  const turn: IncomingMessage[] = [];
  const firsts = new Map<AccountId, IncomingMessage>();
  for (const message of waiting) {
    if (held.has(message.from) || worked.has(message.id)) continue;
    const count = (counts.get(message.from) ?? 0) + 1;
    counts.set(message.from, count);
    if (count === 1) firsts.set(message.from, message);
    if (count <= A_TURN) turn.push(message);
  }
  const many = [...firsts.values()].filter(({ from }) => (counts.get(from) ?? 0) >= MANY);
  return { turn, hasMore: [...counts.values()].some((count) => count > A_TURN), flooding: many };
}
