import { toMs } from '#src/calendar/instant.ts';
import { myPage } from '#src/commands/show/my-page.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import { sayLookingUp, sayWriteToMe } from '#src/messages/answer/who-are-you.ts';
import { sayWherePageIs } from '#src/messages/look/page-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { AccountId } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import { accountOf, threadOf } from '#adapters/slack/ids.ts';
import { registerMark } from '#adapters/network/draw/register-mark.ts';
import { after } from '#adapters/network/after.ts';
import type { After } from '#adapters/network/after.ts';
import { sceneOf } from '#adapters/network/scene.ts';
import { sayTrouble, troubleOf } from '#adapters/slack/install/slack-trouble.ts';
import { textAt } from '#adapters/network/fields.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { teamOf } from '#adapters/slack/hear/who-and-where.ts';
import { markedBlocks } from '#adapters/slack/draw/register-on.ts';
import { homeView } from '#adapters/slack/forms/home.ts';
import type { FindWho } from '#adapters/network/people/introductions.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';

/** Somebody looks at the Home tab. */
type Looker = {
  readonly team: string;
  readonly user: string;
};

/** The Home tab of everybody who looked at it lately. */
export type Home = {
  readonly opened: (looker: Looker) => Promise<void>;
  /** Something changed: pages that may show it are drawn anew, all changes of a moment together. */
  readonly changed: () => void;
  /** Notes who pressed a button of their page: it may be an old one, and is drawn anew with the next change. */
  readonly pressed: (envelope: Envelope) => void;
  /** Somebody is not known any more: Slack keeps what they saw last, so that it is taken away. */
  readonly closed: (looker: Looker) => Promise<void>;
};

/** How long after a change pages are drawn anew, and for how long somebody counts as looking, in milliseconds. */
const SETTLES_IN = 1000;
const LOOKS_FOR = 15 * 60_000;
/** A page more than these waits until its reader opens it again. */
const MOST_READERS = 200;

/** How long after a page that could not say who its reader is it is tried again, in milliseconds. */
const LOOKS_AGAIN_IN = 60_000;

type Reader = Looker & { readonly until: number; readonly shown: string };

type Parts = {
  readonly world: SlackWorld;
  readonly clients: Clients;
  readonly messenger: Messenger;
  readonly findWho: FindWho;
  /** False while Slack has not said who an account is. */
  readonly isCertain: (account: AccountId) => boolean;
  readonly inBackground: (work: Promise<void>) => void;
  /** Settles when the workspace takes another page. */
  readonly pace: (team: string) => Promise<void>;
  readonly after?: After;
};

export function createHome(parts: Parts): Home {
  const { world, after: later = after } = parts;
  const readers = new Map<AccountId, Reader>();
  const now = (): number => toMs(world.realClock.now());
  const publish = async ({ team, user }: Looker): Promise<void> => {
    const account = accountOf(team, user);
    const shown = await publishPage({ team, user }, { shown: '', parts });
    readers.delete(account);
    readers.set(account, { team, user, until: now() + LOOKS_FOR, shown });
    for (const oldest of [...readers.keys()].slice(0, Math.max(0, readers.size - MOST_READERS))) readers.delete(oldest);
    if (isLookingUp(shown)) lookAgain(account);
  };
  const lookAgain = lookingAgain(readers, { now, later, parts });
  const refresh = refreshing(readers, { now, later, parts });
  return {
    opened: publish,
    pressed: (envelope) => {
      const looker = presserOfHome(envelope);
      if (looker === null) return;
      readers.set(accountOf(looker.team, looker.user), { ...looker, until: now() + LOOKS_FOR, shown: '' });
    },
    closed: async (looker) => {
      readers.delete(accountOf(looker.team, looker.user));
      await closePage(looker, parts);
    },
    changed: () => {
      if (readers.size > 0) refresh();
    },
  };
}

/** Draws the pages of all readers anew, at Slack's pace, in one round at a time: what changes meanwhile is for one more. What could not be drawn now is drawn again later. */
function refreshing(readers: Map<AccountId, Reader>, { now, later, parts }: Again): () => void {
  let [isAsked, isRunning, isAgainLater] = [false, false, false];
  const refreshOne = async (reader: Reader): Promise<boolean> => {
    const account = accountOf(reader.team, reader.user);
    const outcome = reader.until > now() ? await tryToDraw(reader, parts) : 'gone';
    // Whoever pressed, opened or closed it meanwhile has the later word, and a round of their own.
    if (readers.get(account) !== reader) return true;
    if (outcome === 'gone') readers.delete(account);
    if (typeof outcome === 'object') readers.set(account, { ...reader, shown: outcome.shown });
    return outcome !== 'again';
  };
  const round = async (): Promise<void> => {
    [isAsked, isRunning] = [false, true];
    const done: boolean[] = [];
    for (const reader of readers.values()) done.push(await refreshOne(reader));
    isRunning = false;
    if (isAsked) later(SETTLES_IN, begin);
    else if (done.includes(false)) tryLater();
  };
  const begin = (): void => parts.inBackground(round());
  const tryLater = (): void => {
    if (isAgainLater) return;
    isAgainLater = true;
    later(LOOKS_AGAIN_IN, () => {
      isAgainLater = false;
      if (isRunning) isAsked = true;
      else if (!isAsked) begin();
    });
  };
  return () => {
    if (isAsked) return;
    isAsked = true;
    if (!isRunning) later(SETTLES_IN, begin);
  };
}

/** What a page shows now; `again` where Slack could not be told of it now, `gone` where it will not be. */
async function tryToDraw(reader: Reader, parts: Parts): Promise<{ readonly shown: string } | 'again' | 'gone'> {
  try {
    return { shown: await publishPage(reader, { shown: reader.shown, parts, pace: parts.pace }) };
  } catch (error) {
    // One page that is refused stops none of the others.
    const what = `A page could not be drawn anew: ${sayTrouble(error)}.`;
    parts.world.report({ level: 'error', what });
    return troubleOf(error)?.kind === 'refused' ? 'gone' : 'again';
  }
}

/** Who pressed a button on their own page; null for anything else. */
export function presserOfHome({ body }: Pick<Envelope, 'body'>): Looker | null {
  const [team, user] = [teamOf(body), textAt(body, 'user', 'id')];
  const isHome = textAt(body, 'type') === 'block_actions' && textAt(body, 'view', 'type') === 'home';
  return isHome && team !== null && user !== null ? { team, user } : null;
}

type Again = { readonly now: () => number; readonly later: After; readonly parts: Parts };

/** Nobody opens a page again of which they were told to wait: it is tried again until it is known whose it is. */
function lookingAgain(readers: Map<AccountId, Reader>, { now, later, parts }: Again): (account: AccountId) => void {
  const lookAgain = (account: AccountId): void => {
    later(LOOKS_AGAIN_IN, () => {
      const reader = readers.get(account);
      if (reader !== undefined && reader.until > now() && isLookingUp(reader.shown)) parts.inBackground(draw(reader));
    });
  };
  const draw = async (reader: Reader): Promise<void> => {
    const account = accountOf(reader.team, reader.user);
    const shown = await publishPage(reader, { shown: reader.shown, parts });
    if (readers.get(account) !== reader) return;
    readers.set(account, { ...reader, shown });
    if (isLookingUp(shown)) lookAgain(account);
  };
  return lookAgain;
}

/** Draws somebody's page; gives what it shows now. The same as before is not sent again, and what nobody waits for keeps Slack's `pace`. */
async function publishPage(
  { team, user }: Looker,
  { shown, parts, pace }: { readonly shown: string; readonly parts: Parts; readonly pace?: Parts['pace'] },
): Promise<string> {
  const account = accountOf(team, user);
  const thread = threadOf({ team, channel: user, ts: null });
  const scene =
    (await parts.findWho(account)) === 'known' ? await sceneOf({ account, thread, card: null }, parts) : null;
  const page =
    scene === null
      ? await pageOfNobody(account, parts)
      : homeView([...(await myPage(scene)), ...wherePageIs(parts.world)]);
  const view = { ...page, blocks: markedBlocks(page.blocks, await registerMark(parts.world)) };
  const drawn = JSON.stringify(view);
  if (drawn === shown) return shown;
  await pace?.(team);
  const client = await parts.clients(team, 'interactive');
  await client.views.publish({ user_id: user, view });
  return drawn;
}

function wherePageIs({ page }: SlackWorld): readonly Card[] {
  return page === undefined ? [] : [sayWherePageIs(page)];
}

const LOOKING_UP = homeView([sayLookingUp()]);
const DRAWN_LOOKING_UP = JSON.stringify(LOOKING_UP);

function isLookingUp(shown: string): boolean {
  return shown === DRAWN_LOOKING_UP;
}

/** Nobody is told that they are not known while it is only not known yet, or not known which of two people they are. */
async function pageOfNobody(account: AccountId, { isCertain, findWho }: Parts) {
  if (!isCertain(account)) return LOOKING_UP;
  return homeView((await findWho(account)) === 'known' ? [sayWriteToMe()] : NOT_KNOWN);
}

/** The page of somebody who is shown nothing. */
const NOT_KNOWN = [sayRefusal({ because: 'not-known' })];

async function closePage({ team, user }: Looker, { clients }: Parts): Promise<void> {
  const client = await clients(team, 'interactive');
  try {
    await client.views.publish({ user_id: user, view: homeView(NOT_KNOWN) });
  } catch (error) {
    // Whoever has left altogether has no page; any other trouble is told.
    if (troubleOf(error)?.kind !== 'refused') throw error;
  }
}
