import { describe, expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { refBook } from '#src/refs/ref-book.ts';
import { readReply } from '#src/reply/read-reply.ts';
import { certainIn, partsIn, readIn, SHAPES } from './many-refs.ts';
import type { Said } from './many-refs.ts';

const TWO: Said = { open: [1, 2] };
const THREE: Said = { open: [1, 2, 3] };
const FIVE: Said = { open: [1, 2, 3, 4, 5] };

/** Each action with its rating, whether it is recorded or asked: none lost, none wrong. */
function ratingsIn(words: string, refs: readonly string[], said: Said): readonly string[] {
  return readIn(words, refs, said).map((one) => one.replace('?', ''));
}

describe.each(SHAPES.map((refs) => [refs[0]!, refs] as const))('under several actions numbered like %s', (_, refs) => {
  // What went wrong: of “1. No”, “2. Yes” the No was lost.
  test.each([
    '1. No\n2. Yes',
    '1) No\n2) Yes',
    '(1) No\n(2) Yes',
    '1 - no\n2 - yes',
    '1: no\n2: yes',
    '1 no\n2 yes',
    '1. no 2. yes',
    '1) no 2) yes',
    '(1) no (2) yes',
    'a) no\nb) yes',
    'first no\nsecond yes',
    'first no, second yes',
    '#1 - no\n#2 - yes',
    '#1 no, #2 yes',
    '- #1 no\n- #2 yes',
    'Hi\n1. No\n2. Yes\nThanks',
  ])('“%s” answers no to the first and yes to the second', (said) => {
    const parts = partsIn(said, refs, TWO);
    expect(parts.find(({ ref }) => ref === refs[0])).toMatchObject({ certainty: 'likely' });
    expect(parts.find(({ ref }) => ref === refs[0])?.words).toMatch(/no/iu);
    expect(ratingsIn(said, refs, TWO)).toContain('#2 green');
  });

  test.each([
    '- no\n- yes',
    '• no\n• yes',
    '* no\n* yes',
    '– No\n– Yes',
    'no\nyes',
    'No.\nYes.',
    'no, yes',
    'no and yes',
    'no / yes',
  ])('“%s” is asked in the order of the list', (said) => {
    expect(certainIn(said, refs, TWO)).toEqual([]);
    expect(readIn(said, refs, TWO)).toContain('#2 green?');
    expect(partsIn(said, refs, TWO).map(({ ref }) => ref)).toEqual([refs[0], refs[1]]);
  });

  test.each([
    '- amber\n- green',
    '• Amber\n• Green',
    'amber\ngreen',
    'amber and green',
    'amber, green',
    'amber green',
    'one amber one green',
    'one amber, one green',
    'one is amber and one is green',
  ])('“%s” is asked in the order of the list, each with its own words or with them all', (said) => {
    expect(readIn(said, refs, TWO)).toEqual(['#1 amber?', '#2 green?']);
    const [first, second] = partsIn(said, refs, TWO).map(({ change }) => change.narrative ?? '');
    expect(first === said || /^(?:one )?(?:is )?a(?:mber)?$/iu.test(first!)).toBe(true);
    expect(second === said || /^(?:one )?(?:is )?g(?:reen)?$/iu.test(second!)).toBe(true);
  });

  test.each([
    ['1. Amber\n2. Green', ['#1 amber', '#2 green']],
    ['1) amber\n2) green', ['#1 amber', '#2 green']],
    ['1 amber 2 green', ['#1 amber', '#2 green']],
    ['first amber, second green', ['#1 amber', '#2 green']],
    ['both amber', ['#1 amber', '#2 amber']],
    ['both amber 31 July 2027', ['#1 2027-07-31', '#1 amber', '#2 2027-07-31', '#2 amber']],
    ['all green', ['#1 green', '#2 green']],
    ['both done', ['#1 done', '#2 done']],
    ['both of them are done', ['#1 done', '#2 done']],
    ['#1 amber, the other one is green', ['#1 amber', '#2 green']],
    ['#1 amber, the rest green', ['#1 amber', '#2 green']],
    ['all but #2 green', ['#1 green']],
    ['the second is done', ['#2 done']],
    ['#1 green, one of them left a note', ['#1 green']],
    ['both green, most of the work is in', ['#1 green', '#2 green']],
    ['both green, half of the team trained', ['#1 green', '#2 green']],
  ])('“%s” stays certain of %j', (said, expected) => {
    expect(certainIn(said, refs, TWO)).toEqual(expected);
  });

  // What went wrong: the last one of what #1 counts was the last action of the card, and was rated.
  test.each([
    ['#1 9 of 10 signed, last one next week, green', ['#1 green']],
    ['#1 9 of 10 signed, last one is with legal, green', ['#1 green']],
    ['#1 all but one signed, the last one friday, green', ['#1 green']],
    ['#1 four sites visited, first one done, amber', ['#1 amber']],
    ['#1 two of three in, last one amber', []],
    ['#1 green 9 of 10 signed, last one next week', ['#1 green']],
    ['#1 two built, second one late, amber', ['#1 amber']],
    ['#1 first one open, second one in may, amber, #2 green', ['#1 amber', '#2 green']],
  ])('“%s” counts within its own action: %j', (said, expected) => {
    for (const open of [TWO, THREE, { open: [1] }]) {
      expect(certainIn(said, refs, open).filter((one) => !/ \d{4}-/u.test(one))).toEqual(expected);
      expect(readIn(said, refs, open).filter((one) => !one.startsWith('#1') && !said.includes('#2'))).toEqual([]);
    }
  });

  // What went wrong: the first was Green with the note “and #2 both fine”, and nothing was heard of the second.
  test.each([
    ['#1 and #2 both fine', ['#1 green', '#2 green']],
    ['#1 & #2 both fine', ['#1 green', '#2 green']],
    // What is no rating of one is none of two, and is kept with each.
    ['#1, #2 both ok', ['#1 kept', '#2 kept']],
    ['#1 and #2 both all right', ['#1 kept', '#2 kept']],
    ['#1 and #2 are both fine', ['#1 green', '#2 green']],
    ['#1 #2 both good', ['#1 kept', '#2 kept']],
    ['both #1 and #2 fine', ['#1 green', '#2 green']],
    ['#1 and #2 each fine', ['#1 green', '#2 green']],
    ['#1, #2 and #3 all fine', ['#1 green', '#2 green', '#3 green']],
    ['#1 and #2 both done', ['#1 done', '#2 done']],
    ['#1 and #2 both fine, #3 amber', ['#1 green', '#2 green', '#3 amber']],
    ['#1 and #2 both red, no money', ['#1 red', '#2 red']],
    ['#1 and #2 both on track', ['#1 green', '#2 green']],
  ])('“%s” is said of each that it names: %j', (said, expected) => {
    for (const open of [[], [1], [1, 2], [1, 2, 3], [3]])
      expect([open, readIn(said, refs, { open })]).toEqual([open, expected]);
  });

  // What went wrong: “one of them is done” made both done.
  test.each([
    'one of them is done',
    'one is done',
    'one of the two is green',
    'only one is green',
    'just one is done',
    'at least one is done',
    'all but one green',
    'all but one are done',
    'all green bar one',
    'all green except one',
    'everything but one is green',
    'all done apart from one',
    'neither is done',
    'neither of them is green',
    'neither done',
    'neither green',
    'either is done',
    'either of them is green',
    'half of them are done',
    'half are green',
    'half green',
    'half of them green, half amber',
    'most of them green',
    'most are green',
    'mostly green',
    'a couple are done',
    'a few are green',
    'some are done',
    'some of them green',
    'some green some amber',
    'several are done',
    'not all green',
    'not both done',
    'not all of them are done',
    'nearly all green',
    'almost all done',
    'the majority are green',
    'not everything is green',
    'none is done',
    'none of them green',
    'two of the three are done',
    'two of them are green',
    'any one of them is green',
  ])('“%s” is certain of none of three', (said) => {
    expect(certainIn(said, refs, THREE)).toEqual([]);
    expect(certainIn(said, refs, TWO)).toEqual([]);
  });

  test.each([
    ['not the first, the second is done', ['#2 done']],
    ['not the first but the second is done', ['#2 done']],
    ['the second is done, not the first', ['#2 done']],
    ['the second is done but not the first', ['#2 done']],
    ['only the second is done', ['#2 done']],
    ['just the second is done', ['#2 done']],
    ['everything bar the first is done', ['#2 done']],
    ['all but the first are done', ['#2 done']],
    ['both except the first are done', ['#2 done']],
    ['all done except the first', ['#2 done']],
    ['everything apart from the first is done', ['#2 done']],
    ['not #1, #2 is done', ['#2 done']],
    ['#2 is done, not #1', ['#2 done']],
    ['all done bar #1', ['#2 done']],
  ])('“%s” is never done of the first', (said, expected) => {
    expect(expected).toEqual(expect.arrayContaining([...certainIn(said, refs, TWO)]));
    expect(readIn(said, refs, TWO)).not.toContain('#1 done?');
  });

  // What went wrong: both had 31 July, with the note “and 31 August”.
  test.each([
    'both amber 31 July 2027 and 31 August 2027',
    'both amber, 31 July 2027 and 31 August 2027',
    'both amber, 31 July 2027, 31 August 2027',
    'amber both, 31 July 2027 and 31 August 2027',
    'both amber - 31 July 2027 and 31 August 2027 respectively',
    'both are amber, by 31 July 2027 and 31 August 2027',
  ])('“%s” is asked in the order of the list', (said) => {
    expect(readIn(said, refs, TWO)).toEqual(['#1 2027-07-31?', '#1 amber?', '#2 2027-08-31?', '#2 amber?']);
  });

  // What went wrong: “f1 g, f3 a, f5 r” recorded one, asked one and lost one.
  test.each([
    '#1 g, #3 a, #5 r',
    '#1 g #3 a #5 r',
    '#1 g; #3 a; #5 r',
    '#1 g\n#3 a\n#5 r',
    '#1: g, #3: a, #5: r',
    '#1 - g, #3 - a, #5 - r',
    '#1=g #3=a #5=r',
    '#1 g / #3 a / #5 r',
    '#1 g and #3 a and #5 r',
    '#1 g, #3 a and #5 r',
    '#1 is g, #3 is a, #5 is r',
    '#1 green, #3 a, #5 r',
    '#1 green #3 amber #5 red',
    '#1 green #3 amber no policy #5 red nobody knows',
    '#1 green all fine here #3 amber we wait for HR #5 red no money',
    '#1 green, #3 amber no policy, #5 red nobody knows',
  ])('“%s” rates each action that it names', (said) => {
    for (const words of [said, said.toUpperCase()])
      for (const open of [[2], [1, 3, 5], [1, 2, 3, 4, 5], [1, 2]])
        expect(ratingsIn(words, refs, { open })).toEqual(['#1 green', '#3 amber', '#5 red']);
    const lower = refs.map((ref) => ref.toLowerCase());
    expect(ratingsIn(said, lower, { open: [2] })).toEqual(['#1 green', '#3 amber', '#5 red']);
  });

  test.each([
    '#1 #3 #5 g',
    '#1, #3, #5 g',
    '#1 #3 #5 green',
    '#1 & #3 & #5 g',
    '#1, #3 and #5: g',
    '#1/#3/#5 g',
    'g #1 #3 #5',
  ])('“%s” rates all that it names', (said) => {
    for (const open of [[2], [1, 3, 5], [1, 2, 3, 4, 5]])
      expect(ratingsIn(said, refs, { open })).toEqual(['#1 green', '#3 green', '#5 green']);
  });

  test('what is said of each of a row stands with it alone', () => {
    const parts = partsIn('#1 green #3 amber no policy #5 red nobody knows', refs, { open: [2] });
    expect(parts.map(({ ref, change }) => [ref, change.narrative ?? ''])).toEqual([
      [refs[0], ''],
      [refs[2], 'no policy'],
      [refs[4], 'nobody knows'],
    ]);
  });

  test.each([
    ['#1 amber, same for #2', ['#1 amber', '#2 amber']],
    ['#1 amber, #2 too', ['#1 amber', '#2 amber']],
    ['#1 amber and #2 as well', ['#1 amber', '#2 amber']],
    ['#1 amber, ditto #2', ['#1 amber', '#2 amber']],
    ['#1 amber, #2 the same', ['#1 amber', '#2 amber']],
    ['#1 amber, same for the other', ['#1 amber', '#2 amber']],
    ['#1 amber, the other one too', ['#1 amber', '#2 amber']],
    ['#1 amber, the other as well', ['#1 amber', '#2 amber']],
    ['#1 amber and the other one is the same', ['#1 amber', '#2 amber']],
  ])('“%s” is heard of both', (said, expected) => {
    expect(ratingsIn(said, refs, TWO)).toEqual(expected);
  });

  test.each([
    ['#1 green, no wait #1 red', '#1 red'],
    ['#1 green, sorry #1 red', '#1 red'],
    ['#1 green no sorry #1 amber', '#1 amber'],
    ['#1 green - actually #1 red', '#1 red'],
    ['#1 green. Correction: #1 red', '#1 red'],
    ['#1 green, I mean #1 amber', '#1 amber'],
  ])('“%s” comes to the last word', (said, expected) => {
    for (const open of [[1, 2], [1], [2]]) expect(ratingsIn(said, refs, { open })).toEqual([expected]);
  });

  // What went wrong: “is F1 late” was recorded as Amber with the note “late”.
  test.each([
    'is #1 late',
    'is #1 done',
    'is #1 on track',
    'is #1 green',
    'is #1 amber or red',
    'are #1 and #3 late',
    'why is #3 amber',
    'why is #1 late',
    'when is #1 due',
    'who leads #1',
    'who has #1',
    'what is #1',
    'was #1 red last week',
    'has #1 been done',
    'did #1 get done',
    'does #1 look red',
    'should #1 be amber',
    'could #1 be green',
    'will #1 be done',
    'can #1 be red',
    'how is #1 red',
    'which of #1 and #3 is red',
    'have #1 and #3 been done',
    'hi is #1 late',
    'isn’t #1 done',
  ])('“%s” asks, and is certain of nothing', (said) => {
    for (const open of [[2], [1], [1, 2], [1, 3]]) expect(certainIn(said, refs, { open }).filter(isSaid)).toEqual([]);
  });

  test.each([
    ['#1 is late', '#1 amber'],
    ['#1 is done', '#1 done'],
    ['#1 has been done', '#1 done'],
    ['#1 is green', '#1 green'],
    ['also #1 green', '#1 green'],
    ['Also: #1 is done', '#1 done'],
    ['amber is right for #1', '#1 amber'],
    // Of the two that are named, and not of the card.
    ['#3 and #2: first amber, second green', '#3 amber'],
    ['#3 and #2: first amber, second green', '#2 green'],
    ['#3, #2 - first is red, second one is done', '#2 done'],
  ])('“%s” asks nothing', (said, expected) => {
    expect(ratingsIn(said, refs, { open: [2] })).toContain(expected);
  });

  // What went wrong: “8.1.3 1/2 done” was done, of the second on the card.
  test.each([
    '#3 1/2 done',
    '#1 2/3 complete',
    '#3 steps 1 and 2 done',
    '#3: items 1, 2 amber',
    '#3, 2 done',
    '1 and 2 done',
    '1/2 done',
    '2/3 complete',
    'recommendations 1 and 2 done',
    'posts 1, 2 and 3 green',
  ])('“%s” counts something else than the places on the card', (said) => {
    expect(certainIn(said, refs, THREE).filter((one) => !/^#3 (?:done|amber)$/u.test(one))).toEqual([]);
  });

  test.each(['#3 1/2 done', '#3 steps 1 and 2 done'])('“%s” is part of it, and not all', (said) => {
    expect(certainIn(said, refs, THREE)).toEqual([]);
  });

  test('figures with a word each count the places on the card', () => {
    expect(certainIn('1 done, 2 amber and 3 green', refs, THREE)).toEqual(['#1 done', '#2 amber', '#3 green']);
  });

  // What went wrong: “the rest are fine”, with no word said of any before, made all Green.
  test.each([
    'the rest are fine',
    'the rest are green',
    'rest green',
    'rest is on track',
    'all others green',
    'all the others are green',
    'the others are done',
    'others no change',
    'all the rest amber',
    'everything else is on track',
    'everything else green',
    'the remaining ones are green',
    'the remaining two are done',
    'the other two are green',
    'the other is green',
    'the other one is done',
    '#4 amber, the rest green',
    '#4 is done. The others are green.',
  ])('“%s” with nothing said of any of them before is asked about', (said) => {
    expect(certainIn(said, refs, TWO).filter((one) => !one.startsWith('#4'))).toEqual([]);
    expect(certainIn(said, refs, THREE).filter((one) => !one.startsWith('#4'))).toEqual([]);
  });

  test.each([
    ['#1 amber. The rest are fine.', ['#1 amber', '#2 green', '#3 green']],
    ['#1 amber, others fine', ['#1 amber', '#2 green', '#3 green']],
    ['first one amber, the rest green', ['#1 amber', '#2 green', '#3 green']],
    ['rest green, #1 amber', ['#1 amber', '#2 green', '#3 green']],
    ['The others are green but #1 is red', ['#1 red', '#2 green', '#3 green']],
    ['#1 and #2 amber, the rest done', ['#1 amber', '#2 amber', '#3 done']],
  ])('“%s” says which the rest are: %j', (said, expected) => {
    expect(certainIn(said, refs, THREE)).toEqual(expected);
  });

  test('what an exception names stays with what is kept', () => {
    const titles = ['Recruit a licensing manager', 'Train every councillor'];
    const kept = partsIn('all green except licensing', refs, { ...TWO, titles });
    expect(kept.map(({ change, words }) => change.narrative ?? words).join(' ')).toContain('licensing');
    expect(certainIn('all green except licensing', refs, { ...TWO, titles })).not.toContain('#1 green');
  });

  test('of five, what is said of some is said of none of the others', () => {
    expect(certainIn('all but two green', refs, FIVE)).toEqual([]);
    expect(certainIn('three of them are green', refs, FIVE)).toEqual([]);
    expect(certainIn('the first two are done', refs, FIVE)).toEqual(['#1 done', '#2 done']);
  });
});

function isSaid(one: string): boolean {
  return !/ (?:question|help)$/u.test(one);
}

// What went wrong: of “2 amber, 4 done, 1 green” under COL-04 and COL-02 the 1 was the first of the list, which was rated Green, and the done a note.
describe('the last figures of numbers that begin with the same letters', () => {
  const MUSEUM = ['COL-01', 'COL-02', 'COL-03', 'COL-04'];
  const ASKED: Said = { open: [4, 2] };

  test.each([
    ['2 amber, 4 done, 1 green', ['#1 green', '#2 amber', '#4 done']],
    ['02 amber 04 done', ['#2 amber', '#4 done']],
    ['4 done; 2 amber', ['#2 amber', '#4 done']],
    ['2: amber\n4: red', ['#2 amber', '#4 red']],
    ['3 amber, 2 green', ['#2 green', '#3 amber']],
    // A place of the list as well: asked.
    ['1 amber, 2 done', ['#1 amber?', '#2 done?']],
    ['4 done', ['#4 done?']],
    ['all green apart from 4', ['#2 green', '#4 kept']],
    ['all mine are green apart from 2', ['#2 kept', '#4 green']],
    // What counts something is nobody’s number.
    ['all green bar 1', ['which green?']],
    ['COL-04 done, not COL-02', ['#2 kept', '#4 done']],
    // Nothing is left over that is asked of which it is.
    ['both COL-02 and COL-04 amber, same reason: no conservator', ['#2 amber', '#4 amber']],
  ] as const)('“%s” is %j', (said, is) => {
    expect(readIn(said, MUSEUM, ASKED)).toEqual([...is]);
  });

  test.each(['3 red flags', 'amber, 4 done deals', '2 weeks late, 4 done by then'])('“%s” names none', (said) => {
    expect(certainIn(said, MUSEUM, ASKED).filter((one) => one.startsWith('#3') || one.startsWith('#4 done'))).toEqual(
      [],
    );
  });
});

// What went wrong: a number and its rating on lines of their own were asked about, each pair for itself.
test.each(SHAPES)('numbers on lines of their own are each of the line below: %s', (...refs) => {
  const said = ['#1\namber\n#2\nred', '#1:\namber\n\n#2:\nred', '- #1\namber\n- #2\nred'];
  for (const one of said) expect(readIn(one, refs, TWO)).toEqual(['#1 amber', '#2 red']);
  // Which is of which is not plain where the rating stands above.
  expect(certainIn('amber\n#1\nred\n#2', refs, TWO)).not.toContain('#1 red');
});

// What went wrong: it was asked which action is meant.
test.each(['nothing has changed on mine', 'no change on mine', 'nothing has changed with mine', 'mine are the same'])(
  '“%s” is of all that were asked about',
  (said) => {
    const asked = ['F1', 'F2'].map((ref) => {
      return {
        ref,
        title: '',
        question: 'still-right' as const,
        agreed: '2026-12-26' as Day,
        rating: 'amber' as const,
      };
    });
    const isRef = (ref: string): boolean => ref === 'F1' || ref === 'F2';
    const known = { today: '2026-10-12' as Day, plans: [], isRef, book: refBook(['F1', 'F2']), asked };
    expect(readReply(said, known).parts).toMatchObject(asked.map(({ ref }) => ({ ref, change: { rating: 'amber' } })));
  },
);
