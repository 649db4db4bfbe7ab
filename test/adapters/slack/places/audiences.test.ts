import { expect, test } from 'vitest';
import { createAudiences } from '#adapters/slack/places/audiences.ts';
import type { Audience } from '#src/sight/audience.ts';
import { SendFault } from '#src/ports/send-fault.ts';

const PLACE = { team: 'T1', channel: 'C1' };
const MINUTE = 60_000;

/** Audiences before a Slack that answers when it is told to. */
function someAudiences() {
  let now = 0;
  const asked: { readonly answer: (audience: Audience) => void; readonly refuse: (fault: SendFault) => void }[] = [];
  const read = () => new Promise<Audience>((answer, refuse) => void asked.push({ answer, refuse }));
  const audiences = createAudiences({ read, now: () => now });
  return {
    ...audiences,
    asked,
    audience: async () => (await audiences.of(PLACE)).audience,
    pass: (milliseconds: number) => void (now += milliseconds),
  };
}

test('many who ask at once are one question, and the answer is gone by for ten minutes', async () => {
  const { audience, asked, pass } = someAudiences();
  const answers = [audience(), audience(), audience()];
  expect(asked).toHaveLength(1);
  asked[0]!.answer('members');
  expect(await Promise.all(answers)).toEqual(['members', 'members', 'members']);
  pass(10 * MINUTE - 1);
  await audience();
  expect(asked).toHaveLength(1);
  pass(1);
  void audience();
  expect(asked).toHaveLength(2);
});

test('each conversation is a question of its own', () => {
  const { of, asked } = someAudiences();
  void of(PLACE);
  void of({ ...PLACE, channel: 'C2' });
  void of({ ...PLACE, team: 'T2' });
  expect(asked).toHaveLength(3);
});

test('what may have changed is asked again, there or everywhere', async () => {
  const { audience, asked, forget, forgetAll } = someAudiences();
  for (const lose of [() => forget(PLACE), forgetAll]) {
    const answer = audience();
    asked.at(-1)!.answer('members');
    await answer;
    lose();
  }
  void audience();
  expect(asked).toHaveLength(3);
  forget({ ...PLACE, channel: 'C2' });
  void audience();
  expect(asked).toHaveLength(3);
});

test('what changed while Slack was asked is not believed', async () => {
  const { audience, asked, forget } = someAudiences();
  const answer = audience();
  forget(PLACE);
  asked[0]!.answer('members');
  await new Promise(setImmediate);
  expect(asked).toHaveLength(2);
  asked[1]!.answer('outsiders');
  expect(await answer).toBe('outsiders');
});

test('what changes each time while it is asked stays unknown', async () => {
  const { audience, asked, forget } = someAudiences();
  const answer = audience();
  for (const turn of [0, 1, 2]) {
    forget(PLACE);
    asked[turn]!.answer('members');
    await new Promise(setImmediate);
  }
  expect(await answer).toBe('unknown');
  expect(asked).toHaveLength(3);
});

test.each([
  [20_000, 20_000],
  [null, MINUTE],
])('after a refusal that says %s ms it is asked again in %i', async (retryAfter, rest) => {
  const { of, audience, asked, pass } = someAudiences();
  const found = of(PLACE);
  const fault = new SendFault('not now', { definite: true, retryAfter });
  asked[0]!.refuse(fault);
  expect(await found).toEqual({ audience: 'unknown', refusal: fault });
  pass(rest - 1);
  await audience();
  expect(asked).toHaveLength(1);
  pass(1);
  void audience();
  expect(asked).toHaveLength(2);
});
