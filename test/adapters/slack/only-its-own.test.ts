import { expect, test } from 'vitest';
import { onlyItsOwn } from '#adapters/slack/door/only-its-own.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { aSlackConfig } from '#test/kit/a-slack-config.ts';
import { aCommand, aDirectMessage, anEvent, aTap, aSubmission } from '#test/kit/slack-envelopes.ts';

/** A bot that is locked to workspaces, what it took in, what it answered, and what it said at which address. */
function aLocked(only: readonly string[]) {
  const [taken, answers, urls, told]: [Envelope[], (object | null)[], string[], string[]] = [[], [], [], []];
  const tellLater: (() => void)[] = [];
  const world = {
    config: aSlackConfig({ only }),
    report: ({ what }: { readonly what: string }) => void told.push(what),
    fetch: async (url: unknown) => {
      urls.push(String(url));
      return Response.json({ ok: true });
    },
  };
  const take = onlyItsOwn(
    async (envelope) => void taken.push(envelope),
    world,
    (_, run) => {
      tellLater.push(run);
      return () => undefined;
    },
  );
  return {
    taken,
    answers,
    urls,
    told,
    take: (envelope: Envelope) => take(envelope, (body) => answers.push(body) > 0),
    minuteOver: () => tellLater.splice(0).forEach((run) => run()),
  };
}

test('a bot that is locked to its workspaces takes in nothing of another, whoever passed it on', async () => {
  const { take, taken, answers, urls } = aLocked(['T5', 'E6']);
  for (const envelope of [aCommand('8.1.3 red'), aTap('8.1.3 red'), aSubmission({}), aDirectMessage('8.1.3 red')])
    await take(envelope);
  expect(taken).toEqual([]);
  expect(answers[0]).toMatchObject({ text: expect.stringContaining('not set up for this workspace') as string });
  expect(urls).toEqual(['https://hooks.slack.test/actions/1']);
  expect(answers[2]).toMatchObject({ response_action: 'update' });
  // Nobody can be written to where there is no token: Slack is told that it was taken, the log the rest.
  expect(answers[3]).toBeNull();
});

test('it takes in what is of its own, and of its whole Enterprise Grid', async () => {
  const { take, taken } = aLocked(['T5', 'E6']);
  await take(aCommand('mine', { team_id: 'T5' }));
  await take(anEvent({ type: 'message' }, { authorizations: [{ enterprise_id: 'E6', team_id: 'T7' }] }));
  expect(taken).toHaveLength(2);
});

test('however often strangers write, the log has one line a minute, with workspaces and no words', async () => {
  const { take, told, minuteOver } = aLocked(['T5']);
  for (const text of ['secret words', 'more of them', 'and more']) await take(aDirectMessage(text));
  minuteOver();
  expect(told).toEqual([expect.stringMatching(/^3 times .*\(T1\): nothing was stored/u)]);
  expect(told.join('')).not.toContain('words');
});
