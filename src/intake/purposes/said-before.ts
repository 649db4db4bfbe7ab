import { foldTitle } from '#src/intake/compare/likeness.ts';
import { PURPOSE_KINDS } from '#src/plan/governance/purpose.ts';
import type { Purpose } from '#src/plan/governance/purpose.ts';
import type { ListsSaid, PurposeDoubt } from './purposes-found.ts';

/** What was said of lists and columns with an earlier version, by the purposes that came of it: nobody is asked twice. */
export function saidBefore(doubts: readonly PurposeDoubt[], kept: readonly Purpose[]): ListsSaid {
  const said = doubts.flatMap(({ place, titles = [] }) => {
    const kind = PURPOSE_KINDS.find((one) => {
      const known = new Set(kept.filter((purpose) => purpose.kind === one).map(({ title }) => foldTitle(title)));
      return titles.length > 0 && titles.every((title) => known.has(foldTitle(title)));
    });
    return kind === undefined ? [] : [[place, kind] as const];
  });
  return new Map(said);
}
