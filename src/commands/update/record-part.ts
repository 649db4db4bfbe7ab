import { deciderOf } from '#src/plan/governance/forum.ts';
import { comesRoundAgain, turnDelivered } from '#src/plan/turns/turn-delivered.ts';
import { calledOf } from '#src/people/called-of.ts';
import type { Card } from '#src/messages/card.ts';
import { noteSaidSince } from '#src/messages/check/check-notes.ts';
import { isReason } from '#src/messages/receipt/receipt-facts.ts';
import type { DatesSay, Receipt } from '#src/messages/receipt/receipt-facts.ts';
import type { StepReceipt } from '#src/messages/receipt/step-receipt.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { withLapse } from '#src/messages/words/say-standing-rating.ts';
import type { PersonId } from '#src/people/person.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import { isLead } from '#src/plan/permission.ts';
import { recordUpdate } from '#src/plan/record-update.ts';
import type { Recorded } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { asSeen } from '#src/commands/show/where-gone.ts';
import { isTyped } from '#src/commands/command.ts';
import type { Scene } from '#src/commands/command.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import type { Change } from '#src/plan/change.ts';
import { ratingByDates } from './implied-rating.ts';
import { withoutRejectedDay } from './no-such-day.ts';
import { notOverruling } from './said-since.ts';
import { tellCheckers } from '#src/commands/decide/tell-checkers.ts';
import { asOneWith, otherVoices, voicesIn } from './voices/other-voices.ts';
import type { Voice } from './voices/other-voices.ts';
import { tellVoices } from './voices/tell-voices.ts';

/** An update as it is about to be written, what it is read back as, and who else is told. */
export type RecordedPart = {
  readonly tracked: Tracked;
  readonly receipt: Receipt;
  readonly entries: readonly NewEntry[];
  readonly notices: readonly Outgoing[];
};

/** What was understood of somebody's words about one action. */
export type SaidPart = Pick<ReadingPart, 'change' | 'implied' | 'unread' | 'words' | 'noSuchDay' | 'unlikelyDay'>;

/** Records an update and tells those who are asked to check it, and those who rate it otherwise. */
export async function recordPart(
  said: SaidPart,
  tracked: Tracked,
  scene: Scene,
): Promise<RecordedPart | { readonly refusal: Refusal }> {
  const part = withoutRejectedDay(said);
  const recorded = await recordedFrom(part, tracked, scene);
  if (isRefusal(recorded)) return { refusal: await asSeen(recorded, scene) };
  const others = differing(tracked, recorded, scene);
  const { last } = scene;
  const isAnswer = last !== null && last.about.includes(tracked.action.id);
  const receipt: Receipt = {
    ...scene.naming.action(tracked.action),
    heard: scene.naming.words,
    change: recorded.change,
    before: tracked.standing,
    ...lapseOf(tracked, scene),
    ...deciderIn(tracked, scene),
    implied: [...part.implied.filter((one) => isKept(one, recorded.change)), ...guessed(tracked, scene)],
    unread: part.unread,
    wanted: isAnswer ? last.card.wants : null,
    problems: recorded.problems,
    ...(part.unlikelyDay === undefined ? {} : { unlikelyDay: part.unlikelyDay }),
    ...(part.noSuchDay === undefined ? {} : { noSuchDay: part.noSuchDay }),
    datesSay: isNothing(recorded.change) ? null : datesSay(part, recorded, { tracked, scene }),
    ...stepIn(tracked),
    ...(comesRoundAgain(tracked, turnDelivered(tracked, scene.today)) ? { comesRound: true as const } : {}),
    differs: others.map((voice) => sayVoice(voice, scene)),
  };
  // Where nothing changes there is nothing to tell anybody.
  const notices = isNothing(recorded.change)
    ? []
    : [...(await tellOfMore(tracked, recorded, scene)), ...tellVoices(receipt, tracked, scene)];
  return {
    tracked,
    receipt,
    entries: recorded.entries.map((entry) => settling(asReason(entry, receipt), tracked, scene)),
    notices,
  };
}

/** The forum that decides its dates; nothing for the office. */
function deciderIn({ action }: Tracked, { governanceOf }: Scene): Pick<Receipt, 'decider'> {
  const forum = deciderOf(action, governanceOf(action.plan));
  return forum === null ? {} : { decider: forum.name };
}

/** A message that comes late overrules nothing that was said after it. */
async function recordedFrom(part: SaidPart, tracked: Tracked, scene: Scene): Promise<Recorded | Refusal> {
  const change = await notOverruling(part.change, tracked, scene);
  const recorded = recordUpdate(tracked, { ...part, change }, scene.saying);
  if (isRefusal(recorded) || change === part.change) return recorded;
  return { ...recorded, problems: [...recorded.problems, { because: 'said-since' }] };
}

/** The action where somebody typed words that name none, and were not talking about it: it was made out of them. */
function guessed({ action }: Tracked, scene: Scene): SaidPart['implied'] {
  const { message, last } = scene;
  const isTalkedOf = last?.about.includes(action.id) === true;
  if (!isTyped(scene) || isTalkedOf || message.text.includes(action.ref)) return [];
  return [{ what: 'action' }];
}

function isKept({ what }: SaidPart['implied'][number], change: Change): boolean {
  return what === 'action' || (what === 'rating' ? 'rating' : 'forecast') in change;
}

function isNothing(change: Change): boolean {
  return Object.keys(change).every((field) => field === 'step');
}

function lapseOf(tracked: Tracked, { today }: Scene): Pick<Receipt, 'lapse'> {
  const lapse = withLapse('', tracked, today);
  return lapse === '' ? {} : { lapse };
}

/** What is left to do is known once everything that a message says has been recorded. */
function stepIn({ step, standing }: Tracked): { readonly step?: StepReceipt } {
  if (step === undefined) return {};
  const { steps, declared } = standing;
  return { step: { name: step.name, steps, left: [], isDelivered: false, rating: declared?.rating ?? null } };
}

/** What the dates rate it, with what was said of it before: implied in an answer, and else offered where it was called green. */
function datesSay({ implied }: SaidPart, { change }: Recorded, { tracked, scene }: Telling): DatesSay | null {
  const { declared } = tracked.standing;
  const given = implied.flatMap((one) => (one.what === 'rating' ? [one.rating] : []))[0];
  const rating = given ?? (declared?.rating === 'green' ? ratingByDates(change, tracked, scene) : null);
  if (rating === null || (given === undefined && rating === 'green')) return null;
  if (declared === null || declared.rating === rating) return { rating, before: null };
  const who =
    declared.by === scene.speaker.id ? 'You' : declared.by === null ? 'The plan' : nameOfPerson(declared.by, scene);
  return { rating, before: { who, rating: declared.rating, on: declared.on } };
}

/** The line that was asked for belongs to the rating that stands; any other is a note beside it. */
function asReason(entry: Recorded['entries'][number], receipt: Receipt): Recorded['entries'][number] {
  if (entry.event.kind !== 'updated' || !isReason(receipt)) return entry;
  return { ...entry, event: { ...entry.event, reason: true } };
}

/** The office's word settles a disagreement between leads; a lead's, even one who is also of the office, is one voice. */
function settling(entry: Recorded['entries'][number], { standing }: Tracked, { asker }: Scene): NewEntry {
  if (entry.event.kind !== 'updated') return entry;
  // A note of the office’s settles nothing: what a lead said waits for its meaning as before.
  const isNote = Object.keys(entry.event.change).every((field) => field === 'narrative' || field === 'step');
  if (!isLead(asker, standing.owners)) return isNote ? entry : { ...entry, event: { ...entry.event, settles: true } };
  const gone = voicesIn(standing).flatMap(({ by }) => (isLead({ ...asker, person: by }, standing.owners) ? [] : [by]));
  if (entry.event.change.rating === undefined) return entry;
  const one = asOneWith(standing, asker);
  const event = {
    ...entry.event,
    ...(gone.length === 0 ? {} : { instead: gone }),
    ...(one === null ? {} : { asOneWith: one }),
  };
  return { ...entry, event };
}

/** Other joint leads who said another rating this reporting cycle; none when the office speaks. */
function differing(tracked: Tracked, { change }: Recorded, scene: Scene): readonly Voice[] {
  if (change.rating === undefined) return [];
  return otherVoices(tracked, scene).filter((voice) => voice.rating !== change.rating);
}

function sayVoice({ by, rating, words }: Voice, scene: Scene): Said {
  const said = `${nameOfPerson(by, scene)} said ${sayRating(rating)}`;
  return words === undefined ? said : say`${said}: “${clipped(scene.naming.words(words))}”`;
}

function nameOfPerson(by: PersonId, { index }: Scene): string {
  return index.called(by) ?? 'Another lead';
}

/** Whoever is asked to check it sees on their card what was said since: what shows it often comes later. */
async function tellOfMore(tracked: Tracked, { change }: Recorded, scene: Scene): Promise<readonly Outgoing[]> {
  if (tracked.standing.stage !== 'delivered') return [];
  const note = (card: Card, naming: Naming): Card => {
    const { narrative } = change;
    const what =
      narrative === undefined
        ? sayChange(change, scene.today, naming.words)
        : say`“${clipped(naming.words(narrative))}”`;
    return noteSaidSince(card, naming.action(tracked.action), {
      by: calledOf(scene.speaker),
      what,
      isShown: change.evidence !== undefined,
    });
  };
  return tellCheckers(tracked, note, scene);
}

type Telling = { readonly tracked: Tracked; readonly scene: Scene };
