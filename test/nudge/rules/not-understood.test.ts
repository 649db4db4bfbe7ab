import { describe, expect, test } from 'vitest';
import { aNaming } from '#test/kit/a-naming.ts';
import type { Card } from '#src/messages/card.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { sayReminder } from '#src/messages/reminder/reminder.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import type { NudgeInput } from '#src/nudge/choose-nudges.ts';
import { anAction, aTracked, day } from '#test/kit/an-action.ts';
import { aDay, ANN, BEN, DAYS, daysOfAsking, OLIVE } from '#test/nudge/a-day.ts';

const KEPT = { words: 'the board was a bit of a car crash', reading: null, by: ANN, on: day('2015-07-03'), seq: 7 };
const LATE = aTracked({
  due: '2015-06-30',
  start: '2018-01-01',
  owners: ['Ann Archer', 'Ben Baker'],
  standing: { unsettled: KEPT },
});

// Words that nobody understood counted as an answer, and the action was not asked about again.
test('words that were only kept silence nothing: the asking goes on', () => {
  const one = aTracked({ due: '2015-06-30', start: '2018-01-01', standing: { unsettled: KEPT } });
  const said = daysOfAsking('2015-07-01', '2015-07-20', (today, asked) =>
    aDay(today, { tracked: [today < KEPT.on ? aTracked({ due: '2015-06-30', start: '2018-01-01' }) : one], asked }),
  );
  const ann = [...said].filter(([, lines]) => lines.some((line) => line.startsWith('ann')));
  expect(ann.map(([on]) => on)).toEqual(['2015-07-02', '2015-07-09', '2015-07-16']);
});

describe('the next reminder', () => {
  const input = aDay('2015-07-09', { tracked: [LATE] });

  test('shows whoever wrote them their own words, and asks for the rating', () => {
    const text = textTo(ANN, input);
    expect(text).toContain('On 3 Jul you wrote:\n  > the board was a bit of a car crash');
    expect(text).toContain('How would you rate it?');
    expect(text).not.toContain('Is it done');
  });

  test('shows the others who wrote them, and asks as before', () => {
    const text = textTo(BEN, input);
    expect(text).toContain('On 3 Jul Ann Archer wrote:\n  > the board was a bit of a car crash');
    expect(text).toContain('Is it done?');
  });

  test('shows them in a list too', () => {
    const other = aTracked({ ref: '9.9', due: '2015-06-30', start: '2018-01-01', position: 1 });
    const text = textTo(ANN, aDay('2015-07-09', { tracked: [LATE, other] })).replaceAll(/\s+/g, ' ');
    expect(text).toContain('How would you rate it? On 3 Jul you wrote: > the board was a bit of a car crash');
  });
});

test('a card with the words mentions what they name, and asks for a rating or as before', () => {
  const named = anAction({ ref: '7.7.7' });
  const late = aTracked({
    due: '2015-06-30',
    owners: ['Ann Archer', 'Ben Baker'],
    standing: { unsettled: { ...KEPT, words: 'waits for what 7.7.7 brings' } },
  });
  const input = aDay('2015-07-09', { tracked: [late] });
  const cards = [ANN, BEN].map((person) => cardTo(person, input, aNaming([late.action, named])));
  expect(cards.map(({ mentions }) => mentions)).toEqual([
    [late.action.id, named.id],
    [late.action.id, named.id],
  ]);
  expect(cards.flatMap(({ asks }) => asks.map(({ question }) => question))).toEqual(['which-rating', 'is-it-done']);
});

// Nobody but the lead ever saw them again.
test('after two more askings in vain the office is shown them, once', () => {
  const said = daysOfAsking('2015-07-06', '2015-08-14', (today, asked) => aDay(today, { tracked: [LATE], asked }));
  const told = [...said].filter(([, lines]) => lines.some((line) => line.startsWith('olive: not-understood')));
  expect(told.map(([on]) => on)).toEqual(['2015-07-14']);
});

test('the office is told whose words they are and how to settle them', () => {
  const asked = ['2015-07-06', '2015-07-13'].map((on, at) => ({
    day: day(on),
    person: ANN,
    action: LATE.action.id,
    rule: 'overdue' as const,
    stage: { of: day('2015-06-30'), step: at + 1 },
  }));
  const text = textTo(OLIVE, aDay('2015-07-14', { tracked: [LATE], asked })).replaceAll(/\s+/g, ' ');
  expect(text).toContain('1 answer nobody understood');
  expect(text).toContain('8.1.3 Agree the framework');
  expect(text).toContain('On 3 Jul Ann Archer wrote: “the board was a bit of a car crash”');
  expect(text).toContain('To say how one stands: /rag 8.1.3 amber and why');
});

function textTo(person: string, input: NudgeInput): string {
  return asText(cardTo(person, input, aNaming()));
}

function cardTo(person: string, input: NudgeInput, naming: Naming): Card {
  const nudge = chooseNudges(input).nudges.find(({ to }) => to === person);
  if (nudge === undefined) throw new Error(`Nothing is asked of ${person} on ${input.today}.`);
  return sayReminder(nudge, { today: input.today, days: DAYS, index: input.index, naming });
}
