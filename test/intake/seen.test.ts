import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import type { PlanFile } from '#src/intake/format.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PlanReading } from '#src/intake/read-plan.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import { aWorkbook } from './readers/make-files.ts';

const HEADINGS = ['Ref', 'Action', 'Lead', 'By when', 'RAG'];
/** Words drawn in a document: struck through, hidden, or on a colour. */
type Drawn = { readonly words: string; readonly struck?: string; readonly hidden?: boolean; readonly fill?: string };

function read(file: PlanFile): Promise<PlanReading> {
  return readPlan(file, { plan: 'SEEN' as PlanKey, published: '2026-01-05' as Day, roster: EMPTY_ROSTER });
}

async function inWord(rows: readonly (readonly Drawn[])[]): Promise<PlanReading> {
  const cell = ({ words, struck = '', hidden = false, fill }: Drawn): TableCell =>
    new TableCell({
      children: [
        new Paragraph({
          children: [new TextRun({ text: struck, doubleStrike: true }), new TextRun({ text: words, vanish: hidden })],
        }),
      ],
      ...(fill === undefined ? {} : { shading: { fill, type: 'clear', color: 'auto' } }),
    });
  const table = new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) });
  const document = new Document({ sections: [{ children: [table] }] });
  return read({ name: 'plan.docx', bytes: new Uint8Array(await Packer.toBuffer(document)) });
}

async function inSheets(rows: readonly (readonly Drawn[])[]): Promise<PlanReading> {
  return read(
    await aWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('Plan');
      rows.forEach((cells, row) =>
        cells.forEach(({ words, struck = '', fill }, column) => {
          const cell = sheet.getCell(row + 1, column + 1);
          const runs = [{ text: struck, font: { strike: true } }, { text: words }].filter(({ text }) => text !== '');
          if (runs.length > 0) cell.value = struck === '' ? words : { richText: runs };
          if (fill !== undefined) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } };
        }),
      );
    }),
  );
}

function inHtml(rows: readonly (readonly Drawn[])[]): Promise<PlanReading> {
  const cell = ({ words, struck, fill }: Drawn): string =>
    `<td${fill === undefined ? '' : ` style="background-color: #${fill}"`}>${struck === undefined ? '' : `<del>${struck}</del>`}${words}</td>`;
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('');
  const html = `<!DOCTYPE html><html><body><table>${body}</table></body></html>`;
  return read({ name: 'plan.html', bytes: new TextEncoder().encode(html) });
}

const say = (...words: readonly string[]): Drawn[] => words.map((one) => ({ words: one }));
const KINDS = [
  ['Word', inWord],
  ['Excel', inSheets],
  ['a page', inHtml],
] as const;

describe.each(KINDS)('what the eye sees in %s', (_kind, draw) => {
  test('a struck row, and one whose action is struck, are no actions and are told; struck leads and titles say nothing', async () => {
    const { actions, issues } = await draw([
      say(...HEADINGS),
      [{ words: '1' }, { words: 'Mend the wall', struck: 'Mend the roof ' }, { words: 'Ann Lee', struck: 'Bob Day ' }, { words: ' July 2026', struck: 'May 2026' }, { words: '' }],
      [{ words: '2' }, { words: '', struck: 'Paint the hall' }, { words: '', struck: 'Bob Day' }, { words: '', struck: 'June 2026' }, { words: '' }],
      [{ words: '3' }, { words: '', struck: 'Sell the van' }, { words: 'Sue Marsh' }, { words: 'May 2026' }, { words: '' }],
      say('4', 'Sweep the yard', 'Ann Lee', 'May 2026', ''),
    ]); // prettier-ignore
    expect(actions.map(({ ref, title }) => `${ref} ${title}`)).toEqual(['1 Mend the wall', '4 Sweep the yard']);
    expect(actions[0]).toMatchObject({ leads: { text: 'Ann Lee' }, timescale: { due: '2026-07-31', doubt: null } });
    const told = issues.filter(({ message }) => message.startsWith('This row is struck through'));
    expect(told.map(({ found }) => found.replace(/\s+/g, ' ').trim())).toEqual([
      '2 Paint the hall Bob Day June 2026',
      '3 Sell the van Sue Marsh May 2026',
    ]);
  });

  test('a colour is a rating in a column of ratings, and none where the row, a heading or a band has it', async () => {
    const { actions, progress, issues } = await draw([
      HEADINGS.map((words) => ({ words, fill: '0070C0' })),
      [...say('1', 'Mend the roof', 'Ann Lee', 'May 2026'), { words: '', fill: 'FFC000' }],
      [...say('2', 'Paint the hall', 'Ann Lee'), { words: 'May 2026', fill: 'BDD7EE' }, { words: '', fill: 'BDD7EE' }],
      [...say('3', 'Sweep the yard', 'Ann Lee', 'May 2026'), { words: '', fill: 'FFFFFF' }],
    ]);
    expect(actions).toHaveLength(3);
    expect(Array.from(progress)).toEqual([['1', { rating: 'amber', words: '' }]]);
    expect(issues.some(({ message }) => message.includes('hold a colour and no word'))).toBe(true);
  });
});

test('hidden text in a Word document is read and reported', async () => {
  const { actions, issues } = await inWord([
    say('Action', 'Lead', 'By when'),
    [{ words: 'Mend the roof' }, { words: 'Ann Lee', hidden: true }, { words: 'May 2026' }],
  ]);
  expect(actions[0]?.leads.text).toBe('Ann Lee');
  expect(issues.map(({ message }) => message).join('\n')).toContain('1 piece of hidden text was read as well');
});

test.each([
  ['a field left alone', 'Choose an item.', null],
  ['a tick among boxes', '☐ Red ☒ Amber ☐ Green', 'amber'],
  ['boxes without a tick', '☐ Red ☐ Amber ☐ Green', null],
  ['the first of the boxes', '☑ Red ☐ Green', 'red'],
])('%s says what was filled in', async (_what, cell, rating) => {
  const { progress, actions } = await inHtml([
    say(...HEADINGS),
    say('1', 'Mend the roof', 'Choose an item.', 'May 2026', cell),
    say('2', 'Paint it', 'Ann Lee', 'May 2026', 'Green'),
  ]);
  expect(progress.get(actions[0]?.ref as never)?.rating ?? null).toBe(rating);
  expect(actions[0]?.leads.owners).toEqual([]);
});
