import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aNaming } from '#test/kit/a-naming.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Card } from '#src/messages/card.ts';
import { sayReminder } from '#src/messages/reminder/reminder.ts';
import { openTheRest } from '#src/messages/reminder/the-rest.ts';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import type { NudgeInput } from '#src/nudge/choose-nudges.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { aTracked, day } from '#test/kit/an-action.ts';
import { aDay, ANN, BEN, CAROL, DAYS } from '#test/nudge/a-day.ts';

const GREEN_IN_MAY = { rating: 'green', by: ANN, on: day('2015-05-29'), seq: 4 } as const;

describe('one action', () => {
  const tracked = [
    aTracked({
      due: '2015-06-30',
      owners: ['Ann Archer', 'Ben Baker'],
      standing: { declared: GREEN_IN_MAY, lastUpdate: day('2015-05-29'), waitingOn: 'HR' },
    }),
  ];
  const card = reminderTo(ANN, aDay('2015-06-18', { tracked }));

  // It was 460 points high: the date and the rating stood three times, five names before the question, Green first and filled.
  test('says what, when and whose word its rating is, puts one question, and names nobody before it', () => {
    expect(asText(card)).toBe(
      [
        '8.1.3 Agree the framework',
        '=========================',
        '',
        'Due Tue 30 Jun, in 8 working days. You said Green on 29 May.',
        '',
        'Will it be done by then?',
        '',
        'Ben Baker is asked too; one answer is enough.',
        '',
        '[Yes: Green] [At risk: Amber] [No: Red] [Done already]',
        'More: [New date] [Add a note] [Ask me on Thu 25 Jun] [Not mine]',
      ].join('\n'),
    );
  });

  test('says to the others who rated it, by name', () => {
    expect(asText(reminderTo(BEN, aDay('2015-06-18', { tracked })))).toContain('Ann Archer said Green on 29 May.');
  });

  test('says in data what it asks', () => {
    const { id } = tracked[0]!.action;
    expect(card.asks).toEqual([{ action: id, question: 'will-it-be-done', buttons: [] }]);
    expect(card.mentions).toEqual([id]);
    expect(card.buttons.every(({ about }) => about === id)).toBe(true);
  });

  test('can be answered with one tap, and no button stands out', () => {
    expect(card.buttons.map(({ label, say }) => `${label}: ${say}`)).toEqual([
      'Yes: Green: /rag 8.1.3 green',
      'At risk: Amber: /rag 8.1.3 amber',
      'No: Red: /rag 8.1.3 red',
      'Done already: /rag 8.1.3 done',
      'New date: /rag new date 8.1.3',
      'Add a note: /rag note 8.1.3',
      'Ask me on Thu 25 Jun: /rag snooze 8.1.3 until Thu 25 Jun 2015',
      'Not mine: /rag not mine 8.1.3',
    ]);
    expect(card.buttons.filter(({ more }) => more !== true)).toHaveLength(4);
    expect(card.buttons.some(({ look }) => look !== undefined)).toBe(false);
  });

  test('past its date is not answered with Green alone', () => {
    const late = reminderTo(ANN, aDay('2015-07-02', { tracked }));
    const inSight = late.buttons.flatMap(({ label, more }) => (more === true ? [] : [label]));
    expect(inSight).toEqual(['Done', 'New date', 'At risk: Amber', 'Off track: Red']);
    expect(asText(late)).toContain('Was due Tue 30 Jun, 2 working days ago. You said Green on 29 May.');
    expect(late.buttons.find(({ label }) => label === 'Green, with a date')?.more).toBe(true);
  });

  test('of another plan is named with its key', () => {
    const other = reminderTo(ANN, aDay('2015-06-18', { tracked: [aTracked({ plan: 'CYPS', due: '2015-06-30' })] }));
    expect(other.heading).toBe('CYPS 8.1.3 Agree the framework');
    expect(other.buttons[0]?.say).toBe('/rag CYPS 8.1.3 green');
  });

  test('with a long title is cut in the heading and told in full below the question', () => {
    const title = 'Agree the framework with every partner '.repeat(8).trim();
    const long = reminderTo(ANN, aDay('2015-06-18', { tracked: [aTracked({ title })] }));
    expect(long.heading).toMatch(/^8\.1\.3 Agree the framework with every partner .*…$/);
    expect(long.heading.split(' ').length).toBeLessThan(15);
    expect(long.blocks).toContainEqual({ kind: 'heard', by: 'The plan', words: title, asked: 'question' });
  });

  test('asked of a deputy says in whose place', () => {
    const absences = [{ person: ANN, from: day('2015-06-15'), to: day('2015-06-26'), deputy: CAROL }];
    const text = asText(reminderTo(CAROL, aDay('2015-06-18', { tracked, absences })));
    expect(text).toContain('You are asked in place of Ann Archer, who is away.');
  });

  // A deputy was told that three of their own actions needed a word, and none of them was.
  test('about several says of each line in whose place it is asked, and calls none of them the deputy’s own', () => {
    const absences = [{ person: ANN, from: day('2015-06-15'), to: day('2015-06-26'), deputy: CAROL }];
    const several = [
      aTracked({ ref: '8.1.1', due: '2015-06-30', owners: ['Carol Cole'], position: 0 }),
      aTracked({ ref: '8.1.2', due: '2015-06-30', position: 1 }),
      aTracked({ ref: '8.1.3', due: '2015-06-30', position: 2 }),
    ];
    const text = asText(reminderTo(CAROL, aDay('2015-06-18', { tracked: several, absences })), 400);
    expect(text).toContain('3 actions need a word from you. First:');
    expect(text).not.toContain('of your actions');
    expect(text.match(/for Ann Archer/gu)).toHaveLength(2);
    const own = several.filter(({ action }) => action.ref === '8.1.1');
    expect(asText(reminderTo(CAROL, aDay('2015-06-18', { tracked: own, absences })), 400)).not.toContain('Ann Archer');
  });
});

type Case = {
  readonly when: string;
  readonly tracked: Tracked;
  readonly on: string;
  readonly stands: string;
  readonly asks: string;
};

const CASES: readonly Case[] = [
  {
    when: 'it is due soon',
    tracked: aTracked(),
    on: '2015-06-29',
    stands: 'Due Tue 30 Jun, in 1 working day. Nobody has rated it yet.',
    asks: 'Will it be done by then?',
  },
  {
    when: 'it is due today',
    tracked: aTracked(),
    on: '2015-06-30',
    stands: 'Due today. Nobody has rated it yet.',
    asks: 'Is it done?',
  },
  {
    when: 'it is due on a Sunday',
    tracked: aTracked({ due: '2015-11-29' }),
    on: '2015-11-27',
    stands: 'Due Sun 29 Nov, in 2 days. Nobody has rated it yet.',
    asks: 'Will it be done by then?',
  },
  {
    when: 'its date has passed',
    tracked: aTracked(),
    on: '2015-07-02',
    stands: 'Was due Tue 30 Jun, 2 working days ago. Nobody has rated it yet.',
    asks: 'Is it done?',
  },
  {
    when: 'its date has passed and it is rated green',
    tracked: aTracked({ standing: { declared: GREEN_IN_MAY } }),
    on: '2015-07-02',
    stands: 'Was due Tue 30 Jun, 2 working days ago. You said Green on 29 May.',
    asks: 'Is it done?',
  },
  {
    when: 'it is rated green and expected later',
    tracked: aTracked({ due: '2015-12-31', standing: { declared: GREEN_IN_MAY, forecast: day('2016-01-31') } }),
    on: '2015-07-02',
    stands: 'Due 31 Dec, in 5 months; expected 31 Jan 2016. You said Green on 29 May.',
    asks: 'Is Green still right?',
  },
  {
    when: 'a review comes round',
    tracked: aTracked({ kind: 'recurring', start: '2015-08-01', every: 'P3M', due: null }),
    on: '2015-07-30',
    stands: 'A review is due Sat 1 Aug, in 1 working day. Nobody has rated it yet.',
    asks: 'What does the review find: is it on track?',
  },
  {
    when: 'it begins',
    tracked: aTracked({ kind: 'from', start: '2015-09-01', due: null }),
    on: '2015-09-01',
    stands: 'Starts today. Nobody has rated it yet.',
    asks: 'Has it started?',
  },
  {
    when: 'it has gone quiet',
    tracked: aTracked({ kind: 'ongoing', due: null }),
    on: '2015-06-26',
    stands: 'The plan says “ongoing”. Nobody has rated it yet.',
    asks: 'Is it on track this month?',
  },
];

test.each(CASES)('when $when it says “$stands” and asks “$asks”', ({ tracked, on, stands, asks }) => {
  const card = reminderTo(ANN, aDay(on, { tracked: [tracked] }));
  expect(card.blocks[0]).toMatchObject({ kind: 'said', text: stands });
  expect(card.blocks[1]).toMatchObject({ kind: 'said', text: asks, asks: true });
});

test('what begins can be put off, and answers exactly that question', () => {
  const tracked = [aTracked({ kind: 'from', start: '2015-09-01', due: null })];
  const card = reminderTo(ANN, aDay('2015-09-01', { tracked }));
  const inSight = card.buttons.flatMap(({ label, more }) => (more === true ? [] : [label]));
  expect(inSight).toEqual(['Yes: Green', 'Yes, with a problem: Amber', 'No, stuck: Red', 'Later']);
});

// Fifteen lines stood before the buttons, which said a number each.
test('of several actions the first is asked about, and the others are a line each', () => {
  const tracked = [
    aTracked({ ref: '8.1.3', due: '2015-06-15', position: 0, standing: { declared: GREEN_IN_MAY } }),
    aTracked({
      ref: '8.1.4',
      title: 'Review the fees',
      due: '2015-06-30',
      owners: ['Ann Archer', 'Ben Baker'],
      position: 1,
    }),
  ];
  const card = reminderTo(ANN, aDay('2015-06-18', { tracked }));
  expect(asText(card)).toBe(
    [
      '2 of your actions need a word. First:',
      '=====================================',
      '',
      '8.1.3 Agree the framework',
      '-------------------------',
      'Was due Mon 15 Jun, 3 working days ago.',
      '',
      'Is it done?',
      '',
      'Then:',
      '-----',
      '8.1.4  Review the fees — due 30 Jun',
      '',
      '(Or in one line: “8.1.3 done; 8.1.4 amber supplier late”)',
      '',
      '[Done] [New date] [At risk: Amber] [Off track: Red]',
      'More: [Green, with a date] [Add a note] [Ask me on Thu 25 Jun] [Not mine]',
    ].join('\n'),
  );
  expect(card.asks.map(({ action, question }) => [action, question])).toEqual([
    ['RIP/8.1.3', 'is-it-done'],
    ['RIP/8.1.4', 'will-it-be-done'],
  ]);
});

// One Monday's reminder listed twelve actions and ended "And in the same way: 23.1.3, 3.3.1, …" with 68 bare numbers.
test('a message counts all that wait, lists five of them, and one button opens the others', () => {
  const refs = Array.from({ length: 40 }, (_, place) => `3.${place + 1}`);
  const tracked = refs.map((ref, position) => aTracked({ ref, position }));
  const card = reminderTo(ANN, aDay('2015-06-30', { tracked }));
  expect(card.heading).toBe('40 of your actions need a word. First:');
  expect(refs.filter((ref) => asText(card).includes(`${ref} `))).toEqual(['3.1', '3.2', '3.3', '3.4', '3.5']);
  expect(card.buttons.at(-1)).toEqual({ label: 'and 35 more', say: '/rag round', about: null });
});

test.each([
  { others: 0, buttons: [] },
  { others: 1, buttons: [{ label: 'and 1 more', say: '/rag round' }] },
  { others: 7, buttons: [{ label: 'and 7 more', say: '/rag round' }] },
])('$others others are opened by $buttons', ({ others, buttons }) => {
  expect(openTheRest(others)).toEqual(buttons);
});

describe('what goes one step up', () => {
  const tracked = [aTracked({ due: '2015-06-30', start: '2015-09-01', owners: ['Ann Archer', 'Ben Baker'] })];
  const first = [ANN, BEN].map((person) => overdueOn('2015-07-02', person, 1));
  const second = [ANN, BEN].map((person) => overdueOn('2015-07-09', person, 2));

  test('is announced beforehand, with to whom and when', () => {
    const text = asText(reminderTo(ANN, aDay('2015-07-09', { tracked, asked: first })));
    expect(text).toContain('If there is no word by Thu 16 Jul, I will ask Carol Cole what could help.');
  });

  test('is announced for each action where several are asked', () => {
    const other = { ...overdueOn('2015-07-02', ANN, 1), action: aTracked({ ref: '9.9' }).action.id };
    const two = [...tracked, aTracked({ ref: '9.9', due: '2015-06-30', start: '2015-09-01', position: 1 })];
    const text = asText(reminderTo(ANN, aDay('2015-07-09', { tracked: two, asked: [...first, other] })));
    expect(text.replaceAll('\n', ' ')).toContain(
      'If there is no word on 8.1.3 and 9.9 by Thu 16 Jul, I will ask Carol Cole what could help.',
    );
  });

  test('comes by the person who answers for it, not by action, where several are late', () => {
    const others = ['9.8', '9.9'].map((ref, position) =>
      aTracked({ ref, due: '2015-06-30', start: '2015-09-01', position }),
    );
    const asked = ['2015-07-02', '2015-07-09'].flatMap((on, step) =>
      others.map(({ action }) => ({ ...overdueOn(on, ANN, step + 1), action: action.id })),
    );
    const day = aDay('2015-07-16', { tracked: [...tracked, ...others], asked: [...first, ...second, ...asked] });
    const text = asText(reminderTo(CAROL, day), 120);
    expect(text).toContain('Ann Archer could use your help');
    expect(text).toMatch(/Ann Archer — 3 late actions · oldest 8\.1\.3, 2 weeks/u);
    expect(text).toContain('[I will have a word with Ann Archer] [Show what Ann Archer leads]');
  });

  test('is factual, private and kind', () => {
    const card = reminderTo(CAROL, aDay('2015-07-16', { tracked, asked: [...first, ...second] }));
    expect(asText(card)).toBe(
      [
        '8.1.3 could use your help',
        '=========================',
        '',
        'Agree the framework · due 30 Jun, 2 weeks ago',
        '',
        'Ann Archer and Ben Baker were asked on 2 Jul and 9 Jul; there is no answer yet.',
        '',
        'What would help: a word, a later date, or another lead?',
        '',
        '(Only you see this, and once. Ann Archer was told beforehand that I would ask',
        ' you.)',
        '',
        '[I will have a word] [Propose a date] [Another lead] [Show it]',
      ].join('\n'),
    );
  });
});

test('any title and name is worded without throwing, and no reminder advertises silence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('2015-06-16', '2015-07-09'), (title, on) => {
      const card = reminderTo(ANN, aDay(on, { tracked: [aTracked({ title, ref: title })] }));
      expect(asText(card)).not.toContain('/rag pause');
      expect(card.buttons.length).toBeGreaterThan(3);
    }),
    { numRuns: 50 },
  );
});

function reminderTo(person: string, input: NudgeInput): Card {
  const nudge = chooseNudges(input).nudges.find((one) => one.to === person);
  if (nudge === undefined) throw new Error(`Nothing is asked of ${person} on ${input.today}.`);
  return sayReminder(nudge, { today: input.today, days: DAYS, index: input.index, naming: aNaming() });
}

function overdueOn(on: string, person: typeof ANN, count: number): AskedBefore {
  const { id } = aTracked().action;
  return { day: day(on), person, action: id, rule: 'overdue', stage: { of: day('2015-06-30'), step: count } };
}
