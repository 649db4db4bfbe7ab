import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#src/calendar/day.ts';
import type { Week } from '#src/digest/digest.ts';
import { countsOf } from '#src/plan/count-as.ts';
import { CLOSINGS } from '#src/plan/ledger.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import type { Block, Card } from '#src/messages/card.ts';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import { wordsOnCard } from '#src/messages/text/words-on-card.ts';
import { aLedger, aWeek, ENGLAND, said } from './a-week.ts';
import type { Happened } from './a-week.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { anAction, day } from '#test/kit/an-action.ts';

const TODAY = day('2015-11-30');
const REFS = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'] as const;
const TITLE = 'Consult every parish council in the borough on the new licensing policy and publish what they said';
const ACTIONS = REFS.map((ref, at) =>
  anAction({ ref, title: TITLE, position: at, due: addDays(TODAY, (at - 4) * 40), section: 1 + (at % 2) }),
);

const someDay = fc.integer({ min: -120, max: 0 }).map((days) => addDays(TODAY, days));
const someEvent: fc.Arbitrary<ActionEvent> = fc.oneof(
  { arbitrary: fc.constantFrom(...DECLARABLE).map((rating) => said({ rating })), weight: 6 },
  someDay.map((forecast) => said({ forecast: addDays(forecast, 400) })),
  someDay.map((to): ActionEvent => ({ kind: 'date-asked', day: addDays(to, 300), reason: 'no appointment yet' })),
  fc.constant(said({ done: true })),
  fc.constant<ActionEvent>({ kind: 'verified', words: 'seen' }),
  fc.constant<ActionEvent>({ kind: 'progress', rating: 'green', done: false, words: 'All well' }),
  fc.constantFrom(...CLOSINGS).map((as): ActionEvent => ({ kind: 'closed', as, reason: '' })),
  fc.boolean().map((restricted): ActionEvent => ({ kind: 'restricted', restricted })),
);
const someRegister: fc.Arbitrary<readonly Happened[]> = fc
  .array(fc.tuple(someDay, fc.constantFrom(...REFS), fc.constantFrom('Ann Archer', 'Ben Baker'), someEvent), {
    maxLength: 25,
  })
  .map((all) => all.toSorted(([one], [other]) => one.localeCompare(other)));

/** So that something is running. */
const REOPENED: Happened = ['2015-11-30', '1.6', 'Olive Office', { kind: 'reopened', reason: '' }];

test('the first line, the sections, the small line, the chart and the office’s status are one count', () => {
  const property = fc.property(someRegister, (happened) => {
    const [week, card] = digestOf(happened);
    const ledger = aLedger([...happened, REOPENED]);
    const tracked = ACTIONS.map((action) => ({
      action,
      standing: replay(
        action,
        ledger.filter((entry) => entry.action === action.id),
      ),
    }));
    const status = countsOf(tracked, TODAY);
    expect(week.counts).toEqual(status.counts);
    expect(week.closed).toBe(status.closed);
    const small = lastAside(card);
    const numbers = [...small.matchAll(/(?<!\()\b(\d+)\b(?!\))/gu)].map(([number]) => Number(number));
    expect(numbers.reduce((sum, number) => sum + number, 0) - week.restricted).toBe(ACTIONS.length);
    const { green, 'only-said': onlySaid } = week.counts;
    expect(small).toContain(`Green ● ${green} confirmed`);
    const first = firstSaid(card);
    expect(first.startsWith(week.overdue === 0 ? 'None of 6' : `${week.overdue} of 6 actions`)).toBe(true);
    const why = Object.values(week.whyOnlySaid).reduce((sum, count) => sum + count, 0);
    expect(why).toBe(onlySaid);
    expect(titles(card).some((title) => title === `Only said to be Green (${onlySaid})`)).toBe(onlySaid > 0);
    const { columns } = chartOf(card);
    const bars = columns.at(-1)?.counts ?? {};
    expect(Object.values(bars).reduce((sum, count) => sum + count, 0)).toBe(ACTIONS.length - week.closed);
    expect([bars.green, bars['only-said']]).toEqual([green, onlySaid]);
  });
  fc.assert(property, { numRuns: 80 });
});

test('what is late is listed once: as late, or as only said to be Green', () => {
  const property = fc.property(someRegister, (happened) => {
    const open = happened.filter(([, , , event]) => event.kind !== 'restricted');
    const [week] = digestOf(open);
    const late = week.attention.filter(({ reasons }) => reasons.includes('overdue')).length;
    const said = week.onlySaid.filter(
      ({ line: { standing } }) => standing.agreed !== null && standing.agreed < week.today,
    );
    expect(late + said.length).toBe(week.overdue);
    expect(week.onlySaid.length).toBe(week.counts['only-said']);
  });
  fc.assert(property, { numRuns: 80 });
});

test('the digest is one screen: at most 130 words and three rows, each with one who answers for it', () => {
  const property = fc.property(someRegister, (happened) => {
    const [, card] = digestOf(happened);
    expect(wordsOnCard(card)).toBeLessThanOrEqual(130);
    const rows = card.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
    expect(rows.length).toBeLessThanOrEqual(3);
    for (const { facts } of rows) expect(facts).toHaveLength(2);
  });
  fc.assert(property, { numRuns: 80 });
});

function digestOf(happened: readonly Happened[]): readonly [Week, Card] {
  const running = [...happened, REOPENED];
  const week = aWeek({ actions: ACTIONS, happened: running });
  return [week, sayDigest(week, { days: ENGLAND, naming: aNaming(ACTIONS) })];
}

function lastAside(card: Card): string {
  const asides = card.blocks.flatMap((block) => (block.kind === 'aside' ? [block.text] : []));
  // The key stands below the counts, where there is room for it.
  return asides.filter((text) => !text.startsWith('By dates')).at(-1) ?? '';
}

function firstSaid(card: Card): string {
  return card.blocks.flatMap((block) => (block.kind === 'said' ? [block.text] : []))[0] ?? '';
}

function titles(card: Card): readonly string[] {
  return card.blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []));
}

function chartOf(card: Card): Extract<Block, { kind: 'chart' }> {
  const blocks = (card.thread ?? []).flatMap((one) => one.blocks);
  const chart = blocks.find((block) => block.kind === 'chart');
  if (chart === undefined) throw new Error('This digest was to have a chart, and it has none.');
  return chart;
}
