import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenDatabase } from '#db/open.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { ActionId } from '#src/plan/action.ts';
import { workInbox } from '#src/conversation/work-inbox.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { AccountId, MessageId, ThreadId } from '#src/ports/message.ts';
import { CLOSINGS } from '#src/plan/ledger.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import { day, personId } from '#test/kit/an-action.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { aWorld, ROSTER_CSV } from './a-world.ts';
import type { HandMadeWorld } from './a-world.ts';

const TODAY = '2015-11-20';
/** The Monday after: nothing falls due between. */
const MONDAY = '2015-11-23';

/** One row of a made-up plan, as people write them: with and without dates, leads, a theme, a phase, a word that it is done. */
const someRow = fc.record({
  when: fc.constantFrom(
    'By end Oct 2015',
    'By end Jan 2016',
    'June 2015 onwards',
    'Ongoing',
    'To be agreed',
    'Complete',
    'Completed April 2015',
    'Phase 1: 31 Oct 2015; Phase 2: 31 Mar 2016',
    'Review every 3 months from June 2015',
    '',
  ),
  lead: fc.constantFrom(
    'Ann Archer',
    'Ben Baker',
    'Ann Archer and Ben Baker',
    'To be confirmed',
    'Leader',
    'Head of Nothing',
    'Ann Archer and Leader',
    '',
  ),
  theme: fc.constantFrom('Money', 'Places', ''),
  rag: fc.constantFrom('', 'Green', 'Amber', 'Complete'),
});
type Row = { readonly when: string; readonly lead: string; readonly theme: string; readonly rag: string };

const said = (change: Extract<ActionEvent, { kind: 'updated' }>['change']): ActionEvent => ({
  kind: 'updated',
  change,
  words: 'so it is',
  unread: '',
});
const someEvent: fc.Arbitrary<ActionEvent> = fc.oneof(
  fc.constantFrom(...DECLARABLE).map((rating) => said({ rating })),
  fc.constant(said({ done: true })),
  fc.constant<ActionEvent>({ kind: 'verified', words: 'seen' }),
  fc.constantFrom(...CLOSINGS).map((as): ActionEvent => ({ kind: 'closed', as, reason: 'it is over' })),
  fc.constant<ActionEvent>({ kind: 'date-agreed', day: day('2015-11-02'), reason: 'the board said so' }),
);

const someRegister = fc.record({
  rows: fc.array(someRow, { minLength: 4, maxLength: 12 }),
  happened: fc.array(fc.tuple(fc.nat(11), someEvent), { maxLength: 10 }),
  // What the second version leaves out, but for the first.
  leftOut: fc.array(fc.integer({ min: 1, max: 11 }), { maxLength: 3 }),
  hasOther: fc.boolean(),
});

const TITLES = [
  'Agree the budget',
  'Open the depot',
  'Train managers',
  'Publish the review',
  'Sell the old library',
  'Write to tenants',
];

function csvOf(rows: readonly Row[], without: readonly number[] = []): string {
  const lines = rows.map(
    ({ when, lead, theme, rag }, at) =>
      `1.${at + 1},${TITLES[at % 6]} in ward ${at + 1},${theme},"${when}",${lead},${rag}`,
  );
  return ['Ref,Action,Theme,By when,Lead,RAG', ...lines.filter((_, at) => !without.includes(at)), ''].join('\n');
}

test('import, plans, status, digest, doctor, the lists and every sheet of the export give one count of a plan', async () => {
  const property = fc.asyncProperty(someRegister, async ({ rows, happened, leftOut, hasOther }) => {
    const world = aWorld({
      now: `${TODAY}T09:00:00Z`,
      files: { 'v1.csv': csvOf(rows), 'v2.csv': csvOf(rows, leftOut), 'people.csv': ROSTER_CSV },
    });
    const load = ['v1.csv', '--plan', 'RIP', '--published', '2015-05-26', '--roster', 'people.csv', '--begin'];
    expect(await world.run('import', ...load, '--dry-run')).toBe(0);
    const dry = partsIn(/has (.*)\.$/mu.exec(world.said())?.[1]);
    expect(await world.run('import', ...load)).toBe(0);
    const loaded = partsIn(/is loaded\. (.*)\.$/mu.exec(world.said())?.[1]);
    expect(loaded).toEqual(dry);
    expect(sumOf(loaded)).toBe(rows.length);
    expect(await plansIn(world)).toEqual(loaded);
    if (hasOther) await world.run('import', 'v1.csv', '--plan', 'CYPS', '--published', '2015-05-26');
    await happen(world, rows.length, happened);
    await world.run('import', 'v2.csv', '--plan', 'RIP', '--apply');
    await agree(world, rows.length);
  });
  await fc.assert(property, { numRuns: 8 });
}, 120_000);

async function happen(
  world: HandMadeWorld,
  rows: number,
  happened: readonly (readonly [number, ActionEvent])[],
): Promise<void> {
  const { register } = storeOf(world);
  for (const [at, event] of happened.filter(([one]) => one < rows)) {
    const action = `RIP/1.${at + 1}` as ActionId;
    const line = {
      at: readInstant(`${TODAY}T09:00:00Z`)!,
      day: day(TODAY),
      by: personId('Ann Archer'),
      message: null,
      action,
      event,
    };
    await register.write({ message: null, slot: null, entries: [line], say: [], asked: [] });
  }
}

/** Everything that counts the plan RIP, held against everything else. */
async function agree(world: HandMadeWorld, all: number): Promise<void> {
  const counts = await plansIn(world);
  expect(sumOf(counts)).toBe(all);
  await world.run('doctor');
  expect(partsIn(/\(RIP\), published [^:]*: (.*)\.$/mu.exec(world.said())?.[1])).toEqual(counts);
  const status = factsIn(await typed(world, '/rag status RIP'));
  expect(partsIn(`${all} actions, ${status.get('By when')}`)).toEqual(counts);
  await leadsAgree(world, status);
  await sheetsAgree(world, { all, status, counts });
  await listsAgree(world, status);
  await digestAgrees(world, { all, status });
}

/** What went wrong: `plans` counted leads as they are named, `status` and `doctor` the people behind them. */
async function leadsAgree(world: HandMadeWorld, status: Status): Promise<void> {
  const inStatus = leadsSaid(status.get('Leads out of reach'));
  await world.run('plans', '--json');
  const plans = world.json();
  expect(plans.find(({ plan }) => plan === 'RIP')?.['leads']).toBe(inStatus);
  await world.run('plans');
  expect(world.said().replaceAll(/\s+/gu, ' ')).toMatch(
    new RegExp(`${inStatus} leads? who (?:has|have) open actions`, 'u'),
  );
  if (plans.length > 1) return;
  await world.run('doctor');
  expect(leadsSaid(/leads: (.*)\.$/mu.exec(world.said())?.[1] ?? '')).toBe(inStatus);
}

/** "2 of 3 leads who have open actions", "the one lead who has open actions". */
function leadsSaid(words = ''): number {
  return Number(/(\d+) leads? who (?:has|have) open actions/u.exec(words.replace('the one lead', '1 lead'))?.[1]);
}

type Counts = Readonly<Record<string, number>>;
type Status = ReadonlyMap<string, string>;

async function sheetsAgree(
  world: HandMadeWorld,
  { all, status, counts }: { all: number; status: Status; counts: Counts },
): Promise<void> {
  await world.run('export', '--plan', 'RIP', '--out', 'all.csv');
  const [plan, actions] = [tableOf(world, 'all-plan.csv'), tableOf(world, 'all.csv')];
  const [whole] = plan.filter((row) => row['Level'] === 'plan');
  expect(Number(whole?.['Actions'])).toBe(all);
  expect(actions).toHaveLength(all);
  const columns = Object.keys(whole ?? {}).filter(
    (column) => !['Plan', 'Level', 'Ref', 'Title', 'Published'].includes(column),
  );
  for (const level of new Set(plan.map((row) => row['Level']))) {
    const rows = plan.filter((row) => row['Level'] === level);
    for (const column of columns) {
      const sum = rows.reduce((total, row) => total + Number(row[column]), 0);
      expect([level, column, sum]).toEqual([level, column, Number(whole?.[column])]);
    }
  }
  const kinds = columns.slice(1, columns.indexOf('Dated'));
  expect(kinds.reduce((total, column) => total + Number(whole?.[column]), 0)).toBe(all);
  for (const kind of kinds)
    expect([kind, actions.filter((row) => row['Counted as'] === kind).length]).toEqual([kind, Number(whole?.[kind])]);
  expect(Number(whole?.['Dated'])).toBe(counts['dated']);
  expect(Number(whole?.['Open-ended'])).toBe(counts['open-ended']);
  expect(Number(whole?.['Date or lead in doubt'])).toBe(counts['needs you']);
  expect(status.get('Red ■')).toContain(`${whole?.['Red']}, `);
  const late = actions.filter(
    (row) => row['Stage'] === 'open' && row['Agreed date'] !== '' && row['Agreed date']! < TODAY,
  );
  expect(numberIn(status.get('Overdue'))).toBe(late.length);
}

/** Each list has as many rows as the number that opens it says. */
async function listsAgree(world: HandMadeWorld, status: Status): Promise<void> {
  const late = [...(status.get('Overdue') ?? '').matchAll(/\d+/gu)].reduce((sum, [number]) => sum + Number(number), 0);
  expect(listed(await typed(world, '/rag overdue RIP'))).toBe(late);
  expect(listed(await typed(world, '/rag stale RIP'))).toBe(numberIn(status.get('No fresh rating')));
  expect(listed(await typed(world, '/rag red RIP'))).toBe(numberIn(status.get('Red ■')));
  expect(listed(await typed(world, '/rag amber RIP'))).toBe(numberIn(status.get('Amber ▲')));
  expect(listed(await typed(world, '/rag blue RIP'))).toBe(numberIn(status.get('Blue ★')));
  const doubts = await typed(world, '/rag doubts RIP');
  expect(Number(/· (\d+) doubt/u.exec(doubts)?.[1] ?? 0)).toBe(numberIn(status.get('Doubts in the plan')));
}

async function digestAgrees(world: HandMadeWorld, { all, status }: { all: number; status: Status }): Promise<void> {
  await world.run('digest', '--plan', 'RIP', '--today', MONDAY);
  const text = world.said().replaceAll(/\s+/gu, ' ');
  if (text.includes('every action is closed')) return;
  const [, late = '', of = '1'] = /(None|\d+) of (\d+) actions? (?:is|are) late/u.exec(text) ?? [];
  expect(Number(of)).toBe(all);
  expect(Number(late) || 0).toBe(numberIn(status.get('Overdue')));
}

/** "25 actions, 23 dated, 1 needs you" as numbers by what they are of, without the sum. */
function partsIn(text: string | undefined): Counts {
  const parts = (text ?? '')
    .split(', ')
    .slice(1)
    .map((part) => /^(\d+) (.*)$/u.exec(part) ?? []);
  return Object.fromEntries(
    parts.map(([, number, what = '']) => [what.replace('need you', 'needs you'), Number(number)]),
  );
}

function sumOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}

async function plansIn(world: HandMadeWorld): Promise<Counts> {
  await world.run('plans');
  const text = world.said().replaceAll(/\s+/gu, ' ');
  return partsIn(/RIP: .*?published [^.]*\. (.*?);/u.exec(text)?.[1]);
}

function factsIn(card: string): Status {
  return new Map([...card.matchAll(/^([^\n:]+): +(.+)$/gmu)].map(([, label = '', value = '']) => [label, value]));
}

function numberIn(text: string | undefined): number {
  return Number(/\d+/u.exec(text ?? '')?.[0] ?? 0);
}

function listed(card: string): number {
  return Number(/· (\d+) actions?/u.exec(card)?.[1] ?? 0);
}

function tableOf(world: HandMadeWorld, file: string): readonly Readonly<Record<string, string>>[] {
  const bytes = world.files.get(file);
  const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  return parse(text, { columns: true, bom: true });
}

let messages = 0;

/** What Olive of the office is answered in chat. */
async function typed(world: HandMadeWorld, text: string): Promise<string> {
  const { register, threads, inbox, outbox } = storeOf(world);
  const olive = personId('Olive Office');
  const [from, thread] = [`console:${olive}` as AccountId, `console:${olive}` as ThreadId];
  const roster = await register.roster();
  const people = roster.people.map((one) => (one.id === olive ? { ...one, accounts: { console: one.id } } : one));
  await register.saveRoster({ ...roster, people });
  const id = `one-count:${(messages += 1)}` as MessageId;
  await inbox.receive({ id, thread, from, text, at: world.clock.now(), card: null, how: 'said', of: null });
  const ports = { register, threads, inbox, clock: world.clock, office: [], messengers: [aMessenger()] };
  await workInbox(ports, (_, fault) => {
    throw fault;
  });
  const sent = await outbox.take(world.clock.now(), 100);
  for (const one of sent) await outbox.sent(one.key, { thread, message: one.key }, world.clock.now());
  return asText(sent.find(({ key }) => key === `receipt/${id}`)!.card, 1000);
}

function storeOf(world: HandMadeWorld): OpenDatabase {
  return world.registers.get('./data')!;
}
