import type { After } from '#adapters/network/after.ts';
import type { Roster } from '#src/people/person.ts';
import type { Register } from '#src/ports/register.ts';

/** Tells within a minute that the roster changed, whoever changed it: Teams, an import, another platform. */
export type RosterWatch = { readonly start: () => void; readonly stop: () => void };

type Parts = {
  readonly register: Pick<Register, 'roster'>;
  readonly after: After;
  readonly changed: () => void;
  readonly inBackground: (work: Promise<void>) => void;
};

const A_MINUTE = 60_000;

export function createRosterWatch({ register, after, changed, inBackground }: Parts): RosterWatch {
  let seen: Roster | null = null;
  let takeBack: (() => void) | null = null;
  const look = async (): Promise<void> => {
    const now = await register.roster();
    // The register gives the same roster until it is another.
    if (now !== seen && seen !== null) changed();
    seen = now;
  };
  const watch = (): void => {
    takeBack = after(A_MINUTE, () => {
      watch();
      inBackground(look());
    });
  };
  return {
    start: () => {
      if (takeBack !== null) return;
      watch();
      inBackground(look());
    },
    stop: () => takeBack?.(),
  };
}
