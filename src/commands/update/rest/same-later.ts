import { sayDay } from '#src/calendar/say-day.ts';
import { sayConfirmMany } from '#src/messages/answer/confirm-many.ts';
import { askWhichIsSame } from '#src/messages/answer/ask-same.ts';
import type { Change } from '#src/plan/change.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { beforeSameOfOthers, maySaySame, sameAgainAlone } from '#src/reply/several/same-again.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { partGiven } from '#src/commands/update/confirmed.ts';
import { everyAction, isSaidToday, loadOpen, ownOpen } from '#src/commands/update/open-actions.ts';
import { stillAsked } from '#src/commands/update/still-asked.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { isSaid } from '#src/commands/update/said-of-many.ts';
import { readIn } from './read-in.ts';
import { recordParts } from '#src/commands/update/update-action.ts';
import { sayWithReceipt } from '#src/messages/receipt/with-receipt.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';

/** “Same for the other”, “ditto 8.2.1”, said after an answer of the same day: of an action that is named it is recorded as said, of any other it is asked; null for other words, and where nothing was said before. */
export async function sameLater(words: string, scene: Scene): Promise<Answer | null> {
  if (scene.message.card !== null || scene.given !== null || !maySaySame(words)) return null;
  const open = await loadOpen(scene);
  const { today, plans } = scene;
  const context = { today, plans: plans.map(({ key }) => key), isRef: open.isRef, book: open.book, asked: [] };
  const before = scene.talk.length > 1 ? null : beforeSameOfOthers(words, context);
  if (before !== null) return sameBehind(before, open, scene);
  const same = sameAgainAlone(words, context);
  const last = same === null ? null : await saidLast(scene);
  if (same === null || last === null) return null;
  if (same.refs.length === 0) return askOthers(last, same.isMany, scene);
  for (const ref of same.refs) {
    const found = await findAction(ref, scene);
    if (!isRefusal(found) && found.action.id === last.tracked.action.id) return null;
  }
  return recordParts(
    same.refs.map((ref) => partGiven({ ref, change: last.change, words })),
    open,
    scene,
  );
}

/** “Amber, same for the other two”: the answer is recorded, and the same of the others is one tap away. */
async function sameBehind(
  { said, isMany }: { readonly said: string; readonly isMany: boolean },
  open: OpenActions,
  scene: Scene,
): Promise<Answer | null> {
  const { parts } = readIn(said, open, scene);
  const [part, ...more] = parts;
  if (part === undefined || more.length > 0 || !isSaid(part)) return null;
  const found = part.ref === null ? scene.talk[0] : await findAction(part.ref, scene);
  if (found === undefined || isRefusal(found)) return null;
  const asked = await askOthers({ tracked: found, change: stateOf(part.change) }, isMany, scene);
  if (asked === null) return null;
  const told = await recordParts(parts, open, scene);
  return { ...told, card: sayWithReceipt(told.card, [asked.card]) };
}

type Last = { readonly tracked: Tracked; readonly change: Change };

/** How the speaker said today that an action stands, the newest first: its rating, done or not, and the day. */
async function saidLast(scene: Scene): Promise<Last | null> {
  const { register } = scene;
  const said = (await everyAction(scene)).filter((one) => isSaidToday(one, scene));
  const each = await Promise.all(
    said.map(async (tracked) => ({ tracked, line: newest(await register.ledgerOf(tracked.action.id), scene) })),
  );
  const [last] = each.toSorted((one, other) => (other.line?.seq ?? 0) - (one.line?.seq ?? 0));
  if (last === undefined || last.line === undefined || last.line.event.kind !== 'updated') return null;
  const { change } = last.line.event;
  if (change.rating === undefined && change.done !== true) return null;
  return { tracked: last.tracked, change: stateOf(change) };
}

function stateOf({ rating, done, forecast, waitingOn }: Change): Change {
  return {
    ...(rating === undefined ? {} : { rating }),
    ...(done === true ? { done } : {}),
    ...(forecast === undefined ? {} : { forecast }),
    ...(waitingOn === undefined ? {} : { waitingOn }),
  };
}

function newest(ledger: readonly ActionEntry[], { speaker, today }: Scene): ActionEntry | undefined {
  return stillStanding(ledger).findLast(
    ({ by, day, event }) => by === speaker.id && day === today && event.kind === 'updated',
  );
}

/** Nobody knows for certain which: one is one tap away, all are where all are said, and of several it is asked which. */
async function askOthers({ tracked, change }: Last, isMany: boolean, scene: Scene): Promise<Answer | null> {
  const asked = (await stillAsked(scene)).filter(({ action }) => action.id !== tracked.action.id);
  const own = ownOpen(await everyAction(scene), scene).filter(
    (one) => one.action.id !== tracked.action.id && !isSaidToday(one, scene),
  );
  const left = asked.length > 0 ? asked : own;
  if (left.length === 0) return null;
  const { naming, today } = scene;
  const named = left.map(({ action }) => naming.action(action));
  const said = inWords(change);
  const about = scene.last?.about ?? [];
  if (left.length > 1 && !isMany) return answer(askWhichIsSame(named, { change, said }), about);
  const { forecast: _, waitingOn: __, ...state } = change;
  const behind = said.slice(said.indexOf(',') + 1).trim();
  const whole: Change = said.includes(',') ? { ...state, narrative: behind } : state;
  const each = left.map((one, at) => ({ named: named[at]!, change: whole, shown: shownRatingOf(one, today) }));
  return answer(sayConfirmMany({ each, unrated: [], past: 0, round: null }), about);
}

/** The change as its lead would type it. */
function inWords({ rating, done, forecast, waitingOn }: Change): string {
  const day = forecast == null ? [] : [`now ${sayDay(forecast)}`];
  const wait = waitingOn === undefined ? [] : [`waiting on ${waitingOn}`];
  return [done === true ? 'done' : (rating ?? ''), ...day, ...wait].join(', ');
}
