import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createLog } from '#src/assembly/log.ts';
import { aDirectory } from '#test/kit/a-database.ts';

const logsIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.log'));

test('a log is one JSON object a line, readable by its owner alone', async () => {
  const folder = aDirectory();
  const log = createLog(join(folder, 'ragtime.log'));
  log({ level: 'info', what: 'first' });
  log({ level: 'error', what: 'second', error: new Error('why') });
  const file = join(folder, 'ragtime.1.log');
  await vi.waitFor(() => expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2));
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['first', 'second']);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('a log that has grown large goes on in the next file, and only the newest few are kept', async () => {
  const folder = aDirectory();
  const log = createLog(join(folder, 'ragtime.log'));
  const aMegabyte = 'x'.repeat(1_000_000);
  const isFollowed = (): void => {
    log({ level: 'info', what: aMegabyte });
    expect(logsIn(folder).some((name) => name !== 'ragtime.1.log')).toBe(true);
    expect(logsIn(folder)).not.toContain('ragtime.1.log');
  };
  await vi.waitFor(isFollowed, { timeout: 5_000, interval: 5 });
  expect(logsIn(folder).length).toBeGreaterThan(1);
  expect(logsIn(folder).length).toBeLessThanOrEqual(6);
});

test('a log where nothing can be written stops nobody', async () => {
  const folder = aDirectory();
  const inTheWay = join(folder, 'file');
  writeFileSync(inTheWay, '');
  chmodSync(inTheWay, 0o400);
  const log = createLog(join(inTheWay, 'ragtime.log'));
  log({ level: 'error', what: 'first' });
  await nextTurn();
  log({ level: 'error', what: 'second' });
  await nextTurn();
  expect(readdirSync(folder)).toEqual(['file']);
});
