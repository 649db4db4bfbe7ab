import { expect, test } from 'vitest';
import { asText } from '#src/messages/text/as-text.ts';
import { sayTeamWelcome, sayWelcome } from '#src/messages/look/welcome-card.ts';

const plan = 'the Improvement plan';
const lead = { name: 'Ann Archer', isOffice: false, open: 3, isFirstToCome: false };

test.each([
  [
    'a lead',
    lead,
    [
      'You lead 3 actions in',
      'at most one message a working day, about 09:30',
      'Pause or change the time',
      'leadership team',
      '“amber, waiting on HR',
    ],
  ],
  ['a lead of one', { ...lead, open: 1 }, ['You lead 1 action in']],
  ['somebody without actions', { ...lead, open: 0 }, ['I shall not ask you anything', 'What you can say']],
  [
    'the office',
    { ...lead, isOffice: true, open: 0 },
    ['You are in the programme office', 'one card a day at 09:00', 'What waits now'],
  ],
  ['the office with actions', { ...lead, isOffice: true }, ['programme office', 'You lead 3 actions in']],
  ['a stranger', null, ['I do not know you yet', 'e-mail address into the roster', '/rag mine']],
])('%s is greeted with what matters to them', (_, known, words) => {
  const text = asText(sayWelcome({ known, plan }), 400);
  for (const one of [plan, ...words]) expect(text).toContain(one);
});

// What went wrong: whoever got the app on their first morning read how they are asked twice, an hour apart.
test('a lead whose first message is still to come reads when it comes, and no more of what it says', () => {
  const text = asText(sayWelcome({ known: { ...lead, isFirstToCome: true }, plan }), 400);
  expect(text).toContain('You lead 3 actions in');
  expect(text).toContain('My first message to you, about 09:30 on a working day, says how I ask');
  expect(text).not.toContain('leadership team');
});

test('a stranger is offered no button: each would say that they are not known', () => {
  expect(sayWelcome({ known: null, plan }).buttons).toEqual([]);
});

test('a team is told that nobody is asked anything there, in few words', () => {
  const text = asText(sayTeamWelcome(plan), 400);
  expect(text).toContain('nobody is asked anything here');
  expect(text.length).toBeLessThan(450);
});
