import type { Connection, Turn } from '#db/connection/connection.ts';
import { asc, gt } from '#db/connection/drizzle.ts';
import { isOfAction } from '#db/ledger-lines.ts';
import { given, prepared } from '#db/connection/statements.ts';
import { ledger } from '#db/tables/plan-tables.ts';
import { OthersDecided } from '#src/ports/beside/others-decided.ts';
import type { Work } from '#src/ports/register.ts';

/**
 * Within a transaction that writes a piece of work: throws OthersDecided where somebody wrote, since the work's reading began,
 * of anything that it decides. A line of its own answer is about what it names; whatever tells or asks anybody else may have
 * been drawn from anything.
 */
export function prepareDecidedMeanwhile({ db }: Connection): (at: Turn, work: Work) => Promise<void> {
  const read = prepared(db, () =>
    db
      .select({ action: ledger.action, person: ledger.person, plan: ledger.plan })
      .from(ledger)
      .where(gt(ledger.seq, given(ledger.seq, 'after')))
      .orderBy(asc(ledger.seq)),
  );
  return async (at, work) => {
    const { asOf } = work;
    if (asOf === undefined || asOf === null || !decidesAnything(work)) return;
    const { anew, line } = await at.dialect.mark();
    if (anew !== asOf.anew) throw new OthersDecided('People or plans changed while it was decided.');
    if (line === asOf.line) return;
    const lines = await at.all(read, { after: asOf.line });
    const own = namedIn(work);
    const isTouched = lines.some(
      ({ action, person }) => isWide(work) || person !== null || action === null || own.has(action),
    );
    if (isTouched) throw new OthersDecided('Another process wrote of the same while it was decided.');
  };
}

/** An answer that only tells how things stand is true of the moment it was read. */
function decidesAnything(work: Work): boolean {
  return work.entries.length > 0 || isWide(work);
}

function isWide({ say, asked, settles, hastens, revives, again, letsGo }: Work): boolean {
  const isMarking = settles !== undefined || hastens !== undefined || revives !== undefined;
  return isMarking || say.length > 1 || asked.length > 0 || (again ?? letsGo ?? []).length > 0;
}

function namedIn({ entries, say }: Work): ReadonlySet<string> {
  const named = say.flatMap(({ about }) => about.map(({ action }) => action));
  return new Set([...named, ...entries.filter(isOfAction).map(({ action }) => action)]);
}
