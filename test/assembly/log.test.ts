import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { OutKey } from '#src/ports/message.ts';
import { createLog } from '#src/assembly/log.ts';
import { aDirectory } from '#test/kit/a-database.ts';

const logsIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.log'));

test('a log is one JSON object a line, readable by its owner alone', async () => {
  const folder = aDirectory();
  const log = createLog(join(folder, 'ragtime.log'));
  log({ level: 'info', what: 'first' });
  log({ level: 'error', what: 'second', error: new Error('why') });
  const file = join(folder, 'ragtime.1.log');
  await vi.waitFor(() => expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2), 20_000);
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

test('a message is called by the same letters in every line, and nobody reads a name in them', async () => {
  const folder = aDirectory();
  const log = createLog(join(folder, 'ragtime.log'));
  const about = 'nudge/2015-06-05/person:karl-battersby' as OutKey;
  log({ level: 'info', what: 'first', about });
  log({ level: 'error', what: 'second', about });
  const written = (): string => readFileSync(join(folder, 'ragtime.1.log'), 'utf8');
  await vi.waitFor(() => expect(written().trim().split('\n')).toHaveLength(2));
  const lines = written().trim().split('\n');
  const called = lines.map((line) => (JSON.parse(line) as { message: string }).message);
  expect(called[0]).toMatch(/^[0-9a-f]{12}$/u);
  expect(called[1]).toBe(called[0]);
  expect(written()).not.toMatch(/karl|battersby/iu);
});
