import { answerKey } from '#src/ports/answer-key.ts';
import { todayIn } from '#src/calendar/clock.ts';
import { dayIn, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import type { Card } from '#src/messages/card.ts';
import { sayPageClosed } from '#src/messages/look/page-closed.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Posted } from '#src/ports/outbox.ts';
import { after } from '#adapters/network/after.ts';
import type { After } from '#adapters/network/after.ts';
import { sceneOf } from '#adapters/network/scene.ts';
import { defaultPlan } from '#adapters/network/tell-office.ts';
import { accountOf, accountParts, placeOf } from '#adapters/teams/ids.ts';
import { createRosterWatch } from './roster-watch.ts';
import type { References } from '#adapters/teams/places/references-types.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { myActionsCard } from './my-actions-card.ts';
import { createMineCards } from './mine-cards.ts';
import type { MineCard, MineCards } from './mine-cards.ts';

/** The newest "My actions" card of everybody who asked for one lately, kept as things stand. */
export type MyActions = {
  /** What somebody said in their own chat is worked: when it asked for their actions, its answer is kept up to date from now on. */
  readonly heard: (message: IncomingMessage) => Promise<void>;
  /** Something changed: cards that may show it are drawn anew, all changes of a moment together. */
  readonly changed: () => void;
  /** Draws anew from time to time: days pass, and plans are changed elsewhere. */
  readonly start: () => void;
  readonly stop: () => void;
};

/** How long after a change cards are drawn anew, and how often without one, in milliseconds. */
const SETTLES_IN = 1000;
const BETWEEN = 10 * 60_000;
/** So many cards are changed in a minute at most; the others follow in the next. */
const MOST_A_MINUTE = 30;
const A_MINUTE = 60_000;
const WORKING_WEEK = 5;

type Parts = {
  readonly world: TeamsWorld;
  readonly messenger: Messenger;
  readonly references: References;
  readonly inBackground: (deed: Promise<void>) => void;
  readonly after?: After;
};

export function createMyActions(parts: Parts): MyActions {
  const { world, inBackground, after: later = after } = parts;
  const { register } = world;
  const cards = createMineCards(world);
  const roster = createRosterWatch({ register, after: later, changed: () => soon(SETTLES_IN), inBackground });
  let timer: NodeJS.Timeout | null = null;
  let takeBack: (() => void) | null = null;
  let isStopped = false;
  const soon = (milliseconds: number): void => {
    if (isStopped) return;
    takeBack ??= later(milliseconds, () => {
      takeBack = null;
      inBackground(refresh());
    });
  };
  const refresh = async (): Promise<void> => {
    if (!(await redrawAlone(cards, parts))) soon(A_MINUTE);
  };
  return {
    heard: async (message) => {
      if (await isOwnPage(message, parts)) await cards.begin(message);
    },
    changed: () => soon(SETTLES_IN),
    start: () => {
      roster.start();
      timer ??= setInterval(() => soon(SETTLES_IN), BETWEEN);
    },
    stop: () => {
      isStopped = true;
      roster.stop();
      takeBack?.();
      if (timer !== null) clearInterval(timer);
    },
  };
}

/** True for "/rag mine" and its like in somebody's own chat: nobody else reads there. */
async function isOwnPage(message: IncomingMessage, { references, world }: Parts): Promise<boolean> {
  const { from, thread } = message;
  const said = await world.threads.card(answerKey(message.id));
  if (said?.card.page !== 'mine') return false;
  const [whose, place] = [accountParts(from), placeOf(thread)];
  if (whose === null || place === null) return false;
  return (await references.person(whose.tenant, whose.objectId))?.conversation === place.conversation;
}

/** Every process has the same cards before it, and one draws them at a time; false when some are left, or another is at it. */
async function redrawAlone(cards: MineCards, parts: Parts): Promise<boolean> {
  const { company } = parts.world;
  if (company === undefined) return redrawAll(cards, parts);
  let isAll = false;
  await company.alone(async () => void (isAll = await redrawAll(cards, parts)));
  return isAll;
}

/** Draws every card anew that shows something else by now; false when some are left for the next minute. */
async function redrawAll(cards: MineCards, parts: Parts): Promise<boolean> {
  const { world } = parts;
  let drawn = 0;
  for (const card of await cards.all()) {
    if (drawn >= MOST_A_MINUTE) break;
    if (await isOver(card, parts)) await cards.end(card);
    else if (await redraw(card, cards, parts)) drawn += 1;
  }
  if (drawn > 0) await world.work();
  return drawn < MOST_A_MINUTE;
}

/** A card ends a working week after it was asked for, when the app was taken out, and when it stands there no more. */
async function isOver(
  { tenant, objectId, first, last, since }: MineCard,
  { world, references }: Parts,
): Promise<boolean> {
  if ((await references.person(tenant, objectId)) === null || (await isOld(since, world))) return true;
  const [begun, now] = [await world.threads.posted(first), await world.threads.posted(last)];
  // What could not be changed where it stood was posted anew: another time would be one card more.
  return begun !== null && now !== null && !isSame(begun, now);
}

function isSame(one: Posted, other: Posted): boolean {
  return one.message === other.message && placeOf(one.thread)?.conversation === placeOf(other.thread)?.conversation;
}

async function isOld(since: Instant, world: TeamsWorld): Promise<boolean> {
  const plan = await defaultPlan(world);
  if (plan === null) return toMs(world.clock.now()) - toMs(since) > 7 * 24 * 3_600_000;
  return todayIn(world.clock, plan.zone) > workingDays(plan.nation).add(dayIn(since, plan.zone), WORKING_WEEK);
}

/** True when the card shows something else now, and that is on its way. */
async function redraw(mineCard: MineCard, cards: MineCards, { world, messenger }: Parts): Promise<boolean> {
  const { tenant, objectId, first, last } = mineCard;
  const posted = await world.threads.posted(first);
  const stands = await world.threads.posted(last);
  if (posted === null || (stands === null && isOnItsWay(mineCard, world))) return false;
  const account = accountOf(tenant, objectId);
  if ((await world.register.personAt(account)) === null) return close(mineCard, posted, { cards, world });
  const scene = await sceneOf({ account, thread: posted.thread, card: null }, { world, messenger });
  if (scene === null) return false;
  const next = cards.next(mineCard);
  const card = await myActionsCard(scene, next.last);
  const shown = stands === null ? null : await world.threads.card(last);
  if (shown !== null && isDrawnAlike(shown.card, card)) return false;
  const to = { thread: posted.thread, person: scene.speaker.id };
  const say = { key: next.last, kind: 'page' as const, day: null, to, card, about: [], edits: first, holds: null };
  await world.register.write({ message: null, slot: null, entries: [], say: [say], asked: [] });
  await cards.keep(next);
  return true;
}

type Closing = { readonly cards: MineCards; readonly world: TeamsWorld };

/** The page of somebody whom the roster knows no more shows nothing, and is kept up no longer. */
async function close(mineCard: MineCard, { thread }: Posted, { cards, world }: Closing): Promise<boolean> {
  const account = accountOf(mineCard.tenant, mineCard.objectId);
  const to = { thread, person: null, account };
  const key = cards.next(mineCard).last;
  const say = {
    key,
    kind: 'notice' as const,
    day: null,
    to,
    card: sayPageClosed(),
    about: [],
    edits: mineCard.first,
    holds: null,
  };
  await world.register.write({ message: null, slot: null, entries: [], say: [say], asked: [] });
  await cards.end(mineCard);
  return true;
}

/** True while the last change may yet arrive; one that is lost is not waited for longer than this. */
function isOnItsWay({ drawn }: MineCard, { clock }: TeamsWorld): boolean {
  return toMs(clock.now()) - toMs(drawn) < LONGEST_WAY;
}

const LONGEST_WAY = 15 * 60_000;

function isDrawnAlike(one: Card, other: Card): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
