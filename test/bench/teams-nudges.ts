import { ConnectorClient, MicrosoftAppCredentials } from 'botframework-connector';
import { openMessenger } from '#adapters/teams/send/open-messenger.ts';
import { createReferences } from '#adapters/teams/places/references.ts';
import { openSdk } from '#adapters/teams/open-sdk.ts';
import { createDelivery } from '#jobs/deliver-outbox.ts';
import type { World } from '#jobs/world.ts';
import { realClock } from '#src/calendar/clock.ts';
import { fromMs, readInstant, toMs } from '#src/calendar/instant.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { openDatabase } from '#db/open.ts';
import { aTime } from '#test/kit/a-time.ts';
import { aCard } from '#test/adapters/slack/a-messenger.ts';
import { aPerson, aPlan, aRoster, day, personId } from '#test/kit/an-action.ts';
import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import { aTeamsConfig } from '#test/kit/teams/a-config.ts';
import { objectIdOf, TENANT } from '#test/kit/teams/tenant.ts';
import { newPath } from './a-folder.ts';
import { timed } from './measure.ts';
import type { Bench, Figure } from './measure.ts';
import type { NudgeRun } from './nudge-run.ts';

const PEOPLE = 500;
const START = readInstant('2015-06-05T09:30:00+01:00')!;
const NAMES = Array.from({ length: PEOPLE }, (_, at) => `Person ${at}`);

/** A morning's nudges out of the outbox, at Teams' pace on a clock set by hand, each to a chat that is still to be opened, against the bare posts; `last` tells what the last run came to. */
export function teamsNudges(): { readonly bench: Bench; readonly last: () => NudgeRun | null } {
  let last: NudgeRun | null = null;
  const ours = async (): Promise<Figure> => {
    const { world, cloud, time, close } = await aMorning();
    const figure = await timed(() => createDelivery(world)(), 's');
    const refused = cloud.connector.calls.filter(({ status }) => status === 429).length;
    last = { posts: cloud.connector.shown.length, refused, minutes: time.now() / 60_000 };
    await close();
    if (last.posts !== PEOPLE) throw new Error(`${last.posts} posts for ${PEOPLE} nudges.`);
    return figure;
  };
  const bench: Bench = {
    name: `${PEOPLE} nudges delivered to Teams: real seconds, nobody waiting`,
    against: 'the SDK opening chats and posting as many in a loop',
    unit: 's',
    ours,
    floor: () => timed(bareLoop, 's'),
    rounds: 5,
    warmUp: 1,
  };
  return { bench, last: () => last };
}

async function aMorning() {
  const store = await openDatabase(newPath('ragtime.db'), { as: 'bot' });
  const time = aTime();
  const cloud = await aTenant(time.now);
  cloud.connector.limit();
  const people = NAMES.map((name) => aPerson(name, { accounts: { teams: `${TENANT}/${objectIdOf(name)}` } }));
  await store.register.saveRoster(aRoster({ people }));
  await store.register.addPlan({ plan: aPlan(), headings: [], actions: [], at: START, day: day('2015-06-05') });
  const clock = { now: () => fromMs(toMs(START) + Math.floor(time.now())) };
  const teams = { ...store, clock, realClock, config: aTeamsConfig(cloud), fetch };
  const references = createReferences(teams);
  const { connectors } = await openSdk(teams);
  const { messenger } = openMessenger(teams, {
    connectors,
    references,
    readers: { of: async () => ({ audience: 'members', users: new Map(), fault: null }) },
    mayHear: () => true,
    time,
  });
  const world: World = {
    register: store.register,
    outbox: store.outbox,
    clock,
    messengers: [messenger],
    officeEmails: [],
    digestNote: null,
    report: ({ what }) => {
      throw new Error(what);
    },
  };
  const say = NAMES.map(aNudge);
  await store.register.write({ message: null, slot: null, entries: [], say, asked: [] });
  const close = async (): Promise<void> => {
    await store.close();
    await cloud.close();
  };
  return { world, cloud, time, close };
}

function aTenant(now: () => number) {
  return aTeamsCloud({ people: NAMES.map((name) => ({ name, email: null })), now });
}

// Of the kind that is sent as it is: whether a question still needs asking is not what is measured.
function aNudge(name: string, number: number): Outgoing {
  const to = { person: personId(name) };
  return {
    key: `office/${number}` as OutKey,
    kind: 'office',
    day: null,
    to,
    card: aCard(),
    about: [],
    edits: null,
    holds: null,
  };
}

async function bareLoop(): Promise<void> {
  const cloud = await aTenant(() => 0);
  const credentials = new MicrosoftAppCredentials('', '');
  const { conversations } = new ConnectorClient(credentials, { baseUri: cloud.service });
  for (const name of NAMES) {
    const asked = { members: [{ id: objectIdOf(name), name }], tenantId: TENANT, isGroup: false };
    type Asked = Parameters<typeof conversations.createConversation>[0];
    const { id } = await conversations.createConversation(asked as unknown as Asked);
    await conversations.sendToConversation(id, { type: 'message', text: 'Is the rating still right?' });
  }
  if (cloud.connector.shown.length !== PEOPLE) throw new Error(`${cloud.connector.shown.length} bare posts.`);
  await cloud.close();
}
