import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MISSING } from '#test/kit/a-council-plan.ts';
import { moreRoster } from './real-plan/more-roster.ts';

const SHARED = '../shared/plans';
const folder = mkdtempSync(join(tmpdir(), 'ragtime-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (argv: readonly string[], input = ''): string =>
  execFileSync(process.execPath, ['ragtime.mjs', ...argv, '--data', data], { input, encoding: 'utf8' });
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** Which actions the office thinks serve each recommendation; the first is left for what coverage then says. */
const LINKS = [
  ['1', '5.1.1, 5.1.2'],
  ['2', '4.2.1, 4.2.2 and section 5'],
  ['3', '21.4.1 to 21.4.2'],
  ['5', 'section 8, section 10 except 10.4.1'],
  ['6', 'section 22, section 20'],
  ['7', 'section 9'],
] as const;

const SITTING = [
  ['Chris Read', '8.1.1 red supplier slipped'],
  ['Olive Prentice', '/rag recommendations'],
  ...LINKS.map(([ref, by]) => ['Olive Prentice', `/rag recommendation ${ref} served by ${by}`] as const),
  ['Olive Prentice', '/rag coverage'],
  ['Olive Prentice', '/rag recommendation 4 served by 21.4.2, 99.1.1'],
  ['Olive Prentice', '/rag recommendation 4 served by 21.4.2'],
  ['Olive Prentice', '/rag coverage unserved'],
  ['Olive Prentice', '/rag recommendation 5'],
  ['Olive Prentice', '/rag red for recommendation 5'],
  ['Olive Prentice', '/rag digest by recommendation'],
  ['Olive Prentice', '/rag digest by recommendation page 2'],
] as const;

let answers: readonly string[] = [];
const answerTo = (say: string): string => answers[SITTING.findIndex(([, said]) => said === say)] ?? 'no such words';

/** The numbers of a section's actions, as the plan has them. */
function refsOf(...sections: readonly number[]): readonly string[] {
  const lines = readFileSync(`${SHARED}/rotherham-improvement-plan-2015.expected.jsonl`, 'utf8').trim().split('\n');
  const all = lines.map((line) => JSON.parse(line) as { readonly ref?: string; readonly section?: number });
  return all.flatMap(({ ref, section }) => (ref !== undefined && sections.includes(section ?? 0) ? [ref] : []));
}

describe.skipIf(MISSING !== null)(`a peer challenge's recommendations beside the real plan${MISSING ?? ''}`, () => {
  beforeAll(() => {
    const [plan, review] = ['rotherham-improvement-plan-2015.txt', 'rotherham-peer-challenge-progress-2023.txt'];
    const people = join(folder, 'people.csv');
    writeFileSync(people, moreRoster());
    run(['import', `${SHARED}/${plan}`, '--published', '2015-05-22', '--begin', '--roster', people]);
    run(['import', `${SHARED}/${review}`, '--plan', 'RIP', '--purposes']);
    const lines = SITTING.map(([from, say], at) => JSON.stringify({ id: `${at}`, from, say }));
    const said = run(['console', '--json', '--today', '2015-06-08'], `${lines.join('\n')}\n`);
    const heard = said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { key: string; text: string });
    answers = SITTING.map((_, at) => plain(heard.find(({ key }) => key === `receipt/console:${at}`)?.text ?? ''));
  }, 300_000);

  test('all seven are there and linked in fewer than thirty commands, each with the actions that were meant', () => {
    expect(SITTING.length).toBeLessThan(30);
    expect(answerTo('/rag recommendations')).toContain('Recommendations of Rotherham improvement plan 2015 · 7');
    const counts = [2, 2 + refsOf(5).length, 2, refsOf(8, 10).length - 1, refsOf(20, 22).length, refsOf(9).length];
    for (const [at, [ref, by]] of LINKS.entries())
      expect(answerTo(`/rag recommendation ${ref} served by ${by}`)).toContain(
        `Recommendation ${ref} is served by ${counts[at]} actions now`,
      );
  });

  test('what is not linked is listed until it is, and a number that is no action links nothing', () => {
    expect(answerTo('/rag coverage')).toMatch(/No action serves it \(\d+\): .*?\./u);
    expect(answerTo('/rag recommendation 4 served by 21.4.2, 99.1.1')).toContain('Nothing is linked yet');
    expect(answerTo('/rag recommendation 4 served by 21.4.2')).toContain('Recommendation 4 is served by 1 action now');
    expect(answerTo('/rag coverage unserved')).not.toContain('Recommendation');
    const before = Number(/serves it \((\d+)\)/u.exec(answerTo('/rag coverage'))?.[1]);
    expect(answerTo('/rag coverage unserved')).toContain(`No action serves it · ${before - 1}`);
  });

  test('a recommendation, its red ones and the digest by recommendation say the same of what serves it', () => {
    const five = answerTo('/rag recommendation 5');
    expect(five).toContain('Review performance management with a focus on demonstrating impact');
    expect(five).toContain('■ Red 8.1.1');
    // Its line is one of the review, and none of the plan.
    expect(five).toContain('(From rotherham-peer-challenge-progress-2023.txt, line 62.)');
    expect(five).not.toContain('10.4.1');
    expect(answerTo('/rag red for recommendation 5')).toContain('8.1.1');
    const digest = ['', ' page 2'].map((page) => answerTo(`/rag digest by recommendation${page}`)).join(' ');
    for (const ref of ['1', '2', '3', '4', '5', '6', '7']) expect(digest).toContain(`Recommendation ${ref} ·`);
    expect(digest).toMatch(
      new RegExp(String.raw`Recommendation 5 · .*? ${refsOf(8, 10).length - 1} actions(?:, \d+ late)?: Red ■ 1`, 'u'),
    );
    expect(digest).toContain('Serving no recommendation');
  });
});
