import { expect, test } from 'vitest';
import { sayAction } from '#src/messages/look/action-card.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { aNamed, aNaming } from '#test/kit/a-naming.ts';
import { aTracked, anAction, day } from '#test/kit/an-action.ts';
import { DAYS } from '#test/nudge/a-day.ts';

const VIEW = {
  named: aNamed(),
  heard: aNaming().words,
  today: day('2015-06-18'),
  days: DAYS,
  shown: null,
  rule: null,
  accountable: ['Ann Archer'],
  joint: [],
  support: [],
  latest: [],
  isUnsaid: true,
  mayDecide: false,
  waiting: null,
  mayUpdate: false,
};

function cardWith(fields: readonly { readonly name: string; readonly words: string }[]): string {
  const tracked = aTracked({ due: '2015-06-30' });
  return asText(sayAction({ ...tracked, action: { ...tracked.action, fields } }, VIEW));
}

test('an action shows what the plan’s own columns say of it, under their headings and in their order', () => {
  // The cost and the success measure of an action were nowhere to be seen in chat.
  const text = cardWith([
    { name: 'Success measure', words: 'Agreed by cabinet' },
    { name: 'Cost', words: '£20k' },
  ]);
  expect(text).toContain('In the plan’s own columns');
  expect(text).toMatch(/Success measure: Agreed by cabinet\nCost: +£20k/u);
});

test('a plan with very many columns does not drown the action', () => {
  // Twenty columns of a register pushed the buttons out of sight.
  const text = cardWith(Array.from({ length: 20 }, (_, at) => ({ name: `Column ${at + 1}`, words: 'x'.repeat(500) })));
  expect(text).toContain('Column 8');
  expect(text).not.toContain('Column 9');
  expect(text).toContain('The plan says more of it in 12 further columns.');
});

test('a card mentions the action that a plan’s own column speaks of, so that only who may see both sees it', () => {
  const other = anAction({ ref: '9.1.2' });
  const tracked = aTracked({ due: '2015-06-30' });
  const fields = [{ name: 'Depends on', words: 'The budget agreed under 9.1.2' }];
  const view = { ...VIEW, heard: aNaming([tracked.action, other]).words };
  const card = sayAction({ ...tracked, action: { ...tracked.action, fields } }, view);
  expect(card.mentions).toContain(other.id);
});
