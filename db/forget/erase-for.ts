import type { Turn } from '#db/connection/connection.ts';
import type { Erased, Erasing } from '#src/ports/erasing.ts';
import { blotLogs } from './blot-logs.ts';
import { createBlotter } from './blot-out.ts';
import { erasePerson } from './erase-person.ts';
import { keepErasure } from './erasures.ts';
import { knownBy } from './person-signs.ts';

/** `register` is the file beside which list and logs lie, and `freed` takes away what the database let go of. */
type For = { readonly register: string; readonly erasing: Erasing; readonly freed: () => Promise<void> };

/** Erases a person for good: from the database, from the logs beside it, and from whatever backup of before is brought back. What lies beside loses the name last: whoever is stopped half-way types the same again. */
export async function eraseFor(turn: Turn, { register, erasing, freed }: For): Promise<Erased> {
  const { person, signs } = await knownBy(turn, erasing.person);
  const erased = await erasePerson(turn, erasing);
  await freed();
  const { at, day, chosen } = erasing;
  keepErasure(register, person, { at, day, why: erased.why, chosen, former: erased.former });
  blotLogs(register, createBlotter(signs, erased.former));
  return erased;
}
