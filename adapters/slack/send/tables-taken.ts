/** Which workspaces take lists as tables, as far as they have said so. */
export type TablesTaken = {
  readonly mayTake: (team: string) => boolean;
  /** A workspace took the same message without its table. */
  readonly refused: (team: string) => void;
};

/** Slack brings new blocks to one workspace after the other: one that takes none today is asked again so much later, in milliseconds. */
const REST = 24 * 3_600_000;

/** Kept in memory: what it costs to find out again is one call, which is refused. */
export function createTablesTaken(now: () => number): TablesTaken {
  const refusedAt = new Map<string, number>();
  return {
    mayTake: (team) => (refusedAt.get(team) ?? Number.NEGATIVE_INFINITY) + REST <= now(),
    refused: (team) => void refusedAt.set(team, now()),
  };
}
