// How much of what plans and leads say is read as a careful officer reads it: the tables of phrases, lead cells and replies, and the real
// plan where it is there, with a general date parser beside the timescale grammar on the same phrases. It asserts nothing;
// the tests do.
//
//   npm run bench:reading           the figures
//   npm run bench:reading -- wrong  and every phrase that is not read as the table says
import { existsSync, readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import type { Day } from '#src/calendar/day.ts';
import { readTimescale } from '#src/timescale/read-timescale.ts';
import { LEAD_CELLS } from '#test/people/lead-cells.ts';
import { readCell } from '#test/people/say-leads.ts';
import { PHRASES } from '#test/timescale/phrases.ts';
import type { Phrase } from '#test/timescale/phrases.ts';
import { sayTimescale } from '#test/timescale/say-timescale.ts';
import { entriesIn } from '#test/reply/corpus/entry.ts';
import { isClear, score } from '#test/reply/corpus/score.ts';

type Tally = { phrases: number; exact: number; asked: number; wrong: number; chrono: number };

const REAL = '../shared/plans/rotherham-improvement-plan-2015.expected.jsonl';
const wrong: string[] = [];

console.log('Timescales: read as the table says; of those, asked about because a person must settle them; wrong.');
console.log(
  'Beside it: for how many the last day is right by chrono-node (British English), or it finds none where there is none.\n',
);
const families = Map.groupBy(PHRASES, ({ family }) => family);
const tallies = [...families].map(([family, phrases]) => ({ family, ...tallyOf(phrases) }));
const all = { family: 'all', ...tallyOf(PHRASES) };
console.table([...tallies, all].map(({ family, ...figures }) => ({ '': family, ...shares(figures) })));
console.log(speed());

const leads = LEAD_CELLS.map((cell) => ({ ...cell, read: readCell(cell) }));
const exact = leads.filter(({ owners, read }) => owners === read);
console.log(`\nLead cells: ${exact.length} of ${leads.length} read as the table says.`);
for (const { cell, owners, read } of leads) if (owners !== read) wrong.push(`“${cell}” is ${owners}, read as ${read}`);

for (const name of ['dev', 'own', 'fresh-1', 'fresh-2', 'fresh-3', 'own-2']) {
  console.log(`\nReplies (${name}): as expected; likely though clear; kept though something was said; wrong.`);
  console.table(repliesIn(`test/reply/corpus/${name}.jsonl`));
}

if (existsSync(REAL)) console.log(`\n${realPlan()}`);
if (process.argv[2] === 'wrong') for (const line of wrong) console.log(line);

function repliesIn(file: string) {
  const scored = entriesIn(file).map(score);
  for (const { entry, mark, why } of scored) if (mark === 'wrong') wrong.push(`“${entry.text}” (${entry.id}): ${why}`);
  const kinds = [...Map.groupBy(scored, ({ entry }) => entry.kind), ['all', scored] as const];
  return kinds.map(([kind, of]) => {
    const count = (mark: string): number => of.filter((one) => one.mark === mark).length;
    const clear = of.filter(({ entry }) => isClear(entry));
    return {
      '': kind,
      replies: of.length,
      right: count('right'),
      likely: count('likely'),
      kept: count('kept'),
      wrong: count('wrong'),
      'of the clear': `${clear.filter(({ mark }) => mark === 'right').length} of ${clear.length}`,
    };
  });
}

function tallyOf(phrases: readonly Phrase[]): Tally {
  const tally: Tally = { phrases: phrases.length, exact: 0, asked: 0, wrong: 0, chrono: 0 };
  for (const { words, published, means } of phrases) {
    const said = sayTimescale(readTimescale(words, { published: published as Day }));
    if (said === means) tally.exact += 1;
    else tally.wrong += 1;
    if (said === means && means.endsWith('ask')) tally.asked += 1;
    if (said !== means) wrong.push(`“${words}” is ${means}, read as ${said}`);
    if (chronoDay(words, published) === lastDayIn(means)) tally.chrono += 1;
  }
  return tally;
}

function shares({ phrases, exact, asked, wrong: missed, chrono: theirs }: Tally) {
  return { phrases, 'as meant': exact, 'of them asked': asked, wrong: missed, 'chrono-node': theirs };
}

/** The last day that the table names: "window from 2015-05-01 to 2015-07-31" -> 2015-07-31. */
function lastDayIn(means: string): string | null {
  return (
    means
      .replace(/\(.*\)/u, '')
      .match(/\d{4}-\d\d-\d\d/gu)
      ?.at(-1) ?? null
  );
}

function chronoDay(words: string, published: string): string | null {
  const last = chrono.en.GB.parse(words, new Date(`${published}T12:00:00Z`), { forwardDate: true }).at(-1);
  return (last?.end ?? last?.start)?.date().toISOString().slice(0, 10) ?? null;
}

function speed(): string {
  const ours = msOf(() =>
    PHRASES.forEach(({ words, published }) => readTimescale(words, { published: published as Day })),
  );
  const theirs = msOf(() => PHRASES.forEach(({ words, published }) => chronoDay(words, published)));
  return `Reading all of them once takes ${(ours / theirs).toFixed(2)} times as long as chrono-node takes.`;
}

/** Milliseconds of the third of three runs, when the code is warm. */
function msOf(work: () => void): number {
  work();
  work();
  const start = performance.now();
  work();
  return performance.now() - start;
}

type Row = { readonly timescale: string; readonly expect: Readonly<Record<string, unknown>> };

function realPlan(): string {
  const rows = readFileSync(REAL, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const plain = rows.filter(({ expect }) => expect['ambiguous'] !== true);
  const right = plain.filter(({ timescale, expect }) => {
    const read = readTimescale(timescale, { published: '2015-05-26' as Day });
    return (['kind', 'start', 'due', 'every'] as const).every((field) => read[field] === (expect[field] ?? null));
  });
  return `The plan of 2015: ${right.length} of the ${plain.length} rows that are not ambiguous, ${rows.length} in all.`;
}
