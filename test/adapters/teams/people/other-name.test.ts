import { expect, test } from 'vitest';
import { asText } from '#src/messages/text/as-text.ts';
import { objectIdOf, TENANT } from '#test/kit/teams/tenant.ts';
import { accountFor, aLead, aMember, aWorkforce, OLIVE } from './a-workforce.ts';

const ANN = aLead('Ann Archer');
const SECRETARY = 'PA to Ann Archer';
const hers = aMember(SECRETARY, 'ann@council.example');

async function aForce(team = [hers]) {
  return aWorkforce({ people: [OLIVE, ANN], team });
}

test('an account with somebody’s address and another name is offered to the office, and not linked', async () => {
  const force = await aForce();
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBeNull();
  const [asked] = (await force.said()).filter(({ card }) => card.heading.includes(SECRETARY));
  expect(asked).toMatchObject({ to: { person: OLIVE.id } });
  expect(asked!.card.buttons).toMatchObject([
    { label: 'Link', say: `/rag link "Ann Archer" teams:${accountFor(SECRETARY)}` },
    { label: 'Not the same', say: `/rag link "Ann Archer" not teams:${accountFor(SECRETARY)}` },
  ]);
});

test('it is offered once, however often it is looked at, over a restart too', async () => {
  const force = await aForce();
  await force.people.look();
  await force.people.meet(TENANT, objectIdOf(SECRETARY));
  await force.reopen().people.look();
  const asked = (await force.said()).filter(({ card }) => card.heading.includes(SECRETARY));
  expect(asked).toHaveLength(1);
});

test('whoever writes from it is a stranger until the office says otherwise', async () => {
  const force = await aForce();
  await force.people.meet(TENANT, objectIdOf(SECRETARY));
  expect(await force.world.register.personAt(`teams:${accountFor(SECRETARY)}` as never)).toBeNull();
});

test('the list of whom nobody reaches says what the account is called', async () => {
  const force = await aForce();
  await force.people.look();
  const words = (await force.said()).map(({ card }) => asText(card, 400)).join('\n');
  expect(words).toContain(`the account with their address is called “${SECRETARY}”`);
});

test('the same person by a longer name is linked without a word', async () => {
  const force = await aForce([aMember('Archer, Ann (Finance)', 'ann@council.example')]);
  await force.people.look();
  expect(await force.linkOf('Ann Archer')).toBe(accountFor('Archer, Ann (Finance)'));
  expect((await force.said()).filter(({ card }) => card.heading.startsWith('Is “'))).toEqual([]);
});
