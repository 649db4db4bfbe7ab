import { expect, test, vi } from 'vitest';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import { render } from '#adapters/slack/draw/render.ts';
import type { OutKey } from '#src/ports/message.ts';
import { sayToLink } from '#src/messages/office/reach-cards.ts';
import { aFakeSlack } from '#test/kit/a-fake-slack.ts';
import { aRegister, aSlack } from '#test/kit/a-slack.ts';
import { checkMessage } from '#test/kit/block-kit.ts';
import { objectsUnder } from '#test/kit/block-kit-reading.ts';
import { anAction } from '#test/kit/slack-envelopes.ts';

const PEOPLE = Array.from({ length: 10 }, (_, at) => ({ name: `Person ${at} of a very long name`, why: [] }));

test('whom no message can reach is chosen from the people of the workspace, each in a list of their own', () => {
  const message = render(sayToLink(PEOPLE), 'to-link' as OutKey);
  const lists = objectsUnder(message.blocks).filter(({ type }) => type === 'users_select');
  expect(lists).toHaveLength(10);
  expect(message.text).toContain('Link Person 0');
  expect(checkMessage(message)).toEqual([]);
});

test('a list that is there already is not drawn twice, for Slack refuses the same name twice', () => {
  const say = '/rag link "Ben Baker"';
  const card = sayToLink([{ name: 'Ben Baker', why: [] }]);
  const message = render(buildCard({ ...asDraft(card), buttons: [...card.buttons, { label: '', say }] }), null);
  expect(objectsUnder(message.blocks).filter(({ type }) => type === 'users_select')).toHaveLength(1);
  expect(checkMessage(message)).toEqual([]);
});

test('whoever is chosen is linked, and Slack is asked at once whether they belong here', async () => {
  const [database, fake] = [await aRegister(), aFakeSlack()];
  const roster = await database.register.roster();
  const accounts = { slack: 'T1/U1' };
  const people = roster.people.map((one) => (one.role === 'office' ? { ...one, accounts } : one));
  await database.register.saveRoster({ ...roster, people });
  fake.answers('users.lookupByEmail', () => Response.json({ ok: false, error: 'users_not_found' }));
  const asked = () => fake.of('users.info').map(({ user }) => user);
  fake.answers('users.info', () => Response.json({ ok: true, user: { id: asked().at(-1), team_id: 'T1' } }));
  const slack = await aSlack({ database, fake });
  await vi.waitFor(() => expect(fake.of('users.lookupByEmail')).not.toEqual([]), { timeout: 5000 });
  const choice = { type: 'users_select', action_id: 'choose /rag link "Ben Baker"', selected_user: 'U9' };
  await slack.post(anAction(choice, { user: { id: 'U1', team_id: 'T1' } }));
  await slack.settle();
  const ben = async () => (await database.register.roster()).people.find(({ name }) => name === 'Ben Baker');
  expect((await ben())?.accounts['slack']).toBe('T1/U9');
  await vi.waitFor(() => expect(asked()).toContain('U9'), { timeout: 5000 });
});
