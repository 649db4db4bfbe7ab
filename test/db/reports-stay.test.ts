import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { aLoadedFile } from './a-loaded-file.ts';
import { AGAINST_FROZEN, aNewReport } from '#test/kit/a-frozen-report.ts';

test.each(AGAINST_FROZEN)('a file refuses of what is frozen %s, and it stays as it was', async (_what, sql, says) => {
  const { file, open } = await aLoadedFile();
  const { reports } = await open();
  const { id } = await reports.freeze(aNewReport());
  const before = await reports.find(id);
  const raw = new Database(file);
  expect(() => raw.exec(sql)).toThrow(says);
  raw.close();
  expect(await reports.find(id)).toEqual(before);
  expect(await (await open()).integrity()).toEqual([]);
});
