import type { FrozenPaper } from '#src/report/paper/paper.ts';

const MARK = /ragtime-report:(?<id>R-[0-9a-f]{12})/u;

/** The words by which a file says which report it is; every format keeps them where its readers look for such things. */
export function markOf({ id, head }: Pick<FrozenPaper, 'id' | 'head'>): string {
  return `ragtime-report:${id} ledger:${head.line}:${head.hash}`;
}

/** The id in such words; null where there are none. */
export function idMarkedIn(text: string): string | null {
  return MARK.exec(text)?.groups?.['id'] ?? null;
}
