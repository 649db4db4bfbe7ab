import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import type { PurposesFound } from '#src/intake/purposes/purposes-found.ts';
import { day } from '#test/kit/an-action.ts';

const PLANS = '../shared/plans';
const hasPlans = existsSync(`${PLANS}/rotherham-improvement-plan-2015.txt`);

async function purposesIn(name: string, published = '2015-05-26'): Promise<PurposesFound> {
  const file = { name, bytes: new Uint8Array(readFileSync(`${PLANS}/${name}`)) };
  const options = { plan: 'RIP' as PlanKey, published: day(published), roster: EMPTY_ROSTER };
  return (await readPlan(file, options)).purposes;
}

/** "3b A positive, energetic": the ref and the first words of each purpose of a kind, in the order of the document. */
function firstWords({ found }: PurposesFound, kind: PurposeKind, count = 3): readonly string[] {
  return found
    .filter(({ purpose }) => purpose.kind === kind)
    .map(({ purpose: { ref, title } }) => `${ref}: ${title.split(' ').slice(0, count).join(' ')}`);
}

describe.skipIf(!hasPlans)('the purposes that the real plan prints (needs ../shared/plans)', () => {
  test('are the headline outcomes of Table 1, out of order as it prints them, with the list inside 4b left in its words', async () => {
    const read = await purposesIn('rotherham-improvement-plan-2015.txt');
    expect(firstWords(read, 'outcome')).toEqual([
      '1: Rotherham is a',
      '1a: Rotherham being recognised',
      '1b: An environment with',
      '1c: A place where',
      '1d: The Council accepts',
      '3: A well-run, aspirational',
      '3a: A performance-focused Council,',
      '3b: A positive, energetic,',
      '3c: A talented and',
      '3d: Financial planning and',
      '3e: External engagement which',
      '3f: Using modern digital',
      '3g: Recognisable achievements, which',
      '2: A place where',
      '2a: Effective political leaders',
      '2b: Effective and professional',
      '2c: Effective elected member-officer',
      '2d: A clear vision',
      '2e: Improved feelings and',
      '2f: A modern and',
      '4: Purposeful partnerships, engaging',
      '4a: A fit-for-purpose “Rotherham'.replace('“', '"'),
      '4b: A shared "Quality',
      '4c: Valued and trusted',
      '4d: Supporting the needs',
      '4e: Active ward councillors',
    ]);
    const parents = read.found.flatMap(({ purpose: { kind, ref, parent } }) =>
      kind === 'outcome' ? [[ref, parent]] : [],
    );
    expect(parents.filter(([, parent]) => parent === null).map(([ref]) => ref)).toEqual(['1', '3', '2', '4']);
    expect(parents.find(([ref]) => ref === '3b')).toEqual(['3b', '3']);
  });

  test('the eighteen minimum requirements for handing powers back, under the words of their headings', async () => {
    const read = await purposesIn('rotherham-improvement-plan-2015.txt');
    expect(firstWords(read, 'milestone')).toEqual([
      'A i: Completed member review',
      'A ii: Effective governance and',
      'A iii: A performance framework',
      'A iv: A rejuvenated risk',
      'A v: A robust Medium',
      'A vi: Demonstrable progress in',
      'A vii: An effective Internal',
      'A viii: Senior management team',
      'A ix: A firm foundation',
      'A x: Early evidence of',
      'B i: Evidence of positive',
      'B ii: Evidence of positive',
      'B iii: Evidence of effective,',
      'B iv: Positive elected member',
      'B v: No serious incidence',
      'C i: A re-launched Local',
      'C ii: A Health and',
      'C iii: Re-focused Safer Rotherham',
    ]);
    const groups = read.found.flatMap(({ purpose }) => (purpose.kind === 'milestone' ? [purpose.group] : []));
    expect([...new Set(groups)]).toEqual(['Managerial', 'Behavioural', 'Partnership']);
  });

  test('the intermediate indicators, each under its heading, and the poll of residents with its three days', async () => {
    const read = await purposesIn('rotherham-improvement-plan-2015.txt');
    expect(firstWords(read, 'indicator')).toEqual([
      'a1: An adopted council-wide',
      'a2: Regularly updated Forward',
      'a3: An effective risk',
      'a4: A robust Medium',
      'b1: Appointment of Strategic',
      'b2: Appointment of Chief',
      'b3: Appointment of senior',
      'c1: Completed implementation of',
      'c2: Completion of appropriate',
      'c3: Increase in numbers',
      'd1: Improvement in completion',
      'd2: Reductions in numbers',
      'd3: Improvements in sickness',
      'T3a: Rotherham residents: poll',
    ]);
    const of = (ref: string) =>
      read.found.find(({ purpose }) => purpose.kind === 'indicator' && purpose.ref === ref)?.purpose;
    expect(of('d2')).toMatchObject({ group: 'Corporate health', direction: 'down', place: 'line 563' });
    expect(of('c3')).toMatchObject({ direction: 'up' });
    // “Improvements in sickness absence” are falls and “improvement in completion rates” is a rise: the word does not say which.
    expect(of('d1')?.direction).toBeUndefined();
    expect(of('T3a')?.due).toEqual({ kind: 'on', days: ['2015-07-31', '2016-07-31', '2017-07-31'] });
  });

  test('no recommendation, and lists whose kind the document leaves open are asked about', async () => {
    const read = await purposesIn('rotherham-improvement-plan-2015.txt');
    expect(firstWords(read, 'recommendation')).toEqual([]);
    expect(read.doubts.map(({ place, kind, items }) => `${place}: ${items} ${kind}`)).toEqual([
      'line 74: 3 recommendation',
      'line 80: 4 milestone',
      'line 110: 3 outcome',
      'line 580: 3 indicator',
      'line 597: 3 indicator',
      'line 618: 7 indicator',
      'line 629: 3 indicator',
    ]);
  });

  test('the peer challenge review has its seven recommendations once each', async () => {
    const read = await purposesIn('rotherham-peer-challenge-progress-2023.txt', '2023-12-21');
    expect(firstWords(read, 'recommendation')).toEqual([
      "1: Celebrate the council's",
      '2: Develop an externally',
      '3: Use the significant',
      '4: Develop effective pathways',
      '5: Review performance management',
      '6: Building on the',
      '7: Continue to keep',
    ]);
    expect(read.found).toHaveLength(7);
    expect(read.doubts).toEqual([]);
  });
});
