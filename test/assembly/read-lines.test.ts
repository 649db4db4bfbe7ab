import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { readLines } from '#src/assembly/read-lines.ts';

test('an input that somebody has heard enough of is let go, so that the program can end', async () => {
  const input = new PassThrough();
  input.write('k\nd\n');
  const lines = readLines(input);
  expect((await lines.next()).value).toBe('k');
  expect(input.isPaused()).toBe(false);
  await lines.return(undefined);
  expect(input.isPaused()).toBe(true);
});

test('every line is read, the last one without its line break too', async () => {
  const input = new PassThrough();
  input.end('one\r\ntwo');
  expect(await Array.fromAsync(readLines(input))).toEqual(['one', 'two']);
});
