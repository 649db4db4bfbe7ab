import { expect, test } from 'vitest';
import type { Form, IncomingMessage, OutKey } from '#src/ports/message.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aDoor, headingsOf } from './a-door.ts';

const SAID: Form = { ref: '8.1.3', change: { rating: 'red', narrative: 'the supplier has withdrawn' } };

/** A form sent off, as a platform hands it over; `card` is the one it was opened from. */
function sentOff(form: Form, card: string | null = null): Partial<IncomingMessage> {
  return { form, card: card as OutKey | null };
}

test('a form from a card that has grown old is recorded: its words are its sender’s own', async () => {
  const door = await aDoor();
  await door.says('/rag 8.1.3');
  await door.says('8.1.3 green');
  const cards = await door.says('/rag 8.1.3', sentOff(SAID, 'receipt/test:1'));
  expect(headingsOf(cards)).toEqual(['Recorded: 8.1.3 is Red ■']);
  const changes = (await door.ledger()).flatMap(({ event }) => (event.kind === 'updated' ? [event.change] : []));
  expect(changes).toEqual([{ rating: 'green' }, SAID.change]);
});

test('a tap on a card that has grown old still changes nothing', async () => {
  const door = await aDoor();
  await door.says('/rag 8.1.3');
  await door.says('8.1.3 green');
  const before = await door.ledger();
  await door.says('/rag 8.1.3 red', { card: 'receipt/test:1' as OutKey });
  expect(await door.ledger()).toEqual(before);
});

test.each([
  ['without a card', null],
  ['from a card', 'receipt/test:1'],
])('a form about no action that there is waits whole until its sender says which: %s', async (_, card) => {
  const door = await aDoor([anAction(), anAction({ ref: '8.1.4', title: 'Sign the contract' })]);
  await door.says('/rag 8.1.4');
  const [asked] = await door.says('/rag 9.9.9', sentOff({ ...SAID, ref: '9.9.9' }, card));
  expect(asked?.heading).toContain('9.9.9');
  expect(await door.ledger()).toHaveLength(1);
  expect(headingsOf(await door.says('about 8.1.3'))).toEqual(['Recorded: 8.1.3 is Red ■']);
  expect((await door.ledger()).map(({ event }) => event)).toContainEqual(
    expect.objectContaining({ kind: 'updated', change: SAID.change }),
  );
});
