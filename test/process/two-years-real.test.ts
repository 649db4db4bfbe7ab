import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MISSING } from '#test/kit/a-council-plan.ts';
import { moreRoster } from './real-plan/more-roster.ts';

const SHARED = '../shared/plans';
const DOINGS = 'test/process/real-plan';
const A_HUNDRED_MEGABYTES = 100_000_000;

/** What people say, day by day, made up: the plan itself stays where it is. */
const SAID = readFileSync(`${DOINGS}/said.tsv`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [at: string, from: string, say: string]);

const folder = mkdtempSync(join(tmpdir(), 'ragtime-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What went out unasked, and the digests among it by their days. */
let unasked = '';
const digests = new Map<string, string>();
/** What was answered, by the place of the line that it answers. */
let answers: readonly string[] = [];
let everythingSaid = '';
let doctor = '';

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');
const dueIn = (day: (due: string) => boolean): number =>
  readFileSync(`${SHARED}/rotherham-improvement-plan-2015.expected.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"expect"'))
    .map((line) => (JSON.parse(line) as { expect: { due?: string | null } }).expect.due ?? null)
    .filter((due) => due !== null && day(due)).length;

/** What the office was answered to a command on a day. */
const looked = (on: string, say: string): string =>
  plain(answers[SAID.findIndex(([at, , said]) => at.startsWith(on) && said === say)] ?? 'no such look');

async function run(argv: readonly string[], input = ''): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const options = { encoding: 'utf8', maxBuffer: A_HUNDRED_MEGABYTES } as const;
  const child = execFile(process.execPath, ['ragtime.mjs', ...argv], options, (fault, out) =>
    // The doctor ends with 1 where something is to be mended.
    fault !== null && argv[0] !== 'doctor' ? reject(fault) : resolve(out),
  );
  child.stdin?.end(input);
  return promise;
}

function rosterFile(): string {
  const path = join(folder, 'people.csv');
  writeFileSync(path, moreRoster());
  return path;
}

describe.skipIf(MISSING !== null)(`two years of the real plan with made-up doings${MISSING ?? ''}`, () => {
  beforeAll(async () => {
    const [before, after] = [join(folder, 'before'), join(folder, 'after')];
    mkdirSync(before);
    const plan = `${SHARED}/rotherham-improvement-plan-2015.txt`;
    const published = ['--published', '2015-05-22', '--roster', rosterFile(), '--begin'];
    await run(['import', plan, ...published, '--data', before]);
    cpSync(before, after, { recursive: true });
    const jsonl = SAID.map(([at, from, say]) => JSON.stringify({ at: `${at.replace(' ', 'T')}:00Z`, from, say }));
    writeFileSync(join(folder, 'said.jsonl'), `${jsonl.join('\n')}\n`);
    const script = SAID.map(
      ([at, from, say], place) => `/today ${at}\n${JSON.stringify({ id: `${place}`, from, say })}`,
    );
    const days = ['--from', '2015-06-01', '--to', '2017-02-28', '--replies', join(folder, 'said.jsonl')];
    const [sent, heard] = await Promise.all([
      run(['simulate', ...days, '--data', before]),
      run(['console', '--json', '--data', after], `${script.join('\n')}\n`),
    ]);
    unasked = sent;
    everythingSaid = heard;
    const messages = heard
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { key: string; text: string });
    answers = SAID.map((_, place) => messages.find(({ key }) => key === `receipt/console:${place}`)?.text ?? '');
    for (const [, day = '', text = ''] of sent.matchAll(
      /^\w{3} (\d+ \w+ \d{4}) · To #slt at \d\d:\d\d · digest\n(.*?)(?=^\w{3} \d+ \w+ \d{4} · To |\d+ messages between)/gmsu,
    ))
      digests.set(day, plain(text));
    doctor = await run(['doctor', '--data', after]);
  }, 900_000);

  const digestOf = (day: string): string => digests.get(day) ?? 'no digest';

  test('nothing that anybody said is lost: every line has its answer, and the record is whole', () => {
    expect(answers.filter((text) => text === '')).toEqual([]);
    expect(answers.length).toBe(SAID.length);
    expect(doctor).toContain('register: whole, and its ledger is as it was written');
    expect(doctor).toContain('all that people said was worked');
  });

  test('a digest goes each week, and its counts are the whole plan each time', () => {
    expect(digests.size).toBe(92);
    const sums = [...digests.values()].map((digest) => {
      const counts = /\(Red ■ .*?\. Details/u.exec(digest)?.[0].replaceAll(/\([^()]*\)/gu, '') ?? '';
      return (counts.match(/\d+/gu) ?? []).reduce((sum, count) => sum + Number(count), 0);
    });
    expect(new Set(sums)).toEqual(new Set([153]));
  });

  test('the first digest counts late what the plan’s own dates say, and the wall is the day on which most of them fall', () => {
    // Of 21.2.1 the plan itself says that it is done.
    expect(digestOf('1 Jun 2015')).toContain(`${dueIn((due) => due <= '2015-05-31') - 1} of 153 actions are late.`);
    expect(digestOf('1 Jun 2015')).toContain(`Ahead: ${dueIn((due) => due === '2015-07-31')} actions fall on 31 Jul`);
  });

  test.each(['2016-01-11', '2016-08-30', '2017-02-27'])('on %s one number of late actions is said everywhere', (on) => {
    const why = /(\d+) of \d+ open actions are past their date(?:, and (\d+) more ha(?:s|ve) a round)?/u.exec(
      looked(on, '/rag why late'),
    );
    const late = Number(why?.[1]) + Number(why?.[2] ?? 0);
    expect(looked(on, '/rag overdue')).toMatch(
      new RegExp(String.raw`Overdue · (?:${late} actions|\d+ actions: ${late} past their date)`, 'u'),
    );
    const wall = looked(on, '/rag lineage');
    const [, sum = ''] = /153 published first: 153 in all\. Of them: (.*?)\./u.exec(wall) ?? [];
    expect((sum.match(/\d+/gu) ?? []).reduce((all, one) => all + Number(one), 0)).toBe(153);
  });

  // By the minutes that the office entered: of each milestone the word of the latest meeting.
  test.each([
    ['A i', 'met, Joint Board 2 Feb 2016'],
    ['A ii', 'met, Joint Board 7 Feb'],
    ['A iii', 'met, Joint Board 2 Aug 2016'],
    ['A iv', 'met, Joint Board 2 Aug 2016'],
    ['A v', 'met, Joint Board 7 Feb'],
    ['A vi', 'partly met, Joint Board 7 Feb'],
    ['A vii', 'partly met, Joint Board 2 Aug 2016'],
    ['A viii', 'met, Joint Board 2 Aug 2016'],
    ['A ix', 'partly met, Joint Board 7 Feb'],
    ['A x', 'met, Joint Board 7 Feb'],
    ['B i', 'partly met, Joint Board 2 Aug 2016'],
    ['B ii', 'met, Joint Board 2 Aug 2016'],
    ['B iii', 'not met yet, Joint Board 2 Aug 2016'],
    ['B iv', 'met, Joint Board 2 Aug 2016'],
    ['B v', 'met, Joint Board 7 Feb'],
    ['C i', 'met, Joint Board 2 Feb 2016'],
    ['C ii', 'met, Joint Board 2 Aug 2016'],
    ['C iii', 'partly met, Joint Board 2 Aug 2016'],
  ])('at the end minimum requirement %s is %s', (ref, stands) => {
    const pages = ['/rag milestones', '/rag milestones page 2'].map((say) => looked('2017-02-27', say)).join(' ');
    const [, row = ''] = new RegExp(String.raw`Milestone ${ref} (.*?)(?= Milestone |\[)`, 'u').exec(pages) ?? [];
    expect(row).toContain(`— ${stands} · `);
  });

  test.each([
    ['22 Feb 2016', 'Judged: 2 met, 4 partly met, 1 not met yet.'],
    ['22 Aug 2016', 'Judged: 6 met, 4 partly met, 1 not met yet.'],
    ['20 Feb 2017', 'Judged: 4 met, 2 partly met.'],
  ])('the digest of %s tells what the board judged in that week: %s', (day, line) => {
    const digest = digestOf(day);
    expect(digest).toContain(line.replace(/\.$/u, ''));
    expect(digest).toContain('Judged and read since last week');
  });

  test('the index, its parts and the coverage are what was read and linked, and no more', () => {
    expect(looked('2016-01-11', '/rag index')).toContain('0 of 3 parts meet their target');
    const last = looked('2017-02-27', '/rag index');
    expect(last).toContain('2 of 3 parts meet their target');
    expect(last).toContain('8.4 days as at Sat 31 Dec 2016, HR dashboard');
    expect(last).toContain('target 150 posts not met');
    const coverage = looked('2017-02-27', '/rag coverage');
    expect(coverage).toContain('nothing says that it is met (2): milestone A vii and indicator d2.');
    expect(looked('2016-08-30', '/rag coverage')).toContain('(3): milestone A v, milestone A vii and indicator d2.');
  });

  test('a date moved by the board is told with its minute, and the published one stays', () => {
    const moved = SAID.findIndex(([, , say]) => say.startsWith('/rag approve 1.1.1,'));
    expect(plain(answers[moved] ?? '')).toContain('The published date stays Fri 31 Jul 2015.');
    expect(plain(unasked)).toContain(
      'due date moved from 31 Jul to 9 Oct, 2 months later, decided by Joint Board on Tue 4 Aug',
    );
  });

  test('who is away or has left is not asked, and whoever comes into the post is', () => {
    const asked = [...unasked.matchAll(/^\w{3} (\d+ \w+ \d{4}) · To (.+?) at \d\d:\d\d · nudge · /gmu)].map(
      ([, day = '', name = '']) => ({ day: new Date(`${day} UTC`).toISOString().slice(0, 10), name }),
    );
    const days = (who: string): readonly string[] => asked.filter(({ name }) => name === who).map(({ day }) => day);
    expect(days('Karl Battersby').filter((day) => day >= '2015-08-17' && day <= '2015-08-28')).toEqual([]);
    expect(days('Karl Battersby').length).toBeGreaterThan(10);
    expect(days('Lottie Abram').filter((day) => day > '2016-03-31')).toEqual([]);
    expect(days('Noor Ashby').filter((day) => day < '2016-05-02')).toEqual([]);
    expect(days('Noor Ashby').length).toBeGreaterThan(10);
  });

  test('two leads who see it differently are told both, and no Green older than the cycle counts as on track', () => {
    const said = plain(everythingSaid.replaceAll(String.raw`\n`, ' '));
    expect(said).toContain('You said Green ●, Chris Read said Amber ▲. The worse of the two stands');
    const ages = [...plain(unasked).matchAll(/unconfirmed (\d+) days/gu)].map(([, days]) => Number(days));
    expect(Math.min(...ages)).toBeGreaterThan(60);
    expect(looked('2017-02-27', '/rag green')).toMatch(/Rated Green ● · \d+ actions: \d+ confirmed, \d+ only said/u);
  });
});
