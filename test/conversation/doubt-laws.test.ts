import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTIONS, aTalk } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';
import { actionId } from '#src/plan/action.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { Card } from '#src/messages/card.ts';
import { buildCard } from '#src/messages/build-card.ts';

const ANN = 'Ann Archer';
const REFS = ACTIONS.map(({ ref }) => ref);
const ASKED = buildCard({
  heading: 'Will it be done by then?',
  blocks: [],
  asks: [{ action: actionId('RIP' as PlanKey, ACTIONS[0]!.ref), question: 'will-it-be-done', buttons: [] }],
});

const PIECES = [
  'board was a bit of a car crash',
  'green',
  'unless Cabinet pulls it',
  'no',
  'yes',
  'maybe',
  'end of Feb',
  'not mine',
  'who are you?',
  'stop',
  'help',
  'settings',
  '/rag',
  'snooze',
  'done',
  'thanks',
  '👍',
  'xyzzy',
  '8.1.1',
  '8.1.33',
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

test('whatever a lead types under a question, the answer has a way on', async () => {
  const talk = await aTalk();
  const property = fc.asyncProperty(anyText, async (text) => {
    await talk.bring(ANN, ASKED, ['8.1.1']);
    const { card, text: said } = await talk.say(ANN, text);
    expect(hasWayOn(card, said), said).toBe(true);
  });
  await fc.assert(property, { numRuns: 60 });
});

const SAYS_NOTHING = [
  'board was a bit of a car crash',
  'what a week that was',
  'who are you?',
  'why am I asked?',
  'stop',
  'help',
  'settings',
  'xyzzy',
  '/rag frobnicate',
  'no',
  'thanks',
  '8.1.1',
];

test('a question, a cry for help, a “stop” and words that nobody understands never count as an answer', async () => {
  const some = fc.array(fc.constantFrom(...SAYS_NOTHING), { minLength: 1, maxLength: 4 });
  const property = fc.asyncProperty(some, async (texts) => {
    const talk = await aTalk();
    await talk.bring(ANN, ASKED, ['8.1.1']);
    for (const text of texts) await talk.say(ANN, text);
    expect((await talk.standing('8.1.1')).lastUpdate).toBeNull();
  });
  await fc.assert(property, { numRuns: 16 });
});

const LOOKS = [
  ...REFS,
  ...REFS.map((ref) => `/rag ${ref}`),
  '/rag mine',
  '/rag overdue',
  '/rag history 8.1.1',
  'help',
  'thanks',
  'settings',
  '/rag frobnicate',
];

test('whatever is looked at while words wait, they reach only the action whose button is pressed', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.constantFrom(...LOOKS), { maxLength: 5 }),
    fc.nat(),
    async (looks, pick) => {
      const talk = await aTalk();
      for (const look of looks) await talk.say(ANN, look);
      await talk.say(ANN, '/rag mine');
      const { card } = await talk.say(ANN, 'amber, supplier late');
      const offered = card.buttons.map(({ label }) => label);
      expect(offered.length).toBeGreaterThan(0);
      for (const look of looks) await talk.say(ANN, look);
      expect(await updated(talk)).toEqual([]);
      await talk.say(ANN, '/rag mine');
      const { card: again } = await talk.say(ANN, 'amber, supplier late');
      const actions = again.buttons.filter(({ say }) => say.startsWith('/rag about '));
      const chosen = actions[pick % actions.length]!;
      await talk.tap(ANN, chosen.label);
      expect(await updated(talk)).toEqual([chosen.say.replace('/rag about ', '')]);
    },
  );
  await fc.assert(property, { numRuns: 8 });
});

async function updated(talk: Talk): Promise<readonly string[]> {
  const found = await Promise.all(
    REFS.map(async (ref) => ((await talk.ledger(ref)).some(({ event }) => event.kind !== 'published') ? [ref] : [])),
  );
  return found.flat();
}

/** A button, a command, an example in quotation marks, or the words that are waited for. */
function hasWayOn(card: Card, said: string): boolean {
  return card.buttons.length > 0 || card.wants !== null || /\/rag|“/u.test(said);
}
