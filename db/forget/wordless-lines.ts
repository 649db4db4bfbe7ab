import type { Left } from '#db/chain/forget-rows.ts';
import type { LineContent } from '#db/chain/line-hash.ts';
import type { Turn } from '#db/connection/connection.ts';
import { and, asc, eq, inArray, isNull } from '#db/connection/drizzle.ts';
import { isReadable } from '#db/columns.ts';
import { actions, ledger, plans } from '#db/tables/plan-tables.ts';
import { addMonths } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { withoutWords } from './forget-said.ts';

type Old = { readonly day: Day; readonly years: number; readonly most: number };

/** Lines of plans that were archived so many years ago, without what anybody said in them; only those that change. */
export async function wordlessLines(at: Turn, { day, years, most }: Old): Promise<Left['lines']> {
  const { db } = at;
  const archived = await at.all(db.select({ key: plans.key }).from(plans).where(eq(plans.isArchived, true)));
  const old: PlanKey[] = [];
  for (const { key } of archived) {
    const isOfIt = and(eq(ledger.plan, key), eq(ledger.kind, 'archived'));
    const said = await at.all(db.select().from(ledger).where(isOfIt).orderBy(asc(ledger.seq)));
    const last = said.at(-1)?.day;
    if (last !== undefined && addMonths(last, 12 * years) < day) old.push(key);
  }
  const ids = db.select({ id: actions.id }).from(actions).where(inArray(actions.plan, old));
  const isTheirs = and(inArray(ledger.action, ids), isNull(ledger.erased));
  const rows = await at.all(db.select().from(ledger).where(isTheirs).orderBy(asc(ledger.seq)));
  const changed = rows.filter(isReadable).flatMap((row) => {
    const body = withoutWords(row.body) as LineContent['body'];
    return JSON.stringify(body) === JSON.stringify(row.body) ? [] : [{ ...row, body, author: null }];
  });
  return changed.slice(0, most);
}
