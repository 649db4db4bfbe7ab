import { globSync, readFileSync } from 'node:fs';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { HELD } from './held.ts';
import { NEVER_CALLED, OUTBOUND } from './hosts.ts';
import { assurancePage } from './page.ts';

const FOLDER = 'docs/assurance';

test('the tables are what the program says; if they are not, run npm run assurance', () => {
  expect(readFileSync(`${FOLDER}/tables.md`, 'utf8')).toBe(assurancePage());
});

test('every column of every table is said to hold something of people, or nothing', async () => {
  const files = globSync('db/tables/*-table{,s}.ts');
  const modules = await Promise.all(files.map((file) => import(`#${file}`) as Promise<Record<string, unknown>>));
  const tables = modules.flatMap((one) => Object.values(one)).filter((one) => is(one, SQLiteTable));
  expect(tables.length).toBeGreaterThan(10);
  const there = tables.map((one) => [getTableName(one), new Set(Object.keys(getTableColumns(one)))] as const);
  const said = Object.entries(HELD).map(([name, { columns }]) => [name, new Set(Object.keys(columns))] as const);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(there));
});

test('every host that the sources name is called and listed, or is never called and known as that', () => {
  const named = globSync('{src,adapters,jobs,db}/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/https?:\/\/([a-z0-9.-]+\.[a-z]{2,})/gu)].map(([, host]) => host ?? ''),
  );
  // What is reserved for examples is nobody's.
  const real = new Set(named.filter((host) => !/(?:\.|^)example(?:\.(?:org|com|gov\.uk))?$/u.test(host)));
  const known = new Set([...OUTBOUND.map(({ host }) => host), ...NEVER_CALLED]);
  expect([...real].filter((host) => !known.has(host))).toEqual([]);
  const handbook = globSync('docs/*.md')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  for (const { host } of OUTBOUND) expect(handbook).toContain(host.split(' ', 1)[0]!.replace(/^\*/u, ''));
});

test('the pack names only files and tests that are there', () => {
  const pages = globSync(`${FOLDER}/*.md`);
  expect(pages.length).toBeGreaterThan(7);
  for (const page of pages) {
    const text = readFileSync(page, 'utf8');
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/gu)].map(([, to]) => `${FOLDER}/${to}`);
    const tests = [...text.matchAll(/`(test\/[\w/.*-]+)`/gu)].map(([, to]) => to ?? '');
    expect([page, ...[...links, ...tests].filter((to) => globSync(to).length === 0)]).toEqual([page]);
  }
});
