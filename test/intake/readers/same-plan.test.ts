import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import type { Action, PlanKey } from '#src/plan/action.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PlanFile } from '#src/intake/format.ts';
import type { PlanReading } from '#src/intake/read-plan.ts';
import { HeadingLevel, Paragraph } from 'docx';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { parse } from 'csv-parse/sync';
import { SAMPLE_PLAN_CSV } from '#src/intake/sample/plan-csv.ts';
import { planText } from '#src/intake/formats/plan-text.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import { aFile, aFixture, aRealFile, hasRealPlan } from '#test/intake/a-file.ts';
import { aPageOf, aSheetOf, aWordFile, aWordTable } from './make-files.ts';
import type { Rows } from './make-files.ts';

const SAMPLE: Rows = parse(SAMPLE_PLAN_CSV);

function read(file: PlanFile): Promise<PlanReading> {
  return readPlan(file, { plan: 'RIP' as PlanKey, published: '2015-05-26' as Day, roster: EMPTY_ROSTER });
}

/** All that goes into the register. */
function register({ actions, headings }: PlanReading): unknown {
  return { actions: actions.map(meaning), headings };
}

function meaning({ ref, parent, phase, theme, section, outcome, title, timescale, leads, inherited }: Action): unknown {
  const { kind, start, due, every, milestones } = timescale;
  return {
    ref,
    parent,
    phase,
    theme,
    section,
    outcome,
    title,
    inherited,
    kind,
    start,
    due,
    every,
    milestones,
    owners: leads.owners,
  };
}

async function everyFile(rows: Rows): Promise<readonly (readonly [string, PlanFile])[]> {
  const heading = new Paragraph({ text: 'Plan', heading: HeadingLevel.TITLE });
  return [
    ['CSV', aFile(stringify(rows as string[][]))],
    ['CSV with tabs, in Windows letters', aFile(windowsLetters(stringify(rows as string[][], { delimiter: '\t' })))],
    ['DOCX', await aWordFile([heading, aWordTable(rows)])],
    ['XLSX', await aSheetOf(rows)],
    ['HTML', aFile(aPageOf(rows))],
    ['Markdown', aFile(asMarkdown(rows))],
  ];
}

/** The letters of the plan that are more than ASCII are few, and all of them have one byte in Windows-1252. */
function windowsLetters(text: string): Uint8Array {
  const bytes: Readonly<Record<string, number>> = {
    '–': 0x96,
    '—': 0x97,
    '’': 0x92,
    '‘': 0x91,
    '“': 0x93,
    '”': 0x94,
    '•': 0x95,
    '…': 0x85,
  };
  return Uint8Array.from(text, (letter) => bytes[letter] ?? letter.charCodeAt(0));
}

function asMarkdown([heading = [], ...rows]: Rows): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`;
  return ['# Plan', '', line(heading), line(heading.map(() => '---')), ...rows.map(line), ''].join('\n');
}

const LIBREOFFICE = [
  'sample-plan-libreoffice.docx',
  'sample-plan-libreoffice.xlsx',
  'sample-plan-libreoffice-text.html',
  'sample-plan-libreoffice-sheet.html',
];

const sample = register(await read(aFile(SAMPLE_PLAN_CSV)));
const sampleFiles = await everyFile(SAMPLE);

describe('the sample plan gives the same register', () => {
  test.each(sampleFiles)('from %s', async (_name, file) => {
    expect(register(await read(file))).toEqual(sample);
  });

  test.each(LIBREOFFICE)('from %s, which LibreOffice made', async (name) => {
    expect(register(await read(aFixture(name)))).toEqual(sample);
  });

  test.each(['sample-plan-libreoffice.pdf', 'sample-plan-chromium.pdf'])(
    'from %s, by where its words stand',
    async (name) => {
      expect(register(await read(aFixture(name)))).toEqual(sample);
    },
  );
});

/** The real plan's rows as its text gives them, as a table of our own. */
function realRows(): Rows {
  const { rows, headings } = planText.read(aRealFile('rotherham-improvement-plan-2015.txt'));
  const titleOf = (level: string, ref: string | number | null): string => {
    const title = headings.find((one) => one.level === level && one.ref === String(ref))?.title ?? '';
    return ref === null ? '' : `${ref} ${title}`.trim();
  };
  const cells = rows.map((row) => [
    row.ref,
    String(row.phase ?? ''),
    titleOf('theme', row.theme),
    titleOf('section', row.section),
    titleOf('outcome', row.outcome),
    row.title,
    row.dates.text,
    row.leads.text,
  ]);
  return [['Ref', 'Phase', 'Theme', 'Section', 'Outcome', 'Action', 'Timescale', 'Leads'], ...cells];
}

const realFiles = hasRealPlan ? await everyFile(realRows()) : [];
const [firstReal] = realFiles;
const real = firstReal === undefined ? null : register(await read(firstReal[1]));

describe.skipIf(!hasRealPlan)('the real plan gives the same register (skipped where ../shared is missing)', () => {
  test.each(realFiles)('from %s', async (_name, file) => {
    const reading = await read(file);
    expect(reading.actions).toHaveLength(153);
    expect(register(reading)).toEqual(real);
  });
});
