import type { Instant } from '#src/calendar/instant.ts';
import type { Installations } from '#src/ports/installations.ts';

/** That people were served from a register by the real clock, since when, and where it lay: a copy elsewhere is another. */
export type ServedFrom = { readonly where: string; readonly since: Instant };

/** Beside what platforms keep of their installations, under a name of its own. */
const KEPT_AS = 'served';
const PLACE = 'register';

/** Null where nobody was ever served from it, as far as it remembers. */
export async function findServed({ find }: Pick<Installations, 'find'>): Promise<ServedFrom | null> {
  const kept = await find(KEPT_AS, PLACE);
  return kept === null ? null : (JSON.parse(kept) as ServedFrom);
}

export async function keepServed(served: ServedFrom, { save }: Pick<Installations, 'save'>): Promise<void> {
  await save(KEPT_AS, PLACE, JSON.stringify(served), served.since);
}
