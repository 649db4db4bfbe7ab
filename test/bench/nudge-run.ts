import { WebClient } from '@slack/web-api';
import { silentLogger } from '#adapters/slack/install/silent-logger.ts';
import { createDelivery } from '#jobs/deliver-outbox.ts';
import type { World } from '#jobs/world.ts';
import { fromMs, readInstant, toMs } from '#src/calendar/instant.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { openDatabase } from '#db/open.ts';
import { aCard, aSlackMessenger } from '#test/adapters/slack/a-messenger.ts';
import { aPerson, aPlan, aRoster, day, personId } from '#test/kit/an-action.ts';
import { aFakeSlack } from '#test/kit/fake-slack.ts';
import { atDocumentedRates } from '#test/kit/slack-rates.ts';
import { newPath } from './a-folder.ts';
import { timed } from './measure.ts';
import type { Bench, Figure } from './measure.ts';

const PEOPLE = 500;
const START = readInstant('2015-06-05T09:30:00+01:00')!;

/** What one morning's run did at Slack; minutes are by the clock that goes on when everybody sleeps. */
export type NudgeRun = { readonly posts: number; readonly refused: number; readonly minutes: number };

/** A morning's nudges out of the outbox, at Slack's pace on a clock set by hand, against the bare posts; `last` tells what the last run came to. */
export function nudgeRun(): { readonly bench: Bench; readonly last: () => NudgeRun | null } {
  let last: NudgeRun | null = null;
  const ours = async (): Promise<Figure> => {
    const { world, slack, refused, time, close } = await aMorning();
    const figure = await timed(() => createDelivery(world)(), 's');
    last = { posts: slack.posts.length, refused: refused.length, minutes: time.now() / 60_000 };
    await close();
    if (last.posts !== PEOPLE) throw new Error(`${last.posts} posts for ${PEOPLE} nudges.`);
    return figure;
  };
  const bench: Bench = {
    name: `${PEOPLE} nudges delivered: real seconds, nobody waiting`,
    against: 'the SDK opening and posting as many in a loop',
    unit: 's',
    ours,
    floor: () => timed(bareLoop, 's'),
    rounds: 5,
    warmUp: 1,
  };
  return { bench, last: () => last };
}

async function aMorning() {
  const { register, outbox, close } = await openDatabase(newPath('ragtime.db'), { as: 'bot' });
  const people = Array.from({ length: PEOPLE }, (_, at) =>
    aPerson(`Person ${at}`, { accounts: { slack: `T1/U${at}` } }),
  );
  const { slack, time, messenger } = aSlackMessenger({ people });
  await register.saveRoster(aRoster({ people }));
  await register.addPlan({ plan: aPlan(), headings: [], actions: [], at: START, day: day('2015-06-05') });
  const refused = atDocumentedRates(slack);
  const world: World = {
    register,
    outbox,
    clock: { now: () => fromMs(toMs(START) + Math.floor(time.now())) },
    messengers: [messenger],
    officeEmails: [],
    digestNote: null,
    report: ({ what }) => {
      throw new Error(what);
    },
  };
  const say = Array.from({ length: PEOPLE }, (_, at) => aNudge(at));
  await register.write({ message: null, slot: null, entries: [], say, asked: [] });
  return { world, slack, refused, time, close };
}

// Of the kind that is sent as it is: whether a question still needs asking is not what is measured.
function aNudge(number: number): Outgoing {
  const to = { person: personId(`Person ${number}`) };
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
  const { fetch, posts } = aFakeSlack();
  const client = new WebClient('xoxb-bench-token', {
    slackApiUrl: 'https://slack.example/api/',
    fetch,
    retryConfig: { retries: 0 },
    logger: silentLogger,
  });
  for (let number = 0; number < PEOPLE; number++) {
    const { channel } = await client.conversations.open({ users: `U${number}` });
    await client.apiCall('chat.postMessage', { channel: channel?.id ?? '', text: 'Is the rating still right?' });
  }
  if (posts.length !== PEOPLE) throw new Error(`${posts.length} bare posts.`);
}
