import type { Issue } from '#src/intake/issue.ts';
import type { PurposesRead } from './read-purposes.ts';
import { STRAY_ROWS } from '#src/intake/plan-text/find-tables.ts';
import { NOT_ACTIONS } from '#src/intake/tables/about-other-tables.ts';

/** True for what is said of a table that holds no actions, where it lists what the plan is for: that was read. */
export function isReadAsPurposes(
  { place, message }: Issue,
  { found, tables }: Pick<PurposesRead, 'found' | 'tables'>,
): boolean {
  if (message === NOT_ACTIONS) return tables.includes(place);
  if (message !== STRAY_ROWS) return false;
  const [first = 0, last = first] = (place.match(/\d+/g) ?? []).map(Number);
  return found.some(({ purpose }) => {
    const line = Number(/^line (\d+)$/.exec(purpose.place ?? '')?.[1] ?? -1);
    return line >= first && line <= last;
  });
}
