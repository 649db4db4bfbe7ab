import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { readTimescale } from '#src/timescale/read-timescale.ts';

const FILE = '../shared/plans/rotherham-improvement-plan-2015.expected.jsonl';
const PUBLISHED = '2015-05-26' as Day;
const TITLES: Readonly<Record<string, string>> = {
  '17.9.1':
    'Creation of more senior post in Community Safety to emphasise the importance of the function; and recruitment to post',
};

type Row = {
  readonly ref: string;
  readonly timescale: string;
  readonly expect: {
    readonly kind: string;
    readonly start: string | null;
    readonly due: string | null;
    readonly every: string | null;
    readonly milestones?: readonly { readonly label: string; readonly due: string }[];
    readonly ambiguous: boolean;
  };
};

const isHere = existsSync(FILE);
const rows = isHere
  ? readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row)
  : [];
const because = isHere ? '' : ' (skipped: ../shared/plans is not on this machine)';

test.skipIf(!isHere)(`the real plan has 153 rows${because}`, () => {
  expect(rows).toHaveLength(153);
});

test.skipIf(!isHere)(`the real plan is read in every row${because}`, () => {
  const wrong = rows.flatMap((row) => {
    const read = readTimescale(row.timescale, { published: PUBLISHED, title: TITLES[row.ref] ?? '' });
    const { kind, start, due, every, milestones } = read;
    const meant = { ...row.expect, milestones: row.expect.milestones ?? [] };
    const said = { kind, start, due, every, milestones };
    const isSame = JSON.stringify(said) === JSON.stringify(pick(meant));
    const isRight = row.expect.ambiguous ? isSame || read.doubt !== null : isSame && isDoubtRight(kind, read.doubt);
    return isRight ? [] : [{ ref: row.ref, words: row.timescale, read, meant }];
  });
  expect(wrong).toEqual([]);
});

test.skipIf(!isHere)(`no ambiguous row of the real plan is given a date that its words do not hold${because}`, () => {
  const invented = rows
    .filter(({ expect: meant }) => meant.ambiguous)
    .flatMap((row) => {
      const read = readTimescale(row.timescale, { published: PUBLISHED });
      return isMeant(read.start, row.expect.start) && isMeant(read.due, row.expect.due)
        ? []
        : [{ words: row.timescale, read }];
    });
  expect(invented).toEqual([]);
});

function isMeant(day: string | null, other: string | null): boolean {
  return day === null || day === other;
}

function isDoubtRight(kind: string, doubt: string | null): boolean {
  return (kind === 'unknown') === (doubt !== null);
}

function pick({ kind, start, due, every, milestones }: Row['expect']): object {
  return { kind, start, due, every, milestones };
}
