import type { IncomingMessage as Request, ServerResponse } from 'node:http';
import type { IncomingMessage } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { createBackground } from '#adapters/network/background.ts';
import type { Background } from '#adapters/network/background.ts';
import { createAskAgain } from '#adapters/network/people/ask-again.ts';
import type { AskAgain } from '#adapters/network/people/ask-again.ts';
import { identityBy } from '#adapters/network/people/identity.ts';
import { hasLinked } from '#adapters/network/people/link-command.ts';
import { createMeetings } from '#adapters/network/people/meetings.ts';
import { realTime } from '#adapters/network/real-time.ts';
import { after as realAfter } from '#adapters/network/after.ts';
import type { After } from '#adapters/network/after.ts';
import type { Time } from '#adapters/network/people/gate.ts';
import { createWorking } from '#adapters/network/working.ts';
import { onlyItsOwn } from './door/only-its-own.ts';
import { createClients } from './send/clients.ts';
import { healthOf, socketOf } from './receive/open-socket.ts';
import type { SlackHealth } from './receive/open-socket.ts';
import { inAllProcesses } from './receive/in-all-processes.ts';
import { createSideWork } from './receive/side-work.ts';
import { createHome } from './pages/home.ts';
import type { HearingFacts } from './hear/facts.ts';
import { EVENTS_PATH, handleEvents, refuse, secretsOf } from './receive/http.ts';
import { createOwnToken } from './install/own-token.ts';
import type { OwnToken } from './install/own-token.ts';
import { openWorkspaces } from './install/open-workspaces.ts';
import { createFindWho } from './introductions.ts';
import { isOurs } from './account-parts.ts';
import { createNotSigned } from './receive/not-signed.ts';
import { learnInto } from './receive/learn-channels.ts';
import { createForms } from './pages/open-forms.ts';
import { createRoundForm } from './pages/round-form.ts';
import { openMessenger } from './send/open-messenger.ts';
import { createDirectory } from './people/directory.ts';
import { createPeople } from './people/people.ts';
import type { PeopleParts } from './people/settle.ts';
import type { Envelope } from './hear/envelope.ts';
import { createLiveThreads } from './places/live-threads.ts';
import type { People } from './people/people.ts';
import { createResponders } from './send/responders.ts';
import { createPagePace } from './send/spacing.ts';
import type { LineTrouble } from './receive/guarded-client.ts';
import { factsFromStore } from './receive/facts-from-store.ts';
import { createTake } from './receive/take.ts';
import type { Take } from './receive/take.ts';
import { checkDigestChannel, keepingReaders } from '#adapters/network/digest-channel.ts';
import type { DigestChannel } from '#adapters/network/digest-channel.ts';
import { tellOfDigestChannel } from '#adapters/network/tell-office.ts';
import type { Workspaces } from './install/workspaces.ts';
import type { SlackWorld } from './world.ts';

/** Slack, put together. */
export type Slack = {
  readonly messenger: Messenger;
  /** Answers a request that is Slack's or somebody's who installs the app; false for any other. */
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
  readonly health: () => SlackHealth;
  /** What Slack itself says against the line to it; null while that is nothing, or no line is needed. */
  readonly lineTrouble: () => LineTrouble | null;
  /** What came without Slack's signature since anything came with it, as a sentence; null where something did. */
  readonly unheard: () => string | null;
  readonly watching: { readonly ownToken: OwnToken; readonly askAgain: () => void };
};

/** Every path of ours begins so; what is not served there is not there. */
const OUR_PATHS = '/slack/';

/** `after` and `time` are the machine's own, and others in tests. */
export async function createSlack(world: SlackWorld, after?: After, time?: Time): Promise<Slack> {
  const background = createBackground((error) => {
    world.report({ level: 'error', what: 'Something that Slack asked for was not done.', error });
  });
  const { messenger, people, take, askAgain, workspaces } = join(world, { background, after, time });
  let open = false;
  const isOpen = (): boolean => open;
  const socket = await socketOf({ world, take, isOpen, background });
  const notSigned = createNotSigned(world, after ?? realAfter);
  const events = { ...world, secrets: secretsOf(world.config), take, isOpen, notSigned };
  return {
    messenger,
    handle: (request, response) => handle(request, response, { events, handlePages: workspaces.handle }),
    start: async () => {
      await workspaces.start();
      await askAgain.first();
      people.start();
      open = true;
      background.run(checkDigest(world, { messenger, people, isOpen, background }));
      await socket?.start();
    },
    stop: async () => {
      open = false;
      people.stop();
      askAgain.stop();
      notSigned.tell();
      await background.settled();
      await socket?.stop();
      await background.settled();
    },
    // The look that the start began is the one that runs.
    introduced: people.look,
    pickUp: askAgain.first,
    settled: background.settled,
    health: () => healthOf(socket, world),
    lineTrouble: () => socket?.trouble() ?? null,
    unheard: notSigned.unheard,
    watching: { ownToken: createOwnToken(world.config, workspaces), askAgain: askAgain.now },
  };
}

type Handling = { readonly events: Parameters<typeof handleEvents>[2]; readonly handlePages: Workspaces['handle'] };

async function handle(request: Request, response: ServerResponse, { events, handlePages }: Handling): Promise<boolean> {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  if (!path.startsWith(OUR_PATHS)) return false;
  if (path === EVENTS_PATH && events.secrets.length > 0) await handleEvents(request, response, events);
  else if (!(await handlePages(request, response))) refuse(response, 404);
  return true;
}

type Joined = {
  readonly messenger: Messenger;
  readonly people: People;
  readonly take: Take;
  readonly askAgain: AskAgain;
  readonly workspaces: Workspaces;
};

type Joining = { readonly background: Background; readonly after: After | undefined; readonly time: Time | undefined };

function join(world: SlackWorld, { background: { run: inBackground }, after, time }: Joining): Joined {
  const { workspaces, people, clients } = openWorkspace(world, {
    standingChanged: () => audiences.forgetAll(),
    unlinked: (account) => inBackground(home.closed(account)),
    time: time ?? realTime,
  });
  const timed = after === undefined ? {} : { after };
  const responders = createResponders({ ...world, ...timed });
  const liveThreads = createLiveThreads();
  const spaced = { liveThreads, ...(time === undefined ? {} : { time }) };
  const parts = { clients, responders, people, homeTeam: homeOf(workspaces), ...spaced };
  const { messenger, direct, audiences, leadership } = openMessenger(world, parts);
  const facts = (): Promise<HearingFacts> => factsFromStore(world, (team, user) => direct.known(team, user) ?? user);
  const findWho = createFindWho(world, people);
  const looking = { world, clients, messenger, findWho, isCertain: people.isCertain, facts, inBackground, ...timed };
  const home = createHome({ ...looking, pace: createPagePace(time ?? realTime) });
  const forms = createForms(looking);
  const round = createRoundForm(looking);
  const told = { forget: workspaces.forget, ...inAllProcesses({ world, inBackground, people, audiences, leadership }) };
  const doSideWork = createSideWork({ world, clients, facts, home, forms, ...told });
  const meetings = createMeetings();
  const askAgain = createAskAgain({ world, isOurs, findWho, meetings, inBackground, after: after ?? realAfter });
  const working = { findWho, meetings, unable: askAgain.later, changed: home.changed };
  const work = workWith(world, { ...working, people, inBackground });
  const learn = learnFrom(learnInto(direct), liveThreads.learn, home.pressed);
  const digest = digestOf(world);
  const keeping = digest === null ? messenger : keepingReaders(messenger, digest, world);
  const identity = identityBy({ isOurs, meetings, isCertain: people.isCertain });
  return {
    messenger: { ...keeping, identity, addressesOf: people.addressesOf },
    people,
    take: onlyItsOwn(createTake({ ...looking, meetings, responders, learn, work, doSideWork, round, forms }), {
      ...world,
      standings: people.standings,
    }),
    askAgain,
    workspaces,
  };
}

type Working = Pick<Parameters<typeof createWorking>[1], 'findWho' | 'meetings' | 'unable' | 'changed'> & {
  readonly people: Pick<People, 'look'>;
  readonly inBackground: Background['run'];
};

function workWith(world: SlackWorld, { people, inBackground, ...parts }: Working): (message: IncomingMessage) => void {
  const working = createWorking(world, parts);
  return (message) =>
    inBackground(
      working(message).then(async () => {
        // Whoever was given an account is looked at: a guest's is taken away again, and those still missing are counted.
        if (await hasLinked(message, world.threads)) void people.look();
      }),
    );
}

type Learn = (envelope: Envelope) => void;

function learnFrom(...lessons: readonly Learn[]): Learn {
  return (envelope) => {
    for (const learn of lessons) learn(envelope);
  };
}

function homeOf({ teams }: Pick<Workspaces, 'teams'>): () => Promise<string | null> {
  return async () => (await teams()).find(({ isHome }) => isHome)?.team ?? null;
}

function digestOf({ config: { digestChannel } }: SlackWorld): DigestChannel | null {
  return digestChannel === null ? null : { key: 'slack', name: 'Slack', channel: digestChannel };
}

type Told = Pick<PeopleParts, 'standingChanged' | 'unlinked'> & { readonly time: Time };

function openWorkspace(world: SlackWorld, { time, ...told }: Told) {
  // A look that began before has not seen the new workspace: the next one has, and is nothing where it had.
  const workspaces = openWorkspaces(world, () => void people.look().then(people.look));
  const people: People = createPeople({
    world,
    workspaces,
    directory: createDirectory(workspaces, world),
    wait: realTime.sleep,
    pause: time.sleep,
    ...told,
  });
  const clients = createClients({ apiUrl: world.config.apiUrl, fetch: world.fetch, tokenFor: workspaces.tokenFor });
  return { workspaces, people, clients };
}

type Checking = { readonly people: Pick<People, 'look'>; readonly isOpen: () => boolean } & Pick<Joined, 'messenger'> &
  Pick<Joining, 'background'>;

/** Asks who reads the digest's channel; the office is told of it once it is known whom of it Slack reaches. */
async function checkDigest(world: SlackWorld, { messenger, people, isOpen, background }: Checking): Promise<void> {
  const digest = digestOf(world);
  const why = digest === null ? null : await checkDigestChannel(messenger, digest, world);
  if (digest === null || why === null) return;
  void people.look().then(() => {
    if (isOpen()) background.run(tellOfDigestChannel(digest.name, why, world));
  });
}
