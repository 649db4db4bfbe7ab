import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { liveThrough } from '#src/assembly/live-through.ts';
import { rehearsedReach } from '#src/assembly/rehearsed-reach.ts';
import { addDays } from '#src/calendar/day.ts';
import { instantAt, LONDON, withOffset } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay } from '#src/calendar/instant.ts';
import { readConfig } from '#src/config.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { aSlackPlatform } from '#test/adapters/slack/a-slack-platform.ts';
import { aTeamsPlatform } from '#test/adapters/teams/a-teams-platform.ts';
import { aWorld } from '#test/cli/a-world.ts';
import type { Start } from '#test/kit/a-start.ts';
import type { ChatPlatform } from '#test/kit/a-story.ts';
import { day } from '#test/kit/an-action.ts';
import { PLAN, ROSTER } from './a-two-zone-council.ts';

// Beside the console, whose real process is compared in full: on Slack and Teams somebody may have no account.

const [FROM, TO] = [day('2026-03-23'), day('2026-04-10')];
const UNLINKED = 'Fay Fox';

const RIVER: Start = {
  now: '2026-03-20T16:00:00Z',
  withoutAccount: [UNLINKED],
  fill: async (store) => {
    const world = aWorld({ now: '2026-03-20T15:00:00Z', files: { 'river.csv': PLAN, 'people.csv': ROSTER } });
    world.registers.set('./data', store);
    const load = ['import', 'river.csv', '--plan', 'RIVER', '--roster', 'people.csv', '--published', '2026-01-05'];
    if ((await world.run(...load, '--begin')) !== 0) throw new Error(world.grumbled());
  },
};

const PEOPLE = ROSTER.split('\n').flatMap((line) => /^person,([^,]+),,/u.exec(line)?.[1] ?? []);

type Told = { readonly at: string; readonly to: string; readonly text: string };

/** Every half hour from eight to five. */
const TIMES = Array.from({ length: 19 }, (_, nth) => 8 * 60 + nth * 30).map(
  (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${minute % 60 === 0 ? '00' : '30'}`,
);

/** What everybody is shown over the days, at each half hour of them. */
async function lived(platform: ChatPlatform): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (let one = FROM; one <= TO; one = addDays(one, 1)) {
    for (const time of TIMES) told.push(...(await shownAt(instantAt(one, time as TimeOfDay, LONDON), platform)));
  }
  return told;
}

async function shownAt(at: Instant, platform: ChatPlatform): Promise<readonly Told[]> {
  await platform.at(at);
  const shown = PEOPLE.map((to) => ({ at: withOffset(at, LONDON), to, text: platform.hears(to) }));
  return shown.filter(({ text }) => text !== '');
}

async function rehearsed(platform: ChatPlatform, env: Readonly<Record<string, string>>): Promise<readonly Told[]> {
  const config = readConfig(env);
  if (!('data' in config)) throw new Error(config.join('\n'));
  const copy = await openDatabase(await platform.store().image(), { as: 'tool' });
  onTestFinished(() => copy.close());
  const { people } = await copy.register.roster();
  const told: Told[] = [];
  const onMessage = async ({ to, card }: Outgoing, at: Instant): Promise<void> => {
    const person = 'person' in to ? people.find(({ id }) => id === to.person) : undefined;
    if (person !== undefined) told.push({ at: withOffset(at, LONDON), to: person.name, text: asText(card) });
  };
  const days = { data: '', from: FROM, to: TO, replies: [] };
  const run = { office: [], report: () => undefined, reach: await rehearsedReach(copy, config) };
  await liveThrough(copy, { ...days, onMessage }, run);
  return told;
}

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh', SLACK_DIGEST_CHANNEL: '#slt' };
const TEAMS = { TEAMS_DEV: '1', TEAMS_DIGEST_TEAM: 'Leadership', TEAMS_DIGEST_CHANNEL: 'SLT' };

const byMoment = (told: readonly Told[]): readonly Told[] =>
  told.toSorted((one, other) => (`${one.at} ${one.to}` < `${other.at} ${other.to}` ? -1 : 1));

describe.each([
  { name: 'Slack', open: aSlackPlatform, env: SLACK },
  { name: 'Teams', open: aTeamsPlatform, env: TEAMS },
])('on $name', ({ open, env }) => {
  test('everybody is then told what the rehearsal said, at the moment that it said, and who has no account is told nothing', async () => {
    const platform = await open(RIVER);
    await platform.at('2026-03-20T16:30:00Z');
    await platform.says('Eli Eng', '/rag time 14:30', 'one');
    await platform.says('Bo Berg', '/rag time 10:30', 'two');
    await platform.says('Gus Gray', '/rag away 30 Mar–1 Apr deputy Eli Eng', 'three');
    for (const name of PEOPLE) platform.hears(name);
    const said = await rehearsed(platform, env);
    const told = await lived(platform);
    expect(platform.faults()).toEqual([]);
    expect(told.length).toBeGreaterThan(30);
    expect(byMoment(told)).toEqual(byMoment(said));
    expect(said.filter(({ to }) => to === UNLINKED)).toEqual([]);
    expect(new Set(said.filter(({ to }) => to === 'Eli Eng').map(({ at }) => at.slice(11, 16)))).toEqual(
      new Set(['14:30']),
    );
  });
});
