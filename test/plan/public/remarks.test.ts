import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { remarksOn } from '#src/plan/public/remarks.ts';
import { aPerson } from '#test/kit/an-action.ts';
import { LATER_LINES, LINE_CASES } from './lines.ts';

const roster = {
  people: ['Karl Battersby', 'Chris Read', 'Sam Okafor', 'Will Green', 'May Day', 'Stella Manzie'].map((name) =>
    aPerson(name),
  ),
  posts: [],
  bodies: [],
};
const scene = { counted: null, before: null, roster, known: new Set(['rip']) };

test.each(LINE_CASES)('“$line” ($counted)', ({ line, counted = null, before = null, remarks }) => {
  const said = remarksOn(line, { ...scene, counted, before }).map(({ kind, words }) => [kind, words]);
  expect(said).toEqual(remarks);
});

const LATER = LATER_LINES.map(([line, kind, counted = null]) => ({ line, kind, counted }));

test.each(LATER)('“$line”: $kind', ({ line, kind, counted }) => {
  const said = remarksOn(line, { ...scene, counted });
  expect([...new Set(said.map((one) => one.kind))]).toEqual(kind === '' ? [] : [kind]);
});

test('the table has good lines as well as others', () => {
  const good = LINE_CASES.filter(({ remarks }) => remarks.length === 0);
  expect(good.length).toBeGreaterThan(50);
  expect(LINE_CASES.length).toBeGreaterThan(120);
});

test('any line is looked at without a fault, and what is remarked on stands in it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (line) => {
      for (const { words } of remarksOn(line, { ...scene, counted: 'red', before: line }))
        expect(line).toContain(words);
    }),
  );
});
