import { describe, expect, test } from 'vitest';
import { render as renderSlack } from '#adapters/slack/draw/render.ts';
import { render as renderTeams } from '#adapters/teams/draw/render.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Block, Button, Card } from '#src/messages/card.ts';
import { noteAnswered } from '#src/messages/reminder/answered/note-answered.ts';
import { sayReminder } from '#src/messages/reminder/reminder.ts';
import { stillToAnswer } from '#src/messages/reminder/answered/still-to-answer.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { countWords } from '#src/messages/words/in-words.ts';
import { spokenLabel } from '#src/messages/words/spoken-label.ts';
import type { OutKey } from '#src/ports/message.ts';
import { LOOK, RATINGS } from '#src/rating/scale.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { aTracked, day } from '#test/kit/an-action.ts';
import { ANN, DAYS } from '#test/nudge/a-day.ts';
import { aSilentYear, eachDay } from '#test/nudge/a-year.ts';

/** What is read before a question, and how many answers are seen at once. */
const MOST = { words: 25, answers: 4 } as const;
const SHAPES = new RegExp(`[${RATINGS.map((rating) => LOOK[rating].shape).join('')}]`, 'u');
const ANSWER = /^\/rag (?:\S+ (?:green|amber|red|done|forecast .*|(?:green|amber|red), expected .*)|new date \S+)$/u;
const LONG =
  'Agree a performance framework with every partner, publish it, train those who use it, and report to the board on what it shows each quarter';

/** A year of three kinds of action, of which nobody says a word: every question that a lead is asked. */
const PLAN = [
  aTracked({ ref: '8.1.1', title: LONG, due: '2015-06-30', owners: ['Ann Archer', 'Ben Baker'], position: 0 }),
  aTracked({
    ref: '8.1.2',
    due: '2015-07-31',
    position: 1,
    standing: { declared: { rating: 'green', by: ANN, on: day('2015-05-20'), seq: 3 }, forecast: day('2016-01-31') },
  }),
  aTracked({ ref: '8.1.3', kind: 'from', start: '2015-09-01', due: null, position: 2 }),
  aTracked({ ref: '8.1.4', kind: 'recurring', start: '2015-08-01', every: 'P3M', due: null, position: 3 }),
  aTracked({ ref: '8.1.5', kind: 'ongoing', due: null, owners: ['Ben Baker'], position: 4 }),
  ...Array.from({ length: 5 }, (_, at) =>
    aTracked({ ref: `9.${at + 1}`, due: '2015-12-04', owners: ['Carol Cole'], position: 5 + at }),
  ),
];

/** Every question of the year as it is sent, after a tap, and after somebody else has answered. */
function reminders(): readonly Card[] {
  const cards: Card[] = [];
  eachDay(aSilentYear(PLAN), (input, nudges) => {
    const around = { today: input.today, days: DAYS, index: input.index, naming: aNaming() };
    const asked = nudges.filter(({ asks }) => asks.every(({ as }) => as === 'lead'));
    cards.push(
      ...asked.filter(({ asks }) => asks.length > 0).map((nudge) => sayReminder({ ...nudge, first: null }, around)),
    );
  });
  return cards.flatMap((card) => [card, ...answeredOn(card)]);
}

function answeredOn(card: Card): readonly Card[] {
  const [first] = card.asks;
  const one = PLAN.find(({ action }) => action.id === first?.action);
  if (first === undefined || one === undefined) return [];
  const named = aNaming().action(one.action);
  const receipt = buildCard({ heading: 'Recorded', blocks: [] });
  const tapped = stillToAnswer(receipt, card, [first.action]);
  return [noteAnswered(card, { named, by: 'Zoe Zimmer', said: 'Amber ▲' }), ...(tapped === null ? [] : [tapped])];
}

const SAID = [
  '8.1.1 amber',
  '8.1.1 red no money, now end of Jan',
  '8.1.3 done',
  '8.1.3 done https://example.org/paper',
  '8.1.1 green; 99.9.9 amber',
  '8.1.1 green; 8.1.3 red',
  'undo',
  'it has been quite a week',
  'thanks',
  '/rag round',
  '/rag new date 8.1.1',
  '/rag new date 8.1.1 green',
  '8.1.1 date slipped',
  '8.1.1 was a car crash; 8.1.3 was a car crash',
  '/rag snooze 8.1.1 until Friday',
  '/rag snooze 8.1.1 until today',
  '/rag pause until today',
  '/rag pause until 4 Jan',
  '/rag not mine 8.1.1',
  'why are you asking me?',
] as const;

async function answers(): Promise<readonly Card[]> {
  const talk = await aTalk();
  const cards: Card[] = [];
  for (const said of SAID) cards.push((await talk.say('Ann Archer', said)).card);
  return cards;
}

const isQuestion = (block: Block): boolean => block.kind === 'said' && block.asks === true;
const inSight = ({ buttons }: Card): readonly Button[] => buttons.filter(({ more }) => more !== true);
const ownWords = (blocks: readonly Block[]): readonly Block[] => blocks.filter(({ kind }) => kind !== 'heard');
const textsOf = ({ heading, rating, blocks }: Card): string =>
  asText({ heading, rating, blocks: ownWords(blocks), buttons: [] }, 10_000);

function beforeQuestion(card: Card): number {
  const at = card.blocks.findIndex(isQuestion);
  return countWords(textsOf(buildCard({ heading: card.heading, blocks: card.blocks.slice(0, at) })));
}

describe.each<[what: string, cards: () => Promise<readonly Card[]>]>([
  ['a year of reminders', async () => reminders()],
  ['what answers a lead', answers],
])('%s', (_, made) => {
  test('there are such cards, and questions among them', async () => {
    const cards = await made();
    expect(cards.length).toBeGreaterThan(15);
    expect(cards.filter(({ blocks }) => blocks.some(isQuestion)).length).toBeGreaterThan(4);
  });

  test('at most 25 words stand before the question', async () => {
    const asking = (await made()).filter(({ blocks }) => blocks.some(isQuestion));
    const long = asking.filter((card) => beforeQuestion(card) > MOST.words);
    expect(long.map((card) => asText(card))).toEqual([]);
  });

  test('at most four answers are in sight, and none of them stands out', async () => {
    for (const card of await made()) {
      const seen = inSight(card).filter(({ say }) => ANSWER.test(say));
      expect([card.heading, seen.length <= MOST.answers]).toEqual([card.heading, true]);
      expect(seen.filter(({ look }) => look !== undefined)).toEqual([]);
    }
  });

  test('every answer is read aloud with its action, and nothing is read with a shape', async () => {
    const cards = await made();
    const buttons = cards.flatMap((card) => card.buttons);
    const answers = buttons.filter(({ say }) => ANSWER.test(say)).map(spokenLabel);
    expect(answers.filter((label) => !/^[A-Z]* ?\d[\w.]*[,:] /u.test(label))).toEqual([]);
    const slack = cards.map((card) => renderSlack(card, 'key' as OutKey).text);
    const teams = cards.map((card) => renderTeams(card, 'key' as OutKey).summary);
    expect([...buttons.map(spokenLabel), ...slack, ...teams].filter((words) => SHAPES.test(words))).toEqual([]);
  });

  test('no command is printed where a button stands', async () => {
    // What a day looks like is shown beside three of them.
    const pressed = (await made()).filter(({ buttons, heading }) => buttons.length > 0 && heading !== 'Until when?');
    expect(pressed.map(textsOf).filter((text) => text.includes('/rag'))).toEqual([]);
  });
});

describe('a reminder', () => {
  test('says no date, rating and name of a question twice', () => {
    for (const card of reminders()) {
      const asked = card.blocks.filter((block) => block.asked === 'question' && block.kind === 'said');
      const said = asked.map((block) => (block.kind === 'said' ? block.text : '')).join(' ');
      const found =
        said.match(/\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|Ann Archer|Ben Baker/gu) ?? [];
      expect(found).toEqual([...new Set(found)]);
    }
  });

  test('counts what is left on it', () => {
    for (const card of reminders()) {
      if (card.several === undefined) continue;
      const left = card.asks.filter(({ question, inList }) => question !== null && inList !== undefined).length;
      const text = asText(card);
      const count = left + card.several.rest;
      expect(text).toMatch(count === 0 ? /answered\. Thank you\./iu : new RegExp(`\\b${count} of `, 'u'));
      const answersNow = inSight(card).filter(({ say }) => ANSWER.test(say));
      const first = card.asks.find(({ question, inList }) => question !== null && inList !== undefined);
      expect(answersNow.every(({ about }) => about === first?.action)).toBe(true);
    }
  });

  test('that asks whether something is done has no answer of Green in sight', () => {
    const late = reminders().filter((card) => asText(card).includes('Is it done?'));
    expect(late.length).toBeGreaterThan(0);
    for (const card of late)
      expect(
        inSight(card)
          .map(({ say }) => say)
          .filter((say) => say.endsWith(' green')),
      ).toEqual([]);
  });
});
