import { expect, test } from 'vitest';
import { aTalkAfter, recordOf, saidIn } from './leads-talk.ts';
import { Phrase } from '#src/messages/words/phrase.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import { day } from '#test/kit/an-action.ts';
import { aNaming } from '#test/kit/a-naming.ts';
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

// What went wrong: the checker read “nothing shows it yet”, though the words that the tap settled said where to look.
test('words that wait and say where to look are what shows it once Done is tapped', async () => {
  const talk = await aTalkAfter('Tom: G3 we got there, slides on teams | Tom> Done');
  expect(await talk.standing('G3')).toMatchObject({ stage: 'delivered', evidence: 'we got there, slides on teams' });
});

// What went wrong: “answered by you: done, expected 27 Nov”.
test('what is done is not expected as well', async () => {
  const change = { done: true, forecast: day('2026-11-27') };
  expect(Phrase.wordsOf(sayChange(change, day('2026-11-24'), aNaming().words))).toBe('done');
});
