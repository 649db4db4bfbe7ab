import { createRequire } from 'node:module';
import type * as Driver from 'drizzle-orm/node-postgres';
import type * as Pg from 'pg';

// Required, and only where a register is on PostgreSQL: see connection/drizzle.ts.
const require = createRequire(import.meta.url);

export const { drizzle } = require('drizzle-orm/node-postgres') as typeof Driver;
const { Pool, types } = require('pg') as typeof Pg;

// Numbers of rows and counts are well within what a number holds.
types.setTypeParser(types.builtins.INT8, Number);

export { Pool };
