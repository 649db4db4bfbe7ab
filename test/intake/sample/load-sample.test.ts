import { describe, expect, test } from 'vitest';
import type { Action } from '#src/plan/action.ts';
import { doubtsOf } from '#src/intake/doubts.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { loadSample } from '#src/intake/sample/load-sample.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { readRosterFile } from '#src/intake/read-roster-file.ts';
import { aRealFile, expectedRows, hasRealPlan } from '#test/intake/a-file.ts';

const { plan, files } = loadSample();
const { key, published } = plan;
const rosterFile = readRosterFile(files.roster);
const { roster, issues: rosterIssues } = readRoster(rosterFile.rows, EMPTY_ROSTER);
const sample = await readPlan(files.plan, { plan: key, published, roster });

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function place({ ref, parent, phase, theme, section, outcome, inherited }: Action): unknown {
  return { ref, parent, phase, theme, section, outcome, inherited };
}

function dates({ ref, timescale: { kind, start, due, every, milestones } }: Action): unknown {
  return { ref, kind, start, due, every, milestones: milestones.map((milestone) => milestone.due) };
}

describe('loadSample', () => {
  test('the sample is read whole and nothing in it needs telling', () => {
    expect(sample.actions).toHaveLength(153);
    expect(sample.issues).toEqual([]);
    expect([...rosterFile.issues, ...rosterIssues]).toEqual([]);
  });

  test('every heading and every action has a title of its own', () => {
    expect(sample.headings.filter(({ title }) => title === '')).toEqual([]);
    expect(new Set(sample.actions.map(({ title }) => title)).size).toBe(153);
  });

  test('every title is three to nine words', () => {
    const lengths = sample.actions.map(({ title }) => title.split(' ').length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(9);
  });

  test('everybody can be written to, at example.org alone', () => {
    expect(roster.people.filter(({ email }) => !email?.endsWith('@example.org'))).toEqual([]);
  });

  test('there is a programme officer and a verifier', () => {
    const roles = roster.people.flatMap(({ name, role }) => (role === null ? [] : [`${name}: ${role}`]));
    expect(roles).toEqual(['Sam Okafor: office', 'Priya Nair: verifier']);
  });
});

const real = hasRealPlan
  ? await readPlan(aRealFile('rotherham-improvement-plan-2015.txt'), { plan: key, published, roster })
  : { actions: [] };

describe.skipIf(!hasRealPlan)('loadSample beside the real plan (skipped where ../shared is missing)', () => {
  const rows = hasRealPlan ? expectedRows() : [];

  test('the same actions stand in the same places', () => {
    expect(sample.actions.map(place)).toEqual(real.actions.map(place));
  });

  test('the same words mean the same dates', () => {
    expect(sample.actions.map(dates)).toEqual(real.actions.map(dates));
  });

  test.each(rows.map(({ ref, owners }) => ({ ref, owners })))('$ref has the same leads', ({ ref, owners }) => {
    expect(sample.actions.find((action) => action.ref === ref)?.leads.owners).toEqual(owners);
  });

  test('the sample is in no doubt that the real plan is not in', () => {
    const known = new Set(doubtsOf(real.actions).map(({ ref, about }) => `${ref} ${about}`));
    const doubts = doubtsOf(sample.actions).map(({ ref, about }) => `${ref} ${about}`);
    expect(doubts.filter((doubt) => !known.has(doubt))).toEqual([]);
  });

  test('no title or heading has five words in a row from the real plan', () => {
    const decoder = new TextDecoder();
    const document = ` ${wordsOf(decoder.decode(aRealFile('rotherham-improvement-plan-2015.txt').bytes)).join(' ')} `;
    const runs = [...sample.actions, ...sample.headings].flatMap(({ title }) => {
      const words = wordsOf(title);
      return words.slice(4).map((_, from) => words.slice(from, from + 5).join(' '));
    });
    expect(runs.filter((run) => document.includes(` ${run} `))).toEqual([]);
  });
});
