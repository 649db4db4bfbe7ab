import { createRequire } from 'node:module';
import type * as Orm from 'drizzle-orm';
import type * as Driver from 'drizzle-orm/better-sqlite3';
import type * as Core from 'drizzle-orm/sqlite-core';

// As ES modules drizzle-orm costs half a second and 230 MiB at start; required, a seventh of that. The types are the same.
const require = createRequire(import.meta.url);

export const { drizzle } = require('drizzle-orm/better-sqlite3') as typeof Driver;

export const {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  getTableColumns,
  getTableName,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  min,
  ne,
  not,
  notInArray,
  or,
  sql,
} = require('drizzle-orm') as typeof Orm;

export const { alias, customType, index, integer, primaryKey, sqliteTable, text, uniqueIndex } =
  require('drizzle-orm/sqlite-core') as typeof Core;
