import { isA } from '#src/reply/units/unit.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';
import type { Claim } from './claim.ts';
import { GRAMMAR } from './grammar.ts';

/** Everything that the clauses of a message claim, in order. */
export function claimsIn(clauses: readonly Clause[], { today, asked }: ReplyContext, text: string): readonly Claim[] {
  let first = true;
  return clauses.flatMap((clause, at) => {
    const spot = { clause, at, clauses, text, today, asked, first };
    if (!isOpening(clause)) first = false;
    return GRAMMAR.flatMap((reader) => reader.read(spot));
  });
}

// "Hi Jo", "8.1.3": what follows still comes first.
function isOpening({ units }: Clause): boolean {
  return units.every(
    (unit, at) =>
      isA(unit, 'courtesy', 'ordinal') ||
      unit.kind === 'ref' ||
      (at > 0 && isA(units[0], 'courtesy') && /^\p{Lu}/u.test(unit.raw)),
  );
}
