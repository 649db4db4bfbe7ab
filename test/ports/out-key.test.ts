import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { OutKey } from '#src/ports/message.ts';

// The compiler refuses the methods that cut a text; what takes any text as an argument it lets through.
const LOOKS_INSIDE =
  /(?:\.(?:exec|test)|\b(?:String|Array\.from))\((?:\w+\.)*(?:key|card|edits)\)|\[\.\.\.(?:\w+\.)*key\]/u;

const SOURCES = globSync(['src/**/*.ts', 'jobs/**/*.ts', 'db/**/*.ts', 'adapters/**/*.ts']);

function looksInside(file: string, text: string): readonly string[] {
  if (!/\b(?:OutKey|Outgoing|Departing|SaidInThread)\b/u.test(text)) return [];
  return text.split('\n').flatMap((line) => (LOOKS_INSIDE.test(line) ? [`${file}: ${line.trim()}`] : []));
}

test('nobody matches the key of a message: what it is about is a field', () => {
  expect(SOURCES.length).toBeGreaterThan(500);
  expect(SOURCES.flatMap((file) => looksInside(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test.each(['PART.exec(message.key)', 'KEPT.test(key)', 'String(said.card)', '[...message.key]'])(
  '%s would be found',
  (trespass) => {
    expect(looksInside('x.ts', `function f(message: Departing) {\n  return ${trespass};\n}`)).toHaveLength(1);
  },
);

test('the compiler refuses to cut a key', () => {
  const key = 'nudge/2015-06-05/person:ann' as OutKey;
  // @ts-expect-error A key has no methods that look inside; so for each of them.
  expect(key.startsWith('nudge/')).toBe(true);
  // @ts-expect-error
  expect(key.split('/')).toHaveLength(3);
});
