import { expect, test } from 'vitest';
import { wordsWait } from '#src/nudge/rules/words-wait.ts';
import { aTracked, day, personId } from '#test/kit/an-action.ts';
import { stageOn } from './stage-on.ts';

const ANN = personId('Ann Archer');
const said = (seq: number, on: string) => ({ words: 'ok', reading: null, by: ANN, on: day(on), seq });

test('nothing is asked of words on the day on which they were written', () => {
  const tracked = aTracked({ standing: { unsettled: said(4, '2015-07-03') } });
  expect(stageOn(wordsWait, tracked, '2015-07-03')).toBeNull();
  expect(stageOn(wordsWait, tracked, '2015-07-06')).not.toBeNull();
});

test('their writer alone is asked, once for all that they wrote', () => {
  const standing = { unsettled: said(5, '2015-07-03'), unsettledBefore: [said(4, '2015-07-02')] };
  expect(wordsWait.asksOnly?.(aTracked({ standing }))).toEqual([ANN]);
});

test('of an action of which no words wait nobody is asked', () => {
  expect(stageOn(wordsWait, aTracked(), '2015-07-06')).toBeNull();
});
