import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLeads } from '#src/people/leads/read-leads.ts';
import type { Action } from '#src/plan/action.ts';
import { aPerson, anAction } from '#test/kit/an-action.ts';
import { aTalk, PEOPLE } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const OFFICE = 'Olive Office';
const ROSTER = { people: [...PEOPLE, aPerson('Tom Marsh'), aPerson('Tina Marsh')], posts: [], bodies: [] };
const REFS = ['1.1', '1.2', '1.3', '1.4'];

const CELLS = [
  'Ann Archer',
  'Ann Archer and Ben Baker',
  'Ann Archer, Ben Baker and Marsh',
  'Marsh',
  'TBC',
  '',
  'Ann Archer (TBC)',
  'Zed Zebra and Ann Archer',
  'Head of Parks',
];
const DATES = [
  { due: '2015-10-30' },
  { due: '2016-06-30' },
  { due: null, kind: 'unknown', doubt: '“In time” names no day.' },
  { due: '2016-06-30', doubt: '“Summer” was read as its last day.' },
] as const;
const SAYINGS = [
  ['Ann Archer', 'done'],
  ['Ann Archer', 'amber no money, now end of January'],
  ['Ann Archer', 'green'],
  ['Ben Baker', 'red'],
  ['Ann Archer', 'the date is wrong, it should be 31 January'],
  ['Ann Archer', 'please close, the grant has ended'],
  ['Ben Baker', 'not mine'],
  ['Ann Archer', 'the board was a bit of a car crash'],
  [OFFICE, 'ask: is the contract signed?'],
] as const;

const plan = fc.array(fc.record({ cell: fc.constantFrom(...CELLS), date: fc.constantFrom(...DATES) }), {
  minLength: REFS.length,
  maxLength: REFS.length,
});
const days = fc.array(fc.record({ ref: fc.constantFrom(...REFS), said: fc.constantFrom(...SAYINGS) }), {
  maxLength: 8,
});

test('whatever a list of the office shows as waiting is on its card', { timeout: 60_000 }, async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(plan, days, async (rows, sayings) => {
      const actions = rows.map(({ cell, date }, position): Action => {
        const ref = REFS[position]!;
        return { ...anAction({ ref, title: `Do ${ref}`, position, ...date }), leads: readLeads(cell, ROSTER) };
      });
      const talk = await aTalk({ ...ROSTER, actions, isGreeted: true });
      for (const { ref, said } of sayings) await sayOne(talk, ref, said);
      talk.setDay('2015-11-30');
      const office = await allPages(talk, '/rag office');
      const waiting = await waitingRefs(talk);
      seen += waiting.length;
      for (const ref of waiting) expect(office).toContain(ref);
      const doubts = await allPages(talk, '/rag doubts');
      for (const ref of REFS.filter((one) => doubts.includes(`${one} ·`))) {
        const { owners } = await talk.standing(ref);
        const names = owners.map(({ name, post }) => name ?? post ?? '');
        expect([ref, ...names].some((one) => office.includes(one))).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
  expect(seen).toBeGreaterThan(10);
});

async function sayOne(talk: Talk, ref: string, [who, words]: (typeof SAYINGS)[number]): Promise<void> {
  if (who === OFFICE) await talk.say(who, `/rag ask ${ref} ${words.slice('ask: '.length)}`);
  else {
    await talk.say(who, `/rag ${ref}`);
    await talk.say(who, words);
  }
}

/** The actions that the office's status calls waiting, and those with a question of its own that nobody answered. */
async function waitingRefs(talk: Talk): Promise<readonly string[]> {
  const { text } = await talk.say(OFFICE, '/rag status');
  const lists = /^(?:New dates|To check|Leads disagree|Asked to be|Dates said|Somebody else|Said not)[^\n]*/gmu;
  const listed = [...text.matchAll(lists)].flatMap(([line]) => REFS.filter((ref) => line.includes(ref)));
  const asked: string[] = [];
  for (const ref of REFS) {
    const { chase, stage } = await talk.standing(ref);
    if (stage === 'open' && chase !== null && chase.question !== null && chase.answer === null) asked.push(ref);
  }
  return [...listed, ...asked];
}

async function allPages(talk: Talk, words: string): Promise<string> {
  const pages = [(await talk.say(OFFICE, words)).text];
  for (let more = true; more;) {
    try {
      pages.push((await talk.tap(OFFICE, 'More')).text);
    } catch {
      more = false;
    }
  }
  return pages.join('\n').replaceAll(/\s+/gu, ' ');
}
