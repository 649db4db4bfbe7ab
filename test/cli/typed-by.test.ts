import { expect, test } from 'vitest';
import { accountOf } from '#src/assembly/organisations/account.ts';
import { withoutWords } from '#db/forget/forget-said.ts';
import { officeInChat } from './office-in-chat.ts';
import { aWorldWithPlan } from './a-world.ts';

/** A plan that somebody imported, settled and set at the command line of a machine. */
async function aTypedPlan() {
  const world = await aWorldWithPlan();
  expect(await world.run('settle', '1.3', '--date', '2015-12-31', '--why', 'agreed', '--as', 'Olive Office')).toBe(0);
  expect(await world.run('settings', 'bands', 'three-month'), world.grumbled()).toBe(0);
  return { world, register: world.registers.get('./data')!.register };
}

test('what the command line writes to the record says under which account of the machine it was typed', async () => {
  const { register } = await aTypedPlan();
  const action = (await register.actions()).find(({ ref }) => ref === '1.3')!;
  const lines = [...(await register.ledgerOf(action.id)), ...(await register.ledgerOfPlans())];
  expect(lines.map(({ event }) => event.kind)).toEqual(expect.arrayContaining(['published', 'date-agreed', 'set']));
  for (const { event } of lines) expect(event.typedBy).toBe('deploy');
});

test('its export has a column for it, and none without people', async () => {
  const { world } = await aTypedPlan();
  const exported = async (...without: readonly string[]): Promise<string> => {
    for (const file of ['all.csv', 'all.json']) await world.run('export', '--out', file, ...without);
    const files = [...world.files].filter(([name]) => name.startsWith('all'));
    return files.map(([, bytes]) => (typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes))).join();
  };
  const whole = await exported();
  expect(whole).toContain('By command line, account');
  expect(whole).toContain('deploy');
  expect(await exported('--without', 'people')).not.toContain('deploy');
});

test('the history of an action says so of whoever acted, and nothing of what came by a platform', async () => {
  const { world } = await aTypedPlan();
  const say = officeInChat(world);
  await say('/rag 1.3 red, the supplier has gone');
  const history = await say('/rag history 1.3');
  expect(history).toContain('Olive Office, by command line, account deploy');
  expect(history).toMatch(/Olive Office · [^·]*red/iu);
});

test('whoever asks what is held of them has it, too', async () => {
  const { world } = await aTypedPlan();
  expect(await world.run('person', 'export', 'Olive Office', '--out', 'olive.json')).toBe(0);
  expect(world.files.get('olive.json') as string).toContain('deploy');
});

test('it goes with the words of a record that is kept long enough', () => {
  const line = { kind: 'updated', words: 'amber', change: {}, unread: '', typedBy: 'deploy' };
  expect(withoutWords(line)).toEqual({ kind: 'updated', words: '', change: {}, unread: '' });
});

test('of an account only what is a name is taken, and who came to it by sudo is named', () => {
  expect(accountOf({})).not.toBe('');
  expect(accountOf({ SUDO_USER: 'jsmith' })).toMatch(/^.+ \(sudo: jsmith\)$/u);
  expect(accountOf({ SUDO_USER: '<@U1> *x*\n' })).toMatch(/\(sudo: @U1x\)$/u);
  expect(accountOf({ SUDO_USER: 'a'.repeat(500) }).length).toBeLessThan(200);
});
