import { expect, test } from 'vitest';
import { render } from '#adapters/teams/draw/render.ts';
import { COMMANDS } from '#src/commands/commands.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { checkTeamsMessage } from '#test/kit/adaptive-card.ts';
import { scenes } from '#test/pictures/scenes.ts';
import { aStage } from '#test/pictures/stage.ts';

test('an autumn of the sample plan, its nudges, receipts, escalations and digests, is taken by Teams', async () => {
  const { teams } = await scenes();
  expect(teams.map(({ name }) => name)).toContain('digest');
  expect(teams.flatMap(({ name, message }) => checkTeamsMessage(message).map((found) => `${name}: ${found}`))).toEqual(
    [],
  );
});

test('whatever can be said, the answer to it is taken by Teams', async () => {
  const stage = await aStage();
  await stage.at('2015-11-20T09:30:00Z');
  const said: Departing[] = [];
  for (const { say } of COMMANDS.flatMap(({ says }) => says)) {
    said.push(...(await stage.says('Sam Okafor', say)), ...(await stage.says('Karl Battersby', say)));
  }
  await stage.store.close();
  expect(said.length).toBeGreaterThan(100);
  expect(said.flatMap(({ card, key }) => checkTeamsMessage(render(card, key)))).toEqual([]);
});
