import { sayAction, sayNothingChanged, sayStanding } from '#src/messages/look/action-card.ts';
import type { ActionView, HistoryLine } from '#src/messages/look/action-card.ts';
import { sayEvent, wordsOf } from '#src/messages/words/say-event.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import { whoIs } from '#src/people/who-leads.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { mayUpdate, nameOf } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { ruleRatingOf, shownRatingOf } from '#src/plan/ratings.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { waitingWords } from '#src/commands/update/waiting-words.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';

const LATEST = 3;
const SAID = new Set([
  'updated',
  'progress',
  'amended',
  'date-agreed',
  'date-declined',
  'verified',
  'not-verified',
  'closed',
  'reopened',
  'noted',
  'not-mine',
  'answered',
]);
/** What is somebody's word, though it is no update. */
const ALSO_SAID = new Set(['kept', 'snoozed', 'date-asked']);

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
  return presentState(tracked, scene);
}

/** A line of the ledger as people read it. */
export function historyLine(entry: ActionEntry, scene: Scene): HistoryLine {
  const { index, today, naming } = scene;
  const name = (person: PersonId): string => index.person(person)?.name ?? 'a lead';
  const what = sayEvent(entry.event, { today, name, heard: naming.words });
  return {
    on: entry.day,
    by: entry.by === null ? nobody(entry) : (index.person(entry.by)?.name ?? 'somebody no longer in the roster'),
    what,
    words: naming.words(wordsOf(entry.event)),
  };
}

// What was published is the plan's own word.
function nobody({ event }: ActionEntry): string {
  return event.kind === 'progress' ? 'The plan' : 'Ragtime';
}

async function cardOf(tracked: Tracked, scene: Scene) {
  return sayAction(tracked, await lookAt(tracked, scene));
}

/** How one action stands, in facts alone. */
export async function factsAbout(tracked: Tracked, scene: Scene) {
  return sayStanding(tracked, await lookAt(tracked, scene));
}

async function lookAt(tracked: Tracked, scene: Scene): Promise<ActionView> {
  const view = viewOf(tracked, await scene.register.ledgerOf(tracked.action.id), scene);
  return { ...view, waiting: await waitingWords(tracked, scene) };
}

function viewOf(tracked: Tracked, ledger: readonly ActionEntry[], scene: Scene): Omit<ActionView, 'waiting'> {
  const { action, standing } = tracked;
  const { today, days } = scene;
  const leads = standing.owners.filter((owner) => !owner.support);
  return {
    named: scene.naming.action(action),
    heard: scene.naming.words,
    today,
    days,
    shown: shownRatingOf(tracked, today),
    rule: ruleRatingOf(tracked, today),
    accountable: leads.slice(0, 1).map((owner) => ownerName(owner, scene)),
    joint: leads.slice(1).map((owner) => ownerName(owner, scene)),
    support: standing.owners.filter((owner) => owner.support).map((owner) => ownerName(owner, scene)),
    latest: standingLines(ledger, SAID)
      .slice(-LATEST)
      .toReversed()
      .map((entry) => historyLine(entry, scene)),
    isUnsaid: standingLines(ledger, SAID.union(ALSO_SAID)).length === 0,
    mayDecide: scene.asker.index.isOffice(scene.asker.person),
    mayUpdate: mayUpdate(scene.asker, tracked) === null,
  };
}

/** The lines of some kinds that still stand, the oldest first. */
function standingLines(ledger: readonly ActionEntry[], kinds: ReadonlySet<string>): readonly ActionEntry[] {
  const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  const replaced = new Set(
    ledger.flatMap(({ event }) => (event.kind === 'undone' || event.kind === 'amended' ? [event.of] : [])),
  );
  const isUndone = ({ event }: ActionEntry) => event.kind === 'amended' && undone.has(event.of);
  return ledger.filter((entry) => kinds.has(entry.event.kind) && !replaced.has(entry.seq) && !isUndone(entry));
}

/** The plan's name for a lead, with who that is today where the plan names a post: "Leader (Chris Read)". */
function ownerName(owner: Owner, { index }: Pick<Scene, 'index'>): string {
  const people = whoIs(owner, index).map((id) => index.person(id)?.name ?? '');
  if (owner.group) return owner.post ?? '';
  const [person] = people;
  if (person === undefined) return `${nameOf(owner)} (nobody holds it now)`;
  if (owner.name === null) return `${nameOf(owner)} (${people.join(', ')})`;
  return person;
}
