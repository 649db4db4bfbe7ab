import { expect, test } from 'vitest';
import { sayAction } from '#src/messages/look/action-card.ts';
import type { ActionView } from '#src/messages/look/action-card.ts';
import { sayPlanWords } from '#src/messages/look/plan-words-card.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { wordsOnCard } from '#src/messages/text/words-on-card.ts';
import type { Standing } from '#src/plan/standing.ts';
import { aNamed, aNaming } from '#test/kit/a-naming.ts';
import { aTracked, anAction, day, personId } from '#test/kit/an-action.ts';
import { DAYS } from '#test/nudge/a-day.ts';

const VIEW: ActionView = {
  named: aNamed('17.9.1', 'Create a senior safety post; recruit to it'),
  heard: aNaming().words,
  today: day('2015-11-24'),
  days: DAYS,
  shown: null,
  since: null,
  by: { rating: null, words: null, stage: null, turn: null },
  leads: { accountable: 'Stella Manzie', joint: ['Commissioner Ney', 'Karl Battersby'], support: [], empty: 1 },
  mayDecide: false,
  waiting: null,
  links: { to: [], by: [], ofPart: [] },
  answered: null,
  voices: [],
  isHoldAsked: false,
  mayUpdate: true,
};

function shown(standing: Partial<Standing>, view: Partial<ActionView> = {}): string {
  return asText(sayAction(aTracked({ due: '2015-09-30', standing }), { ...VIEW, ...view }), 200);
}

test('one action says how it stands, when and who in a line each, and the words under whoever wrote them', () => {
  const by = personId('Karl Battersby');
  const text = shown(
    {
      declared: { rating: 'red', by, on: day('2015-11-10'), seq: 9, words: 'no appointment after two rounds' },
      narrative: { text: 'no appointment after two rounds', by, on: day('2015-11-10') },
      forecast: day('2016-01-31'),
      dateAsked: { day: day('2016-01-31'), by, on: day('2015-11-10'), reason: 'no appointment after two rounds' },
    },
    {
      shown: 'red',
      since: day('2015-11-10'),
      by: { rating: 'Karl Battersby', words: 'Karl Battersby', stage: null, turn: null },
    },
  );
  expect(text.split('\n\n').slice(0, 4)).toEqual([
    `17.9.1 Create a senior safety post; recruit to it\n${'='.repeat(49)}`,
    'Red ■ since 10 Nov, Karl Battersby: “no appointment after two rounds”',
    'Due 30 Sep, 7 weeks ago. Expected 31 Jan 2016; the programme office decides.',
    'Lead: Stella Manzie. With Commissioner Ney and Karl Battersby; one post is empty.',
  ]);
});

// What went wrong: the plan’s “Not started” was nowhere on the card, and its “In progress” was.
test('what the plan publishes as not started says so', () => {
  expect(shown({ saidNotStarted: true }, { shown: 'grey' })).toContain(
    'Nobody has rated it yet. The plan says that it has not started.',
  );
});

// What went wrong: “Amber since 2 Feb, Nora Quist” of what somebody else had said on the 2nd and she on the 8th.
test('a rating that was said again names who said it last and when, beside since when it stands', () => {
  const declared = { rating: 'amber', by: personId('Nora Quist'), on: day('2015-11-08'), seq: 9 } as const;
  const view = { shown: 'amber', since: day('2015-11-02') } as const;
  const by = { rating: 'Nora Quist', words: 'Nora Quist', stage: null, turn: null };
  expect(shown({ declared }, { ...view, by })).toContain('Amber ▲ since 2 Nov, last said by Nora Quist on 8 Nov.');
  const narrative = { text: 'no bid', by: personId('Nora Quist'), on: day('2015-11-08') };
  const why = { ...declared, words: 'no bid' };
  expect(shown({ declared: why, narrative }, { ...view, by })).toContain('last said by Nora Quist on 8 Nov: “no bid”');
  // What went wrong: a note of the same day stood there as why it is Amber.
  expect(shown({ declared, narrative }, { ...view, by })).toContain('on 8 Nov. Nora Quist: “no bid”');
  const ann = { ...narrative, by: personId('Ann Archer'), on: day('2015-11-02') };
  expect(shown({ declared, narrative: ann }, { ...view, by: { ...by, words: 'Ann Archer' } })).toContain(
    'last said by Nora Quist on 8 Nov. Ann Archer on 2 Nov: “no bid”',
  );
});

test('what nobody has rated says so, without a rating by the dates beside it', () => {
  const text = shown({});
  expect(text).toContain('Nobody has rated it yet.');
  expect(text).not.toMatch(/Red ■|Amber ▲|Green ●|By the dates/u);
});

test('what the plan says of itself is the plan’s, and in no lead’s mouth', () => {
  const text = shown(
    {
      declared: { rating: 'green', by: null, on: day('2015-11-01'), seq: 2, yields: true },
      narrative: { text: 'Work has begun', by: null, on: day('2015-11-01') },
    },
    { shown: 'green', since: day('2015-11-01') },
  );
  expect(text).toContain('Green ● since 1 Nov, the plan: “Work has begun”');
});

test('what is said done waits for somebody else, with what shows it', () => {
  const text = shown(
    { stage: 'delivered', stageOn: day('2015-11-17'), evidence: 'the minutes' },
    { by: { rating: null, words: null, stage: 'Stella Manzie', turn: null } },
  );
  expect(text).toContain('Said done by Stella Manzie on 17 Nov; somebody else checks it next. Shown by the minutes.');
});

// What went wrong: “kept until its writer says what it means” of what was checked, where nobody is asked for that any more.
test.each([
  ['open', true],
  ['complete', false],
  ['withdrawn', false],
] as const)('words that nobody settled are said to wait on what is %s: %s', (stage, isSaid) => {
  const by = personId('Stella Manzie');
  const unsettled = { words: 'hm', reading: null, by, on: day('2015-11-10'), seq: 3 };
  const text = shown({ unsettled, stage, stageOn: stage === 'open' ? null : day('2015-11-17'), stageBy: by });
  expect(text.includes('until its writer says what it means')).toBe(isSaid);
});

test('Green that was said done is not said to lack anybody’s word', () => {
  // The digest and its card said “last confirmed 5 weeks ago” of what waited to be checked.
  const by = personId('Stella Manzie');
  const declared = { rating: 'green', by, on: day('2015-10-13'), seq: 4 } as const;
  const done: Partial<Standing> = { declared, stage: 'delivered', stageOn: day('2015-10-20'), stageBy: by };
  const view = { shown: 'green', since: day('2015-10-13') } as const;
  const names = { rating: 'Stella Manzie', words: null, stage: 'Stella Manzie', turn: null };
  expect(shown({ declared }, { ...view, by: names })).toContain('unconfirmed');
  expect(shown(done, { ...view, by: names })).not.toContain('unconfirmed');
});

test('a reader who decides is offered the decision as a button, and nobody a command', () => {
  const dateAsked = { day: day('2016-01-31'), by: personId('Ann Archer'), on: day('2015-11-10'), reason: 'HR' };
  expect(shown({ dateAsked }, { mayDecide: true })).toContain('[Agree to Sun 31 Jan 2016]');
  expect(shown({ dateAsked })).not.toContain('Agree to');
  expect(shown({ dateAsked }, { mayDecide: true })).not.toContain('/rag');
});

test('four answers are in sight, a new date among them; what is rarer stands behind “More”', () => {
  // Seven buttons stood in a row, and the answer to a date that has passed was none of them.
  expect(shown({}).split('\n').slice(-2)).toEqual([
    '[Done] [New date] [Amber] [Red]',
    'More: [Green] [Add a note] [History] [The plan’s words] [What the ratings mean]',
  ]);
  const dateAsked = { day: day('2016-01-31'), by: personId('Ann Archer'), on: day('2015-11-10'), reason: 'HR' };
  expect(shown({ dateAsked }, { mayDecide: true }).split('\n').slice(-2)).toEqual([
    '[Agree to Sun 31 Jan 2016] [Done] [Amber] [Red]',
    'More: [Green] [New date] [Add a note] [History] [The plan’s words] [What the ratings mean]',
  ]);
  expect(shown({}, { mayUpdate: false }).split('\n').at(-1)).toBe(
    '[History] [The plan’s words] [What the ratings mean]',
  );
});

test('the card of an action is short: at most 60 words of ours and of theirs', () => {
  const by = personId('Karl Battersby');
  const standing: Partial<Standing> = {
    declared: { rating: 'red', by, on: day('2015-11-10'), seq: 9 },
    narrative: { text: 'no appointment after two rounds', by, on: day('2015-11-10') },
    waitingOn: 'the city region',
    forecast: day('2016-01-31'),
  };
  const card = sayAction(aTracked({ due: '2015-09-30', standing }), {
    ...VIEW,
    shown: 'red',
    since: day('2015-11-10'),
    by: { rating: 'Karl Battersby', words: 'Karl Battersby', stage: null, turn: null },
  });
  expect(wordsOnCard(card)).toBeLessThanOrEqual(60);
});

function planWordsWith(fields: readonly { readonly name: string; readonly words: string }[]): string {
  const tracked = aTracked({ due: '2015-06-30' });
  return asText(sayPlanWords({ ...tracked, action: { ...tracked.action, fields } }, aNamed(), aNaming().words));
}

test('the plan’s words are one tap further, with its own columns under their headings and in their order', () => {
  // The cost and the success measure of an action were nowhere to be seen in chat.
  const text = planWordsWith([
    { name: 'Success measure', words: 'Agreed by cabinet' },
    { name: 'Cost', words: '£20k' },
  ]);
  expect(text).toContain('Published for: Tue 30 Jun 2015');
  expect(text).toContain('In the plan’s own columns');
  expect(text).toMatch(/Success measure: Agreed by cabinet\nCost: +£20k/u);
});

test('steps on the way stand under a title of their own, not among the labels', () => {
  const tracked = aTracked({ due: '2015-06-30' });
  const milestones = [{ label: 'Draft to Cabinet', due: day('2015-05-31') }];
  const timescale = { ...tracked.action.timescale, milestones };
  const card = sayPlanWords({ ...tracked, action: { ...tracked.action, timescale } }, aNamed(), aNaming().words);
  expect(asText(card)).toContain('Steps\n-----\nDraft to Cabinet: Sun 31 May 2015');
});

test('a plan with very many columns does not drown the action', () => {
  // Twenty columns of a register pushed the buttons out of sight.
  const fields = Array.from({ length: 20 }, (_, at) => ({ name: `Column ${at + 1}`, words: 'x'.repeat(500) }));
  const text = planWordsWith(fields);
  expect(text).toContain('Column 8');
  expect(text).not.toContain('Column 9');
  expect(text).toContain('The plan says more of it in 12 further columns.');
});

test('a card mentions the action that a plan’s own column speaks of, so that only who may see both sees it', () => {
  const other = anAction({ ref: '9.1.2' });
  const tracked = aTracked({ due: '2015-06-30' });
  const fields = [{ name: 'Depends on', words: 'The budget agreed under 9.1.2' }];
  const heard = aNaming([tracked.action, other]).words;
  const card = sayPlanWords({ ...tracked, action: { ...tracked.action, fields } }, aNamed(), heard);
  expect(card.mentions).toContain(other.id);
});

// What went wrong: “No date yet” of what comes round and is said to be done, and of what is complete and needs no date any more.
test('what is done for its round comes round again, and what is complete is asked for no date', () => {
  const monthly = { kind: 'recurring', due: null, start: '2015-11-01', every: 'P1M' } as const;
  const card = (standing: Partial<Standing>, said: Parameters<typeof aTracked>[0] = monthly): string =>
    asText(sayAction(aTracked({ ...said, standing }), VIEW), 200);
  const on = day('2015-11-03');
  expect(card({})).toContain('It comes round on 1 Dec.');
  expect(card({ stage: 'delivered', stageOn: on })).toContain('It comes round again on 1 Dec.');
  expect(card({ stage: 'delivered', stageOn: day('2015-11-24') })).not.toContain('No date yet');
  expect(card({ stage: 'complete', stageOn: on }, { due: null })).not.toContain('No date yet');
  expect(card({ stage: 'withdrawn', stageOn: on }, { due: null })).not.toContain('No date yet');
  expect(card({}, { due: null, kind: 'unknown' })).toContain('No date yet');
  expect(card({}, { due: null, kind: 'ongoing' })).toContain('Open-ended: the plan says');
});
