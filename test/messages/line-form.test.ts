import { describe, expect, test } from 'vitest';
import { filledIn, lineFormOf } from '#src/messages/line-form.ts';
import { lineOfFields } from '#src/messages/card-form.ts';
import { aTalk } from '#test/commands/a-talk.ts';

const [ANN, OLIVE, VERA] = ['Ann Archer', 'Olive Office', 'Vera Venn'];

/** What is said, and what the form's line then says in full. */
type Said = readonly [who: string, said: string, asks: RegExp, full: string];

describe('a card that waits for one line has a form for it', () => {
  const WAITING: readonly Said[] = [
    [ANN, '/rag 8.1.1 amber', /back to Green/u, '/rag note 8.1.1 two weeks lost'],
    [ANN, '/rag 8.1.1 red', /back to Green/u, '/rag note 8.1.1 two weeks lost'],
    [ANN, '/rag 8.1.1 done', /What shows/u, '/rag evidence 8.1.1 two weeks lost'],
    [ANN, '/rag note 8.1.1', /note/u, '/rag note 8.1.1 two weeks lost'],
    [ANN, '/rag evidence 8.1.1', /what shows/u, '/rag evidence 8.1.1 two weeks lost'],
    [OLIVE, '/rag close 8.1.1 as withdrawn', /why/u, '/rag close 8.1.1 as withdrawn because two weeks lost'],
    [OLIVE, '/rag date 8.1.1 31 Jan 2016', /why/u, '/rag date 8.1.1 31 Jan 2016 because two weeks lost'],
    [OLIVE, '/rag date 8.1.1', /day/u, '/rag date 8.1.1! two weeks lost'],
    [OLIVE, '/rag assign 8.1.1', /lead/u, '/rag assign 8.1.1! two weeks lost'],
    [OLIVE, '/rag propose date 8.1.1', /day/u, '/rag propose date 8.1.1! two weeks lost'],
    [OLIVE, '/rag indicator D3 reading', /stand at/u, '/rag indicator D3 reading two weeks lost'],
  ];

  test.each(WAITING)('%s, “%s”', async (who, said, asks, full) => {
    const talk = await aTalk();
    await talk.say(OLIVE, '/rag indicator add D3: Sickness absence');
    await talk.say(OLIVE, '/rag milestone add A i: Risk management in use');
    const { card } = await talk.say(who, said);
    const form = lineFormOf(card);
    expect(form?.asks).toMatch(asks);
    expect(filledIn(form?.say ?? '', ' two weeks\n lost ')).toBe(full);
  });

  test('what a check found missing, and what a checker saw, are such a line', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1 done');
    const not = lineFormOf((await talk.say(VERA, '/rag verify 8.1.1 no')).card);
    expect(filledIn(not?.say ?? '', 'no minutes')).toBe('/rag verify 8.1.1 no, no minutes');
    const seen = lineFormOf((await talk.say(VERA, '/rag verify 8.1.1')).card);
    expect(filledIn(seen?.say ?? '', 'the minutes')).toBe('/rag verify 8.1.1 what I saw: the minutes');
  });

  test('a refusal of a date is such a line', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1 amber late, expected 31 Jan 2016');
    const form = lineFormOf((await talk.say(OLIVE, '/rag decline 8.1.1')).card);
    expect(filledIn(form?.say ?? '', 'the board meets')).toBe('/rag decline 8.1.1 because the board meets');
  });
});

describe('a card that asks for a reading or a judgement has a form of several fields', () => {
  const full = async (said: string, values: readonly string[]): Promise<string> => {
    const talk = await aTalk();
    await talk.say(OLIVE, '/rag indicator add D3: Sickness absence, in days');
    await talk.say(OLIVE, '/rag milestone add A i: Risk management in use');
    const form = lineFormOf((await talk.say(OLIVE, said)).card);
    return filledIn(form?.say ?? '', lineOfFields(form?.several?.fields ?? [], values));
  };

  test.each([
    [['9.2', '2015-06-30', 'HR dashboard', '', ''], '9.2 days as at Tue 30 Jun 2015, HR dashboard'],
    [['9.2 days', '2015-06-30', '', '412', ''], '9.2 days as at Tue 30 Jun 2015, 412 asked'],
    [['9.2', '2015-06-30', 'HR', '', 'before the audit'], '9.2 days as at Tue 30 Jun 2015, HR (before the audit)'],
  ])('the fields %j say the reading “%s”', async (values, line) => {
    expect(await full('/rag indicator D3 reading', values)).toBe(`/rag indicator D3 reading ${line}`);
  });

  test.each([
    [['met', 'Joint Board', '2015-11-03', '14', ''], 'met, Joint Board, Tue 3 Nov 2015, minute 14'],
    [
      ['not yet', 'Joint Board', '2015-11-03', '', 'two are\nlacking'],
      'not yet, Joint Board, Tue 3 Nov 2015: two are lacking',
    ],
  ])('the fields %j say the judgement “%s”', async (values, line) => {
    expect(await full('/rag milestone A i met', values)).toBe(`/rag milestone A i ${line}`);
  });

  test('what was said already stands in the fields', async () => {
    const talk = await aTalk();
    await talk.say(OLIVE, '/rag milestone add A i: Risk management in use');
    const form = lineFormOf((await talk.say(OLIVE, '/rag milestone A i partly, Joint Board 3 November 2015')).card);
    expect(form?.several?.fields.map(({ value }) => value ?? '')).toEqual([
      'partly met',
      'Joint Board',
      '2015-11-03',
      '',
      '',
    ]);
  });
});

describe('a card that waits for no line has none', () => {
  test.each([
    [ANN, '/rag 8.1.1 amber waiting on HR'],
    [ANN, '/rag 8.1.1 green'],
    [ANN, '/rag 8.1.1'],
    [ANN, '/rag mine'],
    [ANN, '/rag 8.1.1 amber; 8.1.3 red'],
    [OLIVE, '/rag status'],
  ])('%s, “%s”', async (who, said) => {
    const talk = await aTalk();
    expect(lineFormOf((await talk.say(who, said)).card)).toBe(null);
  });
});

test('the line stands where “…” does, whatever signs it has', () => {
  expect(filledIn('/rag decline 8.1.3 because …', "$& and $1 “…” isn't")).toBe(
    "/rag decline 8.1.3 because $& and $1 “…” isn't",
  );
});
