import { expect, onTestFinished, test } from 'vitest';
import { createSlackDesk } from '#src/assembly/organisations/slack-desk.ts';
import { createSlackLines } from '#src/assembly/organisations/slack-lines.ts';
import { aWebSocketServer } from '#test/kit/a-web-socket-server.ts';
import { aCommand } from '#test/kit/slack-envelopes.ts';
import { aNeighbour } from './a-neighbour.ts';

test('one line is held for each app, what comes over it reaches the bot of its workspace alone, and it goes with the last that has it', async () => {
  const line = await aWebSocketServer();
  const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-shared' };
  const answers = (key: string) => ({
    organisation: { key, workspaces: [`T${key.toUpperCase()}`] },
    env,
    answers: (_: unknown, response: { end: (text: string) => void }) => response.end(`{"text":"of ${key}"}`),
  });
  const [north, south] = [await aNeighbour(answers('north')), await aNeighbour(answers('south'))];
  const neighbours = [north.neighbour, south.neighbour];
  const fetch = async (): Promise<Response> => Response.json({ ok: true, url: line.url });
  const around = { report: () => undefined, fetch };
  const desk = createSlackDesk({ ...around, neighbours: () => neighbours, secretFor: (key) => key });
  const lines = createSlackLines({ ...around, desk, proxy: null });
  onTestFinished(() => lines.stop());
  await lines.follow(neighbours);
  await lines.follow(neighbours);
  expect(line.opened()).toBe(1);
  expect(lines.faults()).toEqual([]);
  const { body } = aCommand('mine', { team_id: 'TSOUTH' });
  line.send({ type: 'slash_commands', envelope_id: 'e1', payload: body, accepts_response_payload: true });
  await expect.poll(() => line.received).toEqual([{ envelope_id: 'e1', payload: { text: 'of south' } }]);
  expect([north.had.length, south.had.length]).toEqual([0, 1]);
  await lines.follow([{ ...north.neighbour, bot: null }]);
  await lines.follow(neighbours);
  expect(line.opened()).toBe(2);
});
