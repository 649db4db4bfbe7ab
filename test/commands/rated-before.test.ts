import { expect, test } from 'vitest';
import { buildCard } from '#src/messages/build-card.ts';
import { actionId } from '#src/plan/action.ts';
import type { PlanKey, Ref } from '#src/plan/action.ts';
import type { Question } from '#src/plan/question.ts';
import { aTalk } from './a-talk.ts';

const idOf = (ref: string) => actionId('RIP' as PlanKey, ref as Ref);

function asking(ref: string, question: Question) {
  return buildCard({
    heading: 'One action',
    blocks: [],
    asks: [{ action: idOf(ref), question, buttons: [] }],
    mentions: [idOf(ref)],
  });
}

test.each<[Question, string]>([
  ['will-it-be-done', 'no - end of February now'],
  ['will-it-be-done', 'now end of February'],
  ['is-it-done', 'no, end of February now'],
  ['still-right', 'no - end of February now'],
])(
  'a later date in answer to “%s” rates a green action by its dates, and says what was said before: “%s”',
  async (question, words) => {
    const talk = await aTalk();
    await talk.say('Ben Baker', '8.1.2 green');
    talk.setDay('2015-11-24');
    await talk.bring('Ben Baker', asking('8.1.2', question), ['8.1.2']);
    const { card, text } = await talk.say('Ben Baker', words);
    expect(text).toContain('You said Green on 20 Nov; by its dates it is Red ■.');
    expect(card.buttons.map(({ label }) => label)).toEqual(expect.arrayContaining(['Amber', 'Green']));
    expect((await talk.standing('8.1.2')).declared?.rating).toBe('red');
  },
);

test('a later date that nobody asked for leaves Green as it is, and offers the ratings beside what the dates give', async () => {
  const talk = await aTalk();
  await talk.say('Ben Baker', '8.1.2 green');
  talk.setDay('2015-11-24');
  const { card, text } = await talk.say('Ben Baker', '8.1.2 now end of February');
  expect(text).toContain('You said Green on 20 Nov; by its dates it is Red ■.');
  const labels = card.buttons.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['Amber', 'Red', 'Green']));
  expect((await talk.standing('8.1.2')).declared?.rating).toBe('green');
  await talk.tap('Ben Baker', 'Red');
  expect((await talk.standing('8.1.2')).declared?.rating).toBe('red');
});
