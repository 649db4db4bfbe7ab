import { sayBroken } from '#db/care/broken-schema.ts';
import type { Parts } from '#db/care/broken-schema.ts';
import { codeOf } from '#db/connection/sayings.ts';
import type { PostgresConnection } from './connect.ts';
import type { Ask } from './ask.ts';
import { STEPS, textOf } from './migrate.ts';

/** What of the tables, their columns, indexes, triggers and functions is missing, changed, switched off, or not of this program's making; each a sentence. */
export async function findBrokenSchema({ turn, ask, schema, file }: PostgresConnection): Promise<readonly string[]> {
  const { found, fresh } = await turn(async () => {
    const there = await partsIn(ask, schema);
    return { found: there, fresh: await freshParts(ask) };
  });
  return sayBroken(file, fresh, found);
}

/** As a schema is in which nothing was ever stored: one is made and taken back in a transaction that nobody else sees. */
async function freshParts(ask: Ask): Promise<Parts> {
  const schema = `ragtime_looks_${process.pid}`;
  await ask('begin');
  try {
    await ask(`create schema ${schema}`);
    await ask(`set local search_path = ${schema}`);
    await ask('create table migrations (step text primary key)');
    for (const step of STEPS) await ask(textOf(step));
    return await partsIn(ask, schema);
  } catch (error) {
    // Whoever may make no schema: then only what is missing can be told.
    if (codeOf(error) !== '42501') throw error;
    return new Map(STEPS.flatMap((step) => partsNamed(textOf(step)).map((part) => [part, ''])));
  } finally {
    await ask('rollback').catch(() => undefined);
  }
}

function partsNamed(text: string): readonly string[] {
  const named = text.matchAll(/^CREATE (?:UNIQUE )?(TABLE|INDEX|TRIGGER|FUNCTION) "(\w+)"/gmu);
  return Array.from(named, ([, kind = '', name = '']) => `the ${kind.toLowerCase()} ${name}`);
}

/** Tables first: where one is missing, what belongs to it is too. */
async function partsIn(ask: Ask, schema: string): Promise<Parts> {
  const { rows } = await ask(PARTS, [schema]);
  const own = new RegExp(`\\b${schema}\\.`, 'gu');
  return new Map(rows.map(({ part, made }) => [String(part), String(made ?? '').replaceAll(own, '')]));
}

const PARTS = `
  with own as (select oid, relname from pg_class where relkind = 'r' and relnamespace = $1::regnamespace)
  select part, made from (
    select 1 as place, 'the table ' || relname as part, '' as made from own
    union all
    select 2, 'the column ' || relname || '.' || attname,
      concat_ws(' ', format_type(atttypid, atttypmod), attnotnull, attcollation::regcollation, pg_get_expr(adbin, adrelid))
      from pg_attribute join own on own.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attnum > 0 and not attisdropped
    union all
    select 3, 'the index ' || c.relname, pg_get_indexdef(indexrelid) || ' ' || indisvalid::text
      from pg_index join own on own.oid = indrelid join pg_class c on c.oid = indexrelid
    union all
    select 4, 'the rule ' || conname, pg_get_constraintdef(pg_constraint.oid) || ' ' || convalidated::text
      from pg_constraint join own on own.oid = conrelid where contype in ('f', 'c')
    union all
    select 5, 'the trigger ' || tgname, pg_get_triggerdef(pg_trigger.oid) || ' ' || tgenabled::text
      from pg_trigger join own on own.oid = tgrelid where not tgisinternal
    union all
    select 6, 'the function ' || proname, pg_get_functiondef(oid) from pg_proc where pronamespace = $1::regnamespace
  ) as parts order by place, part`;
