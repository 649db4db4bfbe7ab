import { anything, assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { chooserFor, chosenIn } from '#adapters/slack/people/choose-account.ts';
import { readSlackUser, STANDINGS } from '#adapters/slack/people/slack-user.ts';
import { sayToLink } from '#src/messages/office/reach-cards.ts';

test('a button that lacks an account becomes a list of people, and the choice says the whole command', () => {
  const [button] = sayToLink([{ name: 'Karl "KB" Battersby', why: [] }]).buttons;
  const chooser = chooserFor(button!)!;
  expect(chooser).toMatchObject({ type: 'users_select', placeholder: { text: 'Link Karl KB Battersby' } });
  const chosen = chosenIn({ ...chooser, selected_user: 'U7' }, 'T1');
  expect(chosen).toEqual({ say: '/rag link "Karl KB Battersby" slack:T1/U7', card: null });
});

test.each(['/rag link "Karl Battersby" U7', '/rag 8.1.3 green', '/rag mine', `/rag link "${'x'.repeat(300)}"`])(
  '“%s” stays a button',
  (say) => {
    expect(chooserFor({ label: 'x', say, about: null })).toBeNull();
  },
);

test.each([
  [{ action_id: 'say/1', value: 'x' }],
  [{ action_id: 'choose /rag mine', selected_user: 'U7' }],
  [{ action_id: 'choose /rag link "Karl"' }],
  [{}],
  [null],
])('%j chooses nobody', (action) => {
  expect(chosenIn(action, 'T1')).toBeNull();
});

test('a list of many names ten and counts the rest', () => {
  const card = sayToLink(Array.from({ length: 14 }, (_, at) => ({ name: `Person ${at}`, why: ['no e-mail address'] })));
  expect(card.heading).toBe('14 people I cannot reach yet');
  expect(card.buttons).toHaveLength(10);
  expect(card.blocks[1]).toMatchObject({ kind: 'rows', more: 4 });
});

test('two people of one name share a button, for Slack refuses the same list twice', () => {
  const same = { name: 'Ann Archer', why: [] };
  expect(sayToLink([same, same]).buttons).toHaveLength(1);
});

test('nothing that is sent in place of a user or a choice does any harm', () => {
  assert(
    property(anything(), (sent) => {
      const user = readSlackUser(sent, 'T1', null);
      expect(user === null || STANDINGS.includes(user.standing)).toBe(true);
      expect(chosenIn(sent, 'T1')).toBeNull();
    }),
  );
});
