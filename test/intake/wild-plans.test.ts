import { describe, expect, test } from 'vitest';
import type { Action, PlanKey, Ref } from '#src/plan/action.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PlanReading } from '#src/intake/read-plan.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import { WILD_DOCUMENTS } from '#test/fixtures/wild/wild-documents.ts';
import { WILD_MORE_SHEETS } from '#test/fixtures/wild/wild-more-sheets.ts';
import { WILD_PAGES } from '#test/fixtures/wild/wild-pages.ts';
import { WILD_SHEETS } from '#test/fixtures/wild/wild-sheets.ts';
import { WILD_TEXTS } from '#test/fixtures/wild/wild-texts.ts';
import type { WildPlan } from '#test/fixtures/wild/wild-plan.ts';

const PLANS = [...WILD_SHEETS, ...WILD_MORE_SHEETS, ...WILD_DOCUMENTS, ...WILD_PAGES, ...WILD_TEXTS];
const MOST_ISSUES = 8;

async function read({ make }: WildPlan): Promise<PlanReading> {
  return readPlan(await make(), { plan: 'WILD' as PlanKey, published: '2024-03-01' as Day, roster: EMPTY_ROSTER });
}

/** An action as an officer would write it down: ref, what it stands under, action, dates, leads. */
function said({ ref, parent, phase, theme, section, outcome, ...action }: Action, made: readonly Ref[]): string {
  const under = [phase === null ? null : `phase ${phase}`, theme, section, outcome].filter((part) => part !== null);
  const { dates, leads } = action.inherited;
  return [
    `${ref}${made.includes(ref) ? '*' : ''}${parent === null ? '' : ` of ${parent}`}`,
    under.join(', '),
    action.title,
    `${dates ? '^' : ''}${action.timescale.text}`,
    `${leads ? '^' : ''}${action.leads.text}`,
  ].join(' | ');
}

describe('a plan in the style of', () => {
  test.each(PLANS)('$style', async (plan) => {
    const { actions, issues, layout, madeRefs } = await read(plan);
    const expected = plan.actions.split('\n').map((line) => line.trim());
    const lines = actions.map((action) => said(action, madeRefs).trim());
    expect(lines).toEqual(expected.filter((line) => line !== ''));
    const told = issues.map(({ place, found, message }) => `${place} ${found} ${message}`).join('\n');
    for (const piece of plan.told ?? []) expect(told).toContain(piece);
    expect(issues.length).toBeLessThanOrEqual(MOST_ISSUES);
    expect((layout?.doubt ?? null) !== null).toBe(plan.isInDoubt === true);
  });
});
