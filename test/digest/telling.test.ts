import { describe, expect, test } from 'vitest';
import { isTelling } from '#src/digest/telling.ts';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aWeek, ENGLAND, said } from './a-week.ts';

const SCRAPS = [
  'actually make',
  'not 20',
  'make it',
  'but not yet',
  'we will',
  'should be there by then',
  'still',
  '20 Jan',
  'not until March',
  'the end of',
  'hopefully',
  'thanks',
  'the same',
  'for now',
  "it's",
  '31/1',
  '',
];

const TELLING = [
  'supplier late',
  'no appointment after two rounds',
  'staffing',
  'sickness',
  'HR',
  'IT again',
  'the printers are closed',
  'two of four recruited',
  'no site yet',
  'waiting on legal',
  'nobody applied',
  'union says no',
  'the budget is not agreed',
  'as republished',
];

describe('the digest quotes words that say something by themselves', () => {
  test.each(TELLING)('“%s” is quoted', (words) => {
    expect(isTelling(words)).toBe(true);
    expect(digestWith(words)).toContain(words);
  });

  test.each(SCRAPS)('“%s” is not', (words) => {
    expect(isTelling(words)).toBe(false);
    expect(digestWith(words)).not.toContain('What was last said of what is Red');
  });
});

/** The whole digest in which a red action, and a date that is asked for, come with these words. */
function digestWith(narrative: string): string {
  const actions = [anAction({ ref: '1.1', title: 'Open the depot', due: '2016-01-31' })];
  const week = aWeek({
    actions,
    happened: [
      ['2015-05-26', '1.1', '', { kind: 'published', original: actions[0]!.timescale.due }],
      ['2015-11-26', '1.1', 'Ann Archer', said({ rating: 'red', narrative })],
    ],
  });
  const card = sayDigest(week, { days: ENGLAND, naming: aNaming(actions) });
  return [card, ...(card.thread ?? [])].map((one) => asText(one)).join('\n');
}
