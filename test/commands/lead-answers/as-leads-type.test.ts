import { expect, test } from 'vitest';
import { aTalkAfter, recordOf, saidIn } from './leads-talk.ts';
import { ROWS } from './leads-type-rows.ts';

// What went wrong: a later day of a first phase was an earlier one of the last, a day that was became next year’s over “done”.
test.each(ROWS)('after “%s”, “%s” comes to “%s”', async (before, says, comes) => {
  const talk = await aTalkAfter(before);
  const { ledger } = await talk.whole();
  const { card } = await saidIn(talk, says);
  const came = await recordOf(talk, ledger.length);
  const asked = `? ${card.buttons[0]?.label ?? ''}`;
  expect(came === '' && comes !== '=' ? asked : `= ${came}`.trim()).toBe(comes);
});
