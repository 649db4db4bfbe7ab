import { expect, test } from 'vitest';
import { buildCard } from '#src/messages/build-card.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const OLIVE = 'Olive Office';

/** The indicators K1 and K4, of which their keeper is asked what some stand at. */
async function asked(...refs: readonly string[]): Promise<Talk> {
  const talk = await aTalk();
  await talk.say(OLIVE, '/rag indicator add K1: Sickness, in days');
  await talk.say(OLIVE, '/rag indicator add K4: Long handovers, in handovers');
  const card = buildCard({
    heading: 'What do they stand at?',
    blocks: [],
    buttons: refs.map((ref) => ({ label: `${ref}: add a reading`, say: `/rag indicator ${ref} reading` })),
    readers: 'asker',
  });
  await talk.bring(OLIVE, card, []);
  return talk;
}

// What went wrong: each of these was asked about as words without an action.
test.each([
  ['212 handovers as at 30 sep', ['K4']],
  ['212 handovers, as at 30 September, dashboard', ['K4']],
  ['k4 is 188 as at 30 sep', ['K4']],
  ['K4 188', ['K1', 'K4']],
  ['k4: 188 handovers', ['K1', 'K4']],
  ['188', ['K4']],
  ['it is 188', ['K4']],
  ['its at 188 now as at 30 sep', ['K4']],
  ['/rag indicator K4 188', ['K4']],
])('“%s” is the answer to what an indicator stands at', async (said, refs) => {
  const talk = await asked(...refs);
  const { card } = await talk.say(OLIVE, said);
  expect(card.heading).not.toContain('Which action');
  expect(`${card.heading} ${JSON.stringify(card.blocks)}`).toContain('K4');
});

test.each(['amber, waiting on 3 wards', '8.1.1 green', '188 people have left the trust and we cannot recruit'])(
  '“%s” is none',
  async (said) => {
    const talk = await asked('K4');
    await talk.say(OLIVE, said);
    expect((await talk.governance()).purposes.kept.flatMap(({ readings }) => readings)).toEqual([]);
  },
);
