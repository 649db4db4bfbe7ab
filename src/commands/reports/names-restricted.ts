import type { FrozenReport } from '#src/ports/papers/reports.ts';
import type { Register } from '#src/ports/register.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';

/** How many actions a report names that are restricted by now: with any, it stays as it was frozen and is drawn no more. */
export async function namedRestricted(
  { mentions }: Pick<FrozenReport, 'mentions'>,
  register: Pick<Register, 'restricted'>,
): Promise<number> {
  const restricted = restrictedAmong(await register.restricted());
  return mentions.filter((action) => restricted.has(action)).length;
}
