import type { IncomingMessage as Request, ServerResponse } from 'node:http';
import { after as realAfter } from '#adapters/network/after.ts';
import type { After } from '#adapters/network/after.ts';
import { createBackground } from '#adapters/network/background.ts';
import type { Background } from '#adapters/network/background.ts';
import { checkDigestChannel, keepingReaders } from '#adapters/network/digest-channel.ts';
import type { DigestChannel } from '#adapters/network/digest-channel.ts';
import type { Time } from '#adapters/network/people/gate.ts';
import { createFindWho } from '#adapters/network/people/introductions.ts';
import { createMeetings } from '#adapters/network/people/meetings.ts';
import { realTime, rest } from '#adapters/network/real-time.ts';
import { tellOfDigestChannel } from '#adapters/network/tell-office.ts';
import { createWorking } from '#adapters/network/working.ts';
import { digestPlaceOf } from '#src/config.ts';
import type { AccountId } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { createAskAgain } from '#adapters/network/people/ask-again.ts';
import type { AskAgain } from '#adapters/network/people/ask-again.ts';
import { identityBy } from '#adapters/network/people/identity.ts';
import type { Take } from './receive/activity.ts';
import { createClaim } from './receive/claims.ts';
import { createSideWork } from './receive/side-work.ts';
import { createDialogs } from './forms/dialogs.ts';
import { handleMessages, MESSAGES_PATH } from './receive/http.ts';
import { accountParts } from './ids.ts';
import { createMyActions } from './pages/my-actions.ts';
import type { MyActions } from './pages/my-actions.ts';
import { createLine } from '#adapters/network/line.ts';
import { watchingKeys } from './keys.ts';
import { probingOf } from './probe.ts';
import type { Probed } from './probe.ts';
import { openMessenger } from './send/open-messenger.ts';
import { watched } from './send/watched.ts';
import { createPeople } from './people/people.ts';
import type { People } from './people/people.ts';
import { createReaders } from './places/readers.ts';
import { createReferences } from './places/references.ts';
import { openSdk } from './open-sdk.ts';
import type { Prove } from './proof/prove.ts';
import type { Sdk } from './sdk.ts';
import { createPressers } from './send/pressers.ts';
import { createSpacing, spaced } from './send/spacing.ts';
import { factsFromStore } from './receive/facts-from-store.ts';
import { storedBeside } from './receive/stored-beside.ts';
import { minding } from './receive/missed.ts';
import { inAllProcesses } from './receive/in-all-processes.ts';
import { createTake } from './receive/take.ts';
import { tellOfLoss } from './receive/tell-of-loss.ts';
import { workOn } from './receive/work-on.ts';
import { createRefusedRequests } from '#adapters/network/refused-requests.ts';
import { noValidToken } from './receive/no-valid-token.ts';
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
  /** Finds out who wrote what waits to be worked. */
  readonly pickUp: () => Promise<void>;
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
  const { messenger, people, mine, missed, prove, askAgain, probed } = join(world, {
    sdk: await openSdk(world),
    background,
    after,
    time,
  });
  const keys = watchingKeys(prove);
  const probing = probingOf({ world, keys, ...probed }, { after: after ?? realAfter, inBackground: background.run });
  const refusedRequests = createRefusedRequests(noValidToken, world.report, after ?? realAfter);
  let open = false;
  const isOpen = (): boolean => open;
  const parts = { config: world.config, report: world.report, prove: keys.prove, isOpen, refusedRequests };
  return {
    messenger,
    handle: handling(parts),
    start: async () => {
      await askAgain.first();
      people.start();
      mine.start();
      probing.start();
      open = true;
      background.run(checkDigest(world, { messenger, people, isOpen, background }));
    },
    stop: async () => {
      open = false;
      for (const one of [people, askAgain, mine, probing, missed]) one.stop();
      refusedRequests.tell();
      await background.settled();
    },
    // The look that the start began is the one that runs.
    introduced: people.look,
    pickUp: askAgain.first,
    settled: background.settled,
    health: () => ({ fault: keys.fault() ?? probed.line.fault() }),
  };
}

function handling(parts: Parameters<typeof handleMessages>[2]): Teams['handle'] {
  return async (request, response) => {
    if ((request.url ?? '').split('?', 1)[0] !== MESSAGES_PATH) return false;
    await handleMessages(request, response, parts);
    return true;
  };
}

type Joined = {
  readonly messenger: Messenger;
  readonly people: People;
  readonly mine: MyActions;
  readonly missed: { readonly stop: () => void };
  readonly prove: Prove;
  readonly askAgain: AskAgain;
  readonly probed: Pick<Probed, 'line' | 'ask' | 'login'>;
};

type Joining = {
  readonly sdk: Sdk;
  readonly background: Background;
  readonly after: After | undefined;
  readonly time: Time;
};

function join(world: TeamsWorld, joining: Joining): Joined {
  const { inbox } = world;
  const {
    sdk,
    background: { run: inBackground },
    after,
  } = joining;
  const returned = (): void => [askAgain.now, world.returned].forEach((tell) => tell?.());
  const opened = openLine({ ...world, returned }, joining);
  const { messenger, pressers, people, references, readers, meetings, probed, answering } = opened;
  const timed = after === undefined ? {} : { after };
  const mine = createMyActions({ world, messenger, references, inBackground, ...timed });
  const findWho = findingWho(people, world);
  const askAgain = createAskAgain({ world, isOurs, findWho, meetings, inBackground, after: after ?? realAfter });
  const working = createWorking(world, { findWho, meetings, unable: askAgain.later, changed: mine.changed });
  const facts = factsFromStore(world, createClaim(inbox));
  const inAll = inAllProcesses({ world, inBackground, people, readers });
  const take: Take = createTake({
    world,
    inbox,
    meetings,
    facts,
    references,
    dialogs: createDialogs({ world, messenger, facts }),
    pressers,
    work: workOn({ working, people, mine, threads: world.threads, inBackground }),
    doSideWork: createSideWork({ world, references, changed: mine.changed, ...inAll }),
    inBackground,
  });
  const missed = minding(take, {
    after: after ?? realAfter,
    tell: (activity) => tellOfLoss(activity, answering),
    isStored: storedBeside({ world, facts }),
    inBackground,
    report: world.report,
  });
  return { messenger, people, mine, missed, prove: sdk.proveFor(missed.take), askAgain, probed };
}

function findingWho({ addressesOf, meet }: People, world: TeamsWorld): ReturnType<typeof createFindWho> {
  return createFindWho(world, {
    addressesOf,
    meet: async (account) => {
      const whose = accountParts(account);
      return whose === null ? 'answered' : meet(whose.tenant, whose.objectId);
    },
  });
}

/** What reaches Teams: everything that calls it keeps one pace. */
function openLine(world: TeamsWorld, { sdk, time, after }: Pick<Joining, 'sdk' | 'time' | 'after'>) {
  const line = createLine(world.returned);
  const { connectors, ask } = watched(sdk.connectors, line, world);
  const references = createReferences(world);
  const spacing = createSpacing(time);
  // Who is who is asked after whatever somebody waits for.
  const looking = spaced(connectors, spacing, 'bulk');
  const people = createPeople({ world, connectors: looking, references, wait: rest });
  const answering = spaced(connectors, spacing, 'interactive');
  const readers = createReaders({ world, connectors: answering, references });
  const meetings = createMeetings();
  const opened = openMessenger(world, {
    connectors,
    references,
    readers,
    mayHear: people.mayHear,
    time,
    spacing,
  });
  const digest = digestOf(world);
  const keeping = digest === null ? opened.messenger : keepingReaders(opened.messenger, digest, world);
  const { addressesOf, isCertain } = people;
  const pressers = createPressers(after ?? realAfter);
  const identity = identityBy({ isOurs, meetings, isCertain });
  const messenger: Messenger = { ...pressers.before(keeping), identity, addressesOf };
  return {
    messenger,
    pressers,
    people,
    references,
    readers,
    meetings,
    probed: { line, ask, login: sdk.login },
    answering,
  };
}

function isOurs(account: AccountId): boolean {
  return accountParts(account) !== null;
}

function digestOf({ config }: TeamsWorld): DigestChannel | null {
  const channel = digestPlaceOf(config);
  return channel === null ? null : { key: 'teams', name: 'Teams', channel };
}

type Checking = { readonly isOpen: () => boolean } & Pick<Joined, 'messenger' | 'people'> & Pick<Joining, 'background'>;

/** Asks who reads the digest's channel; the office is told of it once it is known whom of it Teams reaches. */
async function checkDigest(world: TeamsWorld, { messenger, people, isOpen, background }: Checking): Promise<void> {
  const digest = digestOf(world);
  const why = digest === null ? null : await checkDigestChannel(messenger, digest, world);
  if (digest === null || why === null || world.digestGoesElsewhere === true) return;
  void people.look().then(() => {
    if (isOpen()) background.run(tellOfDigestChannel(digest.name, why, world));
  });
}
