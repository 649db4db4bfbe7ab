import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatOf } from '#src/intake/formats.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { aFile, aFixture } from '#test/intake/a-file.ts';
import { aSheetOf, aWordFile, aWordTable } from '#test/intake/readers/make-files.ts';

const SMALL = [
  ['Ref', 'Action', 'By when', 'Lead'],
  ['1.1', 'Do', 'May 2015', 'Ash'],
];
const FILES: readonly (readonly [string, Uint8Array, number])[] = [
  ['DOCX', (await aWordFile([aWordTable(SMALL)])).bytes, 15],
  ['XLSX', (await aSheetOf(SMALL)).bytes, 30],
  ['PDF', aFixture('sample-plan-libreoffice.pdf').bytes, 8],
  ['HTML', aFixture('sample-plan-libreoffice-sheet.html').bytes, 8],
];

async function outcome(bytes: Uint8Array): Promise<boolean> {
  const options = { plan: 'RIP' as PlanKey, published: '2015-05-26' as Day, roster: EMPTY_ROSTER };
  const { actions, issues } = await readPlan(aFile(bytes), options);
  return actions.length > 0 || issues.length > 0;
}

describe.each(FILES)('a damaged %s', (_name, whole, numRuns) => {
  test('cut short anywhere is read or told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length }), async (length) => {
        expect(await outcome(whole.slice(0, length))).toBe(true);
      }),
      { numRuns },
    );
  });

  test('with bytes changed anywhere is read or told', async () => {
    const change = fc.record({ at: fc.nat({ max: whole.length - 1 }), to: fc.nat({ max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = whole.slice();
        for (const { at, to } of changes) bytes[at] = to;
        expect(await outcome(bytes)).toBe(true);
      }),
      { numRuns },
    );
  });
});

test.each([
  ['rows in rows', '<table><tr><td>'.repeat(20_000)],
  ['spans', '<span>'.repeat(50_000)],
  ['wide cells', `<table>${'<tr><td rowspan=65534 colspan=1000>x'.repeat(3000)}</table>`],
  ['points', '<ul><li>'.repeat(20_000)],
  ['numbers', `<ol>${'<li>x'.repeat(50_000)}</ol>`],
])('a page of nothing but %s is read to the end or told', async (_what, page) => {
  expect(formatOf(aFile(`<html>${page}`))?.name).toBe('HTML');
  expect(await outcome(new TextEncoder().encode(`<html>${page}`))).toBe(true);
});
