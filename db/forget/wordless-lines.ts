import type { Left } from '#db/chain/forget-rows.ts';
import type { LineContent } from '#db/chain/line-hash.ts';
import type { Connection } from '#db/connection/connect.ts';
import { and, asc, eq, inArray, isNull } from '#db/connection/drizzle.ts';
import { isReadable } from '#db/columns.ts';
import { actions, ledger, plans } from '#db/tables/plan-tables.ts';
import { addMonths } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { withoutWords } from './forget-said.ts';

type Old = { readonly day: Day; readonly years: number; readonly most: number };

/** Lines of plans that were archived so many years ago, without what anybody said in them; only those that change. */
export function wordlessLines({ db }: Connection, { day, years, most }: Old): Left['lines'] {
  const archived = db.select({ key: plans.key }).from(plans).where(eq(plans.isArchived, true)).all();
  const old = archived.filter(({ key }) => {
    const said = db
      .select()
      .from(ledger)
      .where(and(eq(ledger.plan, key), eq(ledger.kind, 'archived')))
      .orderBy(asc(ledger.seq))
      .all();
    const last = said.at(-1)?.day;
    return last !== undefined && addMonths(last, 12 * years) < day;
  });
  const ids = db
    .select({ id: actions.id })
    .from(actions)
    .where(
      inArray(
        actions.plan,
        old.map(({ key }) => key),
      ),
    );
  const rows = db
    .select()
    .from(ledger)
    .where(and(inArray(ledger.action, ids), isNull(ledger.erased)))
    .orderBy(asc(ledger.seq))
    .all();
  const changed = rows.filter(isReadable).flatMap((row) => {
    const body = withoutWords(row.body) as LineContent['body'];
    return JSON.stringify(body) === JSON.stringify(row.body) ? [] : [{ ...row, body, author: null }];
  });
  return changed.slice(0, most);
}
