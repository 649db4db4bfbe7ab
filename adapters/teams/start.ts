import type { IncomingMessage as Request, ServerResponse } from 'node:http';
import { after as realAfter } from '#adapters/network/after.ts';
import type { After } from '#adapters/network/after.ts';
import { createBackground } from '#adapters/network/background.ts';
import type { Background } from '#adapters/network/background.ts';
import type { Time } from '#adapters/network/people/gate.ts';
import { createIsKnown } from '#adapters/network/people/introductions.ts';
import { createMeetings } from '#adapters/network/people/meetings.ts';
import { realTime, rest } from '#adapters/network/real-time.ts';
import { createWorking } from '#adapters/network/working.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { hasLinked } from '#adapters/network/people/link-command.ts';
import type { Take } from './receive/activity.ts';
import { createClaim } from './receive/claims.ts';
import { createSideWork } from './receive/side-work.ts';
import { createDialogs } from './forms/dialogs.ts';
import { handleMessages, MESSAGES_PATH } from './receive/http.ts';
import { accountParts } from './ids.ts';
import { createMyActions } from './pages/my-actions.ts';
import type { MyActions } from './pages/my-actions.ts';
import { openMessenger } from './send/open-messenger.ts';
import { createPeople } from './people/people.ts';
import type { People } from './people/people.ts';
import { createReferences } from './places/references.ts';
import { createConnectors } from './sdk/connector.ts';
import { createCredentials } from './sdk/credentials.ts';
import { createProve } from './sdk/inbound.ts';
import type { Prove } from './sdk/inbound.ts';
import { createSpacing, spaced } from './send/spacing.ts';
import { factsFromStore } from './receive/facts-from-store.ts';
import { createTake } from './receive/take.ts';
import { createRefusedRequests } from './receive/refused-requests.ts';
import type { TeamsWorld } from './world.ts';

/** Teams, put together. */
export type Teams = {
  readonly messenger: Messenger;
  /** Answers a request that is Teams'; false for any other. */
  readonly handle: (request: Request, response: ServerResponse) => Promise<boolean>;
  /** Hears from now on; call it before what an earlier run left is worked, so that newcomers are known by then. */
  readonly start: () => Promise<void>;
  /** Settles when everybody of the roster was looked up once. */
  readonly introduced: () => Promise<void>;
  /** Takes nothing more in, and settles when what was taken in is done. */
  readonly stop: () => Promise<void>;
  /** Settles when nothing that was acknowledged waits to be done. */
  readonly settled: () => Promise<void>;
  readonly health: () => TeamsHealth;
};

/** What is wrong with how Teams reaches us, as a clause; null when nothing is known to be. */
export type TeamsHealth = { readonly fault: string | null };

/** `after` and `time` are the machine's own, and others in tests. */
export async function createTeams(world: TeamsWorld, after?: After, time: Time = realTime): Promise<Teams> {
  const background = createBackground((error) => {
    world.report({ level: 'error', what: 'Something that Teams asked for was not done.', error });
  });
  const { messenger, people, mine, prove, introduceWaiting } = join(world, { background, after, time });
  const keys = watching(prove);
  const refusedRequests = createRefusedRequests(world, after ?? realAfter);
  let open = false;
  const parts = { config: world.config, report: world.report, prove: keys.prove, isOpen: () => open, refusedRequests };
  return {
    messenger,
    handle: async (request, response) => {
      if ((request.url ?? '').split('?', 1)[0] !== MESSAGES_PATH) return false;
      await handleMessages(request, response, parts);
      return true;
    },
    start: async () => {
      await introduceWaiting();
      people.start();
      mine.start();
      open = true;
    },
    stop: async () => {
      open = false;
      people.stop();
      mine.stop();
      refusedRequests.tell();
      await background.settled();
    },
    // The look that the start began is the one that runs.
    introduced: people.look,
    settled: background.settled,
    health: () => ({ fault: keys.fault() }),
  };
}

type Joined = {
  readonly messenger: Messenger;
  readonly people: People;
  readonly mine: MyActions;
  readonly prove: Prove;
  /** Finds out who wrote what an earlier run stored and did not work. */
  readonly introduceWaiting: () => Promise<void>;
};

type Joining = { readonly background: Background; readonly after: After | undefined; readonly time: Time };

function join(world: TeamsWorld, joining: Joining): Joined {
  const { inbox } = world;
  const { background, after } = joining;
  const { messenger, people, references, meetings, factory } = openLine(world, joining.time);
  const inBackground = background.run;
  const timed = after === undefined ? {} : { after };
  const mine = createMyActions({ world, messenger, references, inBackground, ...timed });
  const isKnown = createIsKnown(world, async (account) => {
    const whose = accountParts(account);
    if (whose !== null) await people.meet(whose.tenant, whose.objectId);
  });
  const working = createWorking(world, { isKnown, meetings, mustAnswer: () => false, changed: mine.changed });
  const facts = factsFromStore(world, createClaim(inbox));
  const take: Take = createTake({
    inbox,
    meetings,
    facts,
    references,
    dialogs: createDialogs({ world, messenger, facts }),
    work: (message) => inBackground(workOf(message, { working, people, mine, threads: world.threads })),
    doSideWork: createSideWork({ world, references, people }),
    inBackground,
  });
  return {
    messenger,
    people,
    mine,
    prove: createProve({ config: world.config, factory, take }),
    introduceWaiting: async () => {
      const waiting = await inbox.waiting();
      await Promise.all(waiting.map(({ from }) => isKnown(from)));
    },
  };
}

/** What reaches Teams: everything that calls it keeps one pace. */
function openLine(world: TeamsWorld, time: Time) {
  const { factory, ...credentials } = createCredentials(world);
  const connectors = createConnectors({ world, ...credentials });
  const references = createReferences(world);
  const spacing = createSpacing(time);
  // Who is who is asked after whatever somebody waits for.
  const looking = spaced(connectors, spacing, 'bulk');
  const people = createPeople({ world, connectors: looking, references, wait: rest });
  const meetings = createMeetings();
  const opened = openMessenger(world, {
    connectors,
    references,
    mayHear: people.mayHear,
    time,
    spacing,
  });
  const messenger: Messenger = { ...opened.messenger, isMeeting: meetings.isUnder };
  return { messenger, people, references, meetings, factory };
}

type Working = {
  readonly working: (message: IncomingMessage) => Promise<void>;
  readonly people: Pick<People, 'look'>;
  readonly mine: Pick<MyActions, 'heard'>;
  readonly threads: TeamsWorld['threads'];
};

async function workOf(message: IncomingMessage, { working, people, mine, threads }: Working): Promise<void> {
  await working(message);
  await mine.heard(message);
  // Whoever was given an account is looked at: a guest's is taken away again, and those still missing are counted.
  if (await hasLinked(message, threads)) void people.look();
}

/** Keeps in mind whether the keys by which Teams signs could be fetched at the last try: without them nobody is heard. */
function watching(prove: Prove): { readonly prove: Prove; readonly fault: () => string | null } {
  let fault: string | null = null;
  return {
    fault: () => fault,
    prove: async (body, authorization) => {
      try {
        const proved = await prove(body, authorization);
        if (proved !== null) fault = null;
        return proved;
      } catch (error) {
        fault = 'the keys with which Teams signs cannot be fetched';
        throw error;
      }
    },
  };
}
