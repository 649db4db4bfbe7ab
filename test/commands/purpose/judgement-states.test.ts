import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { expect, test } from 'vitest';
import { standingJudgement } from '#src/plan/governance/measures/standing-judgement.ts';
import { standingReadings } from '#src/plan/governance/measures/standing-readings.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';

const STATES = ['none', 'not-yet', 'partly', 'met'] as const;
type State = (typeof STATES)[number];

const HOW: Readonly<Record<Exclude<State, 'none'>, string>> = { 'not-yet': 'not yet', partly: 'partly', met: 'met' };

/** What can be done to a milestone, and where it stands then; “same” is where it stood. */
const ACTS: Readonly<Record<string, Readonly<Record<State, State | 'same'>>>> = {
  'not yet, Joint Board 16 November: no': { none: 'not-yet', 'not-yet': 'not-yet', partly: 'not-yet', met: 'not-yet' },
  'partly, Joint Board 16 November: some': { none: 'partly', 'not-yet': 'partly', partly: 'partly', met: 'partly' },
  'met, Joint Board 16 November: all': { none: 'met', 'not-yet': 'met', partly: 'met', met: 'met' },
  // An earlier meeting whose minutes come late.
  'met, Joint Board 5 October: all': { none: 'met', 'not-yet': 'same', partly: 'same', met: 'same' },
  'met, Joint Board: all': { none: 'same', 'not-yet': 'same', partly: 'same', met: 'same' },
  'met, Joint Board 16 November': { none: 'same', 'not-yet': 'same', partly: 'same', met: 'same' },
  'met, Joint Board 16 December 2015: all': { none: 'same', 'not-yet': 'same', partly: 'same', met: 'same' },
  'nearly met, Joint Board 16 November: all': { none: 'same', 'not-yet': 'same', partly: 'same', met: 'same' },
  'served by 8.1.1': { none: 'same', 'not-yet': 'same', partly: 'same', met: 'same' },
  'called Another name': { none: 'same', 'not-yet': 'same', partly: 'same', met: 'same' },
  ended: { none: 'same', 'not-yet': 'same', partly: 'same', met: 'same' },
  // The last word of all is taken back.
  undo: { none: 'none', 'not-yet': 'none', partly: 'none', met: 'none' },
};

const CELLS = Object.entries(ACTS).flatMap(([act, row]) => STATES.map((state) => ({ act, state, next: row[state] })));

test('every act on every state leaves the milestone where the table says', async () => {
  const talk = await aTalk();
  for (const [at, { act, state, next }] of CELLS.entries()) {
    const ref = `M${at + 1}`;
    await talk.say('Olive Office', `/rag milestone add ${ref}: Milestone number ${at + 1}`);
    if (state !== 'none')
      await talk.say('Olive Office', `/rag milestone ${ref} ${HOW[state]}, Joint Board 2 November: as it was`);
    expect([act, state, await stateOf(ref, talk)]).toEqual([act, state, state]);
    // What is taken back of a milestone without a judgement is the milestone.
    if (act !== 'undo') await talk.say('Olive Office', `/rag milestone ${ref} ${act}`);
    else if (state !== 'none') await talk.say('Olive Office', '/rag plans undo');
    expect([act, state, await stateOf(ref, talk)]).toEqual([act, state, next === 'same' ? state : next]);
  }
});

async function stateOf(ref: string, talk: Talk): Promise<State | 'gone'> {
  const { purposes } = await talk.governance();
  const kept = purposes.kept.find(({ purpose }) => purpose.ref === ref);
  return kept === undefined ? 'gone' : (standingJudgement(kept)?.judgement ?? 'none');
}

const SAID = [
  'milestone A met, Joint Board 2 November: all',
  'milestone A partly, Joint Board 9 November, minute 4',
  'milestone A not yet, Joint Board 9 November: no',
  'milestone A ended',
  'milestone A again',
  'milestone A called Another name',
  'milestone A served by 8.1.1, 8.1.2',
  'milestone A not served by 8.1.1',
  'milestone add A: The first',
  'indicator D 9 days as at 30 June',
  'indicator D 8 days as at 30 June',
  'indicator D 7 days as at 30 September',
  'indicator D in days, target 8',
  'indicator D ended',
  'indicator add D: Sickness, in days',
  'index Excellence of D',
  'index ended',
  'close 8.1.1 as withdrawn because it ended',
  'plans undo',
  'undo the first',
] as const;

test('no sequence of acts loses a judgement or a reading that was not taken back', async () => {
  await assert(
    asyncProperty(array(constantFrom(...SAID), { minLength: 5, maxLength: 25 }), async (said) => {
      const talk = await aTalk();
      // An old card's Undo stays in sight.
      const first = await talk.say('Olive Office', '/rag milestone add A: The first');
      const undo = first.card.buttons.find(({ label }) => label === 'Undo')!.say;
      await talk.say('Olive Office', '/rag indicator add D: Sickness, in days');
      for (const words of said) await talk.say('Olive Office', words === 'undo the first' ? undo : `/rag ${words}`);
      const ledger = await talk.ledgerOfPlans();
      const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
      const lines = (kind: string) => ledger.filter(({ event, seq }) => event.kind === kind && !undone.has(seq));
      const { kept } = (await talk.governance()).purposes;
      const seqs = (some: readonly { readonly seq: number }[]) =>
        some.map(({ seq }) => seq).toSorted((one, other) => one - other);
      expect(seqs(kept.flatMap(({ judgements }) => judgements))).toEqual(seqs(lines('judged')));
      expect(seqs(kept.flatMap(({ readings }) => readings))).toEqual(seqs(lines('reading')));
      for (const one of kept)
        expect(standingReadings(one).length).toBe(new Set(one.readings.map(({ asAt }) => asAt)).size);
    }),
    { numRuns: 12 },
  );
});
