import { dayIn } from '#src/calendar/instant.ts';
import {
  askLetAllGo,
  askWhichAction,
  sayAllLetGo,
  sayLeftThere,
  sayPlaced,
} from '#src/messages/office/day/placing-cards.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import { sayNoSuchNumber } from '#src/messages/office/day/no-such-number.ts';
import { isSameSaid } from '#src/office/office-day.ts';
import { isLead, mayRun } from '#src/plan/permission.ts';
import { entryOf, isClosed } from '#src/plan/record-update.ts';
import type { UnplacedMessage } from '#src/ports/register.ts';
import { answer, refuse } from '#src/commands/command.ts';
import { placeOwn } from '#src/commands/lead/about/own-unplaced.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { loadOpen } from '#src/commands/update/open-actions.ts';
import { readIn } from '#src/commands/update/rest/read-in.ts';
import { isOfTheAsking } from '#src/reply/asked-back/of-the-asking.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { leaveSaid } from '#src/commands/update/requests/leave-said.ts';
import { isOfBefore } from '#src/commands/show/unplaced-before.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';

const SAID = /^#?(?<number>\d{1,9})(?:\s+(?<where>\S.*))?$/u;
// “All nowhere”, and the tap that says up to which number it was shown.
const ALL = /^(?:all|everything|them all) nowhere(?: up to (?<last>\d{1,9}))?\.?$/iu;
const NOWHERE = /^(?:nowhere|none|nothing)\.?$/iu;

/** Says for a lead which action their words are about, or that they are about none. */
export const place: Command = {
  name: 'place',
  for: 'office',
  plain: false,
  says: [
    { say: '/rag place 12 8.1.3', gets: 'says which action a lead’s words are about' },
    { say: '/rag place 12 nowhere', gets: 'asks no more which action they are about' },
    { say: '/rag place all nowhere', gets: 'the same of all that wait: shown first, let go by a tap' },
  ],
  run: async (words, scene) => {
    const all = ALL.exec(words.trim());
    if (all !== null) return placeNowhere(all.groups?.['last'], scene);
    const said = SAID.exec(words.trim())?.groups;
    if (said === undefined && words !== '') return heardAsUpdate(place, words, scene);
    const unplaced = await scene.register.unplaced();
    const found = unplaced.find(({ number }) => number === Number(said?.['number']));
    const isOwn = found?.person === scene.asker.person;
    const refusal = isOwn ? null : mayRun(scene.asker, 'say which action a lead’s words are about');
    const number = said === undefined ? null : Number(said['number']);
    const own = unplaced.filter(({ person }) => person === scene.asker.person);
    // Whoever is not of the office learns of their own words alone, whether another’s have that number or not.
    if (refusal !== null) return own.length === 0 ? refuse(refusal) : noSuch(number, own, scene);
    if (found === undefined) return noSuch(number, waitingFor(unplaced, scene), scene);
    const where = said?.['where'];
    if (where === undefined) return askWhere(found, scene);
    if (!NOWHERE.test(where)) return isOwn ? answerAt(where, found, scene) : placeAt(where, found, scene);
    const letsGo = unplaced.filter((one) => isSameSaid(one, found)).map(({ id }) => id);
    const isLeave = leaveSaid(found, { ...scene, zone: scene.plan.zone }) !== null;
    return { ...answer(sayLeftThere({ ...homelessOf(found, scene), isLeave })), letsGo, inPlace: true };
  },
};

/** Everything that waits, but for a leave that somebody spoke of: shown first, and let go as far as it was shown. */
async function placeNowhere(last: string | undefined, scene: Scene): Promise<Answer> {
  const refusal = mayRun(scene.asker, 'say which action a lead’s words are about');
  if (refusal !== null) return refuse(refusal);
  const { plan, today } = scene;
  const waiting = (await scene.register.unplaced())
    .filter((one) => isOfBefore(one, { today, zone: plan.zone }))
    .filter((one) => leaveSaid(one, { ...scene, zone: plan.zone }) === null);
  const going = waiting.filter(({ number }) => last === undefined || number <= Number(last));
  const listed = going.map((one) => homelessOf({ ...one, words: asHeard(one.words).words }, scene));
  if (going.length === 0) return noSuch(null, [], scene);
  if (last === undefined) return answer(askLetAllGo(listed));
  return { ...answer(sayAllLetGo(listed.length)), letsGo: going.map(({ id }) => id), inPlace: true };
}

/** What the office’s card shows, and one’s own words of today. */
function waitingFor(unplaced: readonly UnplacedMessage[], { asker, plan, today }: Scene): readonly UnplacedMessage[] {
  return unplaced.filter((one) => one.person === asker.person || isOfBefore(one, { today, zone: plan.zone }));
}

function noSuch(number: number | null, there: readonly UnplacedMessage[], scene: Scene): Answer {
  const listed = there.map((one) => homelessOf({ ...one, words: asHeard(one.words).words }, scene));
  return answer(sayNoSuchNumber({ command: 'place', number, there: listed }));
}

function homelessOf({ number, person, words }: UnplacedMessage, { index, naming }: Scene) {
  return { number, who: index.called(person) ?? 'somebody no longer in the roster', words: naming.words(words) };
}

async function askWhere(found: UnplacedMessage, scene: Scene): Promise<Answer> {
  const lists = await Promise.all(scene.plans.map(({ key }) => scene.register.trackedIn(key)));
  const asker = { ...scene.asker, person: found.person };
  const theirs = lists.flat().filter((one) => !isClosed(one) && isLead(asker, one.standing.owners));
  const offered = theirs.map(({ action }) => scene.naming.action(action));
  return answer(askWhichAction(homelessOf(found, scene), offered));
}

/** Placed by their writer the words are an answer like any. */
async function answerAt(where: string, found: UnplacedMessage, scene: Scene): Promise<Answer> {
  const tracked = await findAction(where, scene);
  return isRefusal(tracked) ? refuse(tracked) : { ...(await placeOwn(found, tracked, scene)), inPlace: true };
}

/** The words become their writer's own, kept with the action: they wait there to be given a meaning. */
async function placeAt(where: string, found: UnplacedMessage, scene: Scene): Promise<Answer> {
  const tracked = await findAction(where, scene);
  if (isRefusal(tracked)) return refuse(tracked);
  const written = dayIn(found.at, scene.plan.zone);
  const lines = await scene.register.ledgerOf(tracked.action.id);
  const isSince = lines.some(({ by, at, event }) => by === found.person && event.kind === 'updated' && at > found.at);
  // Whoever checks what was delivered has them before them.
  const isAnswered = isSince && tracked.standing.stage === 'open';
  const placed = { written, placedBy: scene.speaker.id, ...(isAnswered && { answered: true as const }) };
  const { words } = asHeard(found.words);
  const { parts } = readIn(words, { ...(await loadOpen(scene)), about: [] }, scene);
  const isAsked = parts.every(({ asksBack }) => asksBack?.rest === null && !isOfTheAsking(asksBack.words));
  const event = isAsked
    ? { kind: 'noted' as const, text: NOTED['asked-back'], words }
    : { kind: 'kept' as const, words, reading: null, ...placed };
  const entry = entryOf(tracked, event, { ...scene.saying, by: found.person, message: found.id });
  const next = isAsked ? 'is-asked' : isAnswered ? 'is-answered' : 'waits';
  const card = sayPlaced({ ...homelessOf(found, scene), next }, scene.naming.action(tracked.action));
  return { ...answer(card, [tracked.action.id]), entries: [entry], letsGo: [found.id], inPlace: true };
}
