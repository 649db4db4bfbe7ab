import { missedTurn } from '#src/plan/turns/missed-turn.ts';
import { asksOf } from './dates/asks-of.ts';
import { pausedUntil } from '#src/plan/quiet/paused-until.ts';
import { deciderOf } from '#src/plan/governance/forum.ts';
import { addDays } from '#src/calendar/day.ts';
import { sayAction, sayNothingChanged, sayStanding } from '#src/messages/look/action-card.ts';
import type { ActionView, Answered } from '#src/messages/look/action-card.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import { sayGone } from '#src/messages/look/gone-card.ts';
import type { LeadNames } from '#src/messages/look/action-lines.ts';
import type { HistoryLine } from '#src/messages/look/history-card.ts';
import { sayEvent, wordsOf } from '#src/messages/words/say-event.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import { whoIs, whoItMayBe } from '#src/people/who-leads.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { trueDateOf } from '#src/plan/governance/forums/true-date.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { linksOf } from './links/links-of.ts';
import { whereGone } from './where-gone.ts';
import { ownKept, waitingWords } from '#src/commands/update/waiting-words.ts';
import { answerKey } from '#src/ports/answer-key.ts';
import type { MessageId } from '#src/ports/message.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';

/** Shows one action as it stands. */
export async function showAction(said: string, scene: Scene): Promise<Answer> {
  const found = await findAction(said, scene);
  return isRefusal(found) ? refuse(found) : answer(await cardOf(found, scene), [found.action.id]);
}

/** The answer to a tap on an old card: how the action stands now. */
export async function presentState(tracked: Tracked, scene: Scene): Promise<Answer> {
  const card = await cardOf(tracked, scene);
  return { ...answer(sayNothingChanged(card), [tracked.action.id]), inPlace: true };
}

/** The answer to a tap on a card that is older than the action's last word, which changes nothing; null for anything else. */
export async function ifOldTap(tracked: Tracked, scene: Scene): Promise<Answer | null> {
  const { message, last } = scene;
  if (message.card === null || last === null || tracked.standing.lastSeq <= last.seq) return null;
  return (await asksOfOwnWords(tracked, last, scene)) ? null : presentState(tracked, scene);
}

/** What a card asks of its reader’s own words is asked until they say, whatever colleagues said since; not once it is done or closed. */
async function asksOfOwnWords(tracked: Tracked, last: NonNullable<Scene['last']>, scene: Scene): Promise<boolean> {
  if (tracked.standing.stageSeq > last.seq) return false;
  const kept = await ownKept(tracked, scene);
  return kept.some(({ message }) => message !== null && answerKey(message as MessageId) === last.key);
}

/** A line of the ledger as people read it. */
export function historyLine(entry: ActionEntry, scene: Scene): HistoryLine {
  const { index, today, naming } = scene;
  const name = (person: PersonId): string => index.called(person) ?? 'a lead';
  const what = sayEvent(entry.event, { today, name, heard: naming.words });
  return {
    on: entry.day,
    by: writerOf(entry, scene),
    what,
    words: naming.words(wordsOf(entry.event)),
  };
}

/** Whose line of the ledger it is, by name, and under which account where it was typed at the machine; what was published is the plan's own word. */
export function writerOf({ by, event }: ActionEntry, { index }: Scene): string {
  if (by === null) return event.kind === 'progress' ? 'The plan' : 'Ragtime';
  const name = index.called(by) ?? GONE;
  return event.typedBy === undefined ? name : `${name}, by command line, account ${event.typedBy}`;
}

const GONE = 'somebody no longer in the roster';

async function cardOf(tracked: Tracked, scene: Scene) {
  const { action, standing } = tracked;
  if (standing.into.length > 0) {
    const { into, hidden } = await whereGone(standing.into, scene);
    const named = into.map((one) => scene.naming.action(one.action));
    return sayGone({ ...scene.naming.action(action), into: named, hidden, on: standing.stageOn });
  }
  return sayAction(tracked, await lookAt(tracked, scene));
}

/** How one action stands, in facts alone. */
export async function factsAbout(tracked: Tracked, scene: Scene) {
  return sayStanding(tracked, await lookAt(tracked, scene));
}

async function lookAt(tracked: Tracked, scene: Scene): Promise<ActionView> {
  const view = viewOf(tracked, await scene.register.ledgerOf(tracked.action.id), scene);
  const isHoldAsked = await isAskedToHold(tracked, scene);
  return { ...view, waiting: await waitingWords(tracked, scene), isHoldAsked, links: await linksOf(tracked, scene) };
}

async function isAskedToHold({ action, standing }: Tracked, { register, today }: Scene): Promise<boolean> {
  const { embeddedDays } = (await register.governance(action.plan)).settings;
  const { stage, stageOn } = standing;
  return embeddedDays !== null && stage === 'complete' && addDays(stageOn ?? today, embeddedDays) <= today;
}

function viewOf(
  tracked: Tracked,
  ledger: readonly ActionEntry[],
  scene: Scene,
): Omit<ActionView, 'waiting' | 'isHoldAsked' | 'links'> {
  const { action, standing } = tracked;
  const { today, days, index } = scene;
  const named = (by: PersonId | null): string | null => (by === null ? null : (index.called(by) ?? GONE));
  return {
    named: scene.naming.action(action),
    heard: scene.naming.words,
    today,
    days,
    shown: shownRatingOf(tracked, today),
    since: tracked.standing.ratedSince,
    by: {
      rating: named(standing.declared?.by ?? null),
      words: named(standing.narrative?.by ?? null),
      stage: named(standing.stageBy),
      turn: named(standing.turn?.by ?? null),
      inPlaceOf: named(standing.declared?.inPlaceOf?.by ?? null),
      sentBack: named(standing.sentBack?.by ?? null),
      checked: named(standing.checked?.by ?? null),
    },
    leads: leadNames(tracked, scene),
    answered: answeredIn(ledger, scene),
    voices: standing.disagreement.map((voice) => ({ ...voice, who: named(voice.by) ?? 'The plan' })),
    mayDecide: scene.asker.index.isOffice(scene.asker.person),
    decider: deciderOf(action, scene.governanceOf(action.plan))?.name ?? null,
    missed: missedTurn(tracked, today, asksOf(action.plan, scene)),
    paused: pausedUntil(tracked, { index, today, pauses: scene.arrangements.pauses }),
    papers: trueDateOf(tracked, scene.governanceOf(action.plan), scene),
    mayUpdate: mayUpdate(scene.asker, tracked) === null,
  };
}

/** The answer to what the office asked last, until somebody says how the action stands. */
function answeredIn(ledger: readonly ActionEntry[], scene: Scene): Answered | null {
  const lines = stillStanding(ledger);
  const at = lines.findLastIndex(({ event }) => event.kind === 'answered' || event.kind === 'updated');
  const line = lines[at];
  if (line?.event.kind !== 'answered') return null;
  const asked = lines.slice(0, at).findLast(({ event }) => event.kind === 'chased' && event.question !== null)?.event;
  const question = asked?.kind === 'chased' ? (asked.question ?? '') : '';
  return { by: writerOf(line, scene), on: line.day, question, words: line.event.words };
}

function leadNames({ standing: { owners } }: Tracked, scene: Scene): LeadNames {
  const [first, ...joint] = owners.filter((owner) => !owner.support);
  const isEmpty = (owner: Owner): boolean => !owner.group && whoIs(owner, scene.index).length === 0;
  return {
    accountable: first === undefined ? null : ownerName(first, scene),
    joint: joint.filter((owner) => !isEmpty(owner)).map((owner) => ownerName(owner, scene)),
    support: owners.filter((owner) => owner.support).map((owner) => ownerName(owner, scene)),
    empty: joint.filter(isEmpty).length,
  };
}

function whyNobody(owner: Owner, index: Scene['index']): string {
  if (whoItMayBe(owner, index).length > 0) return 'several people may be meant';
  return owner.name === null ? 'nobody holds it now' : 'not in the roster now';
}

/** The plan's name for a lead, with who that is today where the plan names a post: "Leader (Chris Read)". */
function ownerName(owner: Owner, { index }: Pick<Scene, 'index'>): string {
  const people = whoIs(owner, index).map((id) => index.called(id) ?? '');
  if (owner.group) return owner.post ?? '';
  const [person] = people;
  if (person === undefined) return `${nameOf(owner)} (${whyNobody(owner, index)})`;
  if (owner.name === null) return `${nameOf(owner)} (${people.join(', ')})`;
  // A roster that knows no more than "Myers" is bettered by the plan's "Commissioner Myers".
  return person.includes(' ') ? person : nameOf(owner);
}
