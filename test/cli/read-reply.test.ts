import { expect, test } from 'vitest';
import { aWorld } from './a-world.ts';

const ASKED = {
  ref: '8.1.3',
  title: 'Publish the licensing policy',
  question: 'Will it be done by then?',
  agreed: '2025-10-17',
  rating: 'amber',
};

function line(text: string, more: object = {}): string {
  return JSON.stringify({ text, today: '2025-10-06', asked: [ASKED], ...more });
}

test('read-reply prints an object for each line with exactly the keys that are promised', async () => {
  const world = aWorld({ lines: [line('yes')] });
  expect(await world.run('read-reply')).toBe(0);
  expect(world.printed[0]).toBe(
    '{"outcome":"recorded","parts":[{"ref":"8.1.3","rating":"green","done":null,"started":null,"forecast":null,"waitingOn":null,"narrative":null,"request":null}],"unread":[],"asks":null}',
  );
  expect(world.registers.size).toBe(0);
});

test('read-reply tells what is likely and what is only kept, and what to ask back', async () => {
  const world = aWorld({ lines: [line('hopefully'), line('no'), line('who are you?')] });
  await world.run('read-reply');
  expect(world.json().map(({ outcome, asks }) => [outcome, asks])).toEqual([
    ['likely', null],
    ['kept', 'date'],
    ['kept', null],
  ]);
});

test('a likely part beside a recorded one shows what it would be under a key of its own', async () => {
  const asked = [ASKED, { ...ASKED, ref: '8.1.4', title: 'Train all officers' }];
  const world = aWorld({ lines: [line('8.1.3 amber, 8.1.4 hopefully', { asked })] });
  await world.run('read-reply');
  expect(world.json()[0]).toMatchObject({
    outcome: 'recorded',
    parts: [
      { ref: '8.1.3', rating: 'amber' },
      { ref: '8.1.4', rating: null, likely: { rating: 'green' } },
    ],
  });
});

test('a line that is no reply is a sentence with its number, and the rest goes on', async () => {
  const world = aWorld({ lines: ['amber', line('amber'), '{"text":"amber"}'] });
  expect(await world.run('read-reply')).toBe(1);
  expect(world.json()).toMatchObject([{ outcome: 'recorded' }]);
  expect(world.complained.join('\n')).toMatch(/Line 1: this is no JSON object\..*Line 3: “today”/su);
});
