import { calledOf } from '#src/people/called-of.ts';
import { cycleOf } from '#src/calendar/reporting-cycle.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Card } from '#src/messages/card.ts';
import { asksToCheck, noteSaidSince } from '#src/messages/check/check-notes.ts';
import { sayDisagreement } from '#src/messages/answer/disagreement.ts';
import { noteAnswered } from '#src/messages/reminder/note-answered.ts';
import type { DatesSay, Receipt } from '#src/messages/receipt/receipt-facts.ts';
import type { StepReceipt } from '#src/messages/receipt/step-receipt.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { PersonId } from '#src/people/person.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import { inPlaceOf, isLead } from '#src/plan/permission.ts';
import type { Asker } from '#src/plan/permission.ts';
import { recordUpdate } from '#src/plan/record-update.ts';
import type { Recorded } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Declared, Standing, Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { asSeen } from '#src/commands/show/where-gone.ts';
import type { Scene } from '#src/commands/command.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import type { Change } from '#src/plan/change.ts';
import { ratingByDates } from './implied-rating.ts';
import { notOverruling } from './said-since.ts';
import { tellCheckers } from '#src/commands/decide/tell-checkers.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';

/** An update as it is about to be written, what it is read back as, and who else is told. */
export type RecordedPart = {
  readonly tracked: Tracked;
  readonly receipt: Receipt;
  readonly entries: readonly NewEntry[];
  readonly notices: readonly Outgoing[];
};

/** What was understood of somebody's words about one action. */
export type SaidPart = Pick<ReadingPart, 'change' | 'implied' | 'unread' | 'words' | 'noSuchDay' | 'unlikelyDay'>;

/** Records an update and tells the other leads who were asked, and those who rate it otherwise. */
export async function recordPart(
  part: SaidPart,
  tracked: Tracked,
  scene: Scene,
): Promise<RecordedPart | { readonly refusal: Refusal }> {
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
    implied: part.implied.filter((one) => isKept(one, recorded.change)),
    unread: part.unread,
    wanted: isAnswer ? last.card.wants : null,
    problems: recorded.problems,
    ...(part.unlikelyDay === undefined ? {} : { unlikelyDay: part.unlikelyDay }),
    ...(part.noSuchDay === undefined ? {} : { noSuchDay: part.noSuchDay }),
    datesSay: isNothing(recorded.change) ? null : datesSay(part, recorded, { tracked, scene }),
    ...stepIn(tracked),
    differs: others.map((voice) => `${nameOfPerson(voice.by, scene)} said ${sayRating(voice.rating)}`),
  };
  // Where nothing changes there is nothing to tell anybody.
  const notices = isNothing(recorded.change)
    ? []
    : [
        ...(await tellAskedLeads(tracked, recorded, scene)),
        ...(await tellOfMore(tracked, recorded, scene)),
        ...others.flatMap((voice) => tellDisagreement(voice, receipt, { tracked, scene })),
      ];
  return { tracked, receipt, entries: recorded.entries.map((entry) => settling(entry, tracked, scene)), notices };
}

/** A message that comes late overrules nothing that was said after it. */
async function recordedFrom(part: SaidPart, tracked: Tracked, scene: Scene): Promise<Recorded | Refusal> {
  const change = await notOverruling(part.change, tracked, scene);
  const recorded = recordUpdate(tracked, { ...part, change }, scene.saying);
  if (isRefusal(recorded) || change === part.change) return recorded;
  return { ...recorded, problems: [...recorded.problems, { because: 'said-since' }] };
}

function isKept({ what }: SaidPart['implied'][number], change: Change): boolean {
  return what === 'action' || (what === 'rating' ? 'rating' : 'forecast') in change;
}

function isNothing(change: Change): boolean {
  return Object.keys(change).every((field) => field === 'step');
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

/** The office's word settles a disagreement between leads; a lead's, even one who is also of the office, is one voice. */
function settling(entry: Recorded['entries'][number], { standing }: Tracked, { asker }: Scene): NewEntry {
  if (entry.event.kind !== 'updated') return entry;
  if (!isLead(asker, standing.owners)) return { ...entry, event: { ...entry.event, settles: true } };
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

/** The lead in whose place somebody speaks today, or the deputy who spoke in theirs; null for neither. */
function asOneWith(standing: Standing, asker: Asker): PersonId | null {
  const { owners } = standing;
  const lead = inPlaceOf(asker, owners);
  if (lead !== null) return lead;
  const own = voicesIn(standing).find(({ by }) => inPlaceOf({ ...asker, person: by }, owners) === asker.person);
  return own?.by ?? null;
}

/** What a person said; what the plan published is nobody's voice. */
type Voice = Declared & { readonly by: PersonId };

/** Other joint leads who said another rating this reporting cycle; none when the office speaks. */
function differing({ standing }: Tracked, { change }: Recorded, scene: Scene): readonly Voice[] {
  if (change.rating === undefined || !isLead(scene.asker, standing.owners)) return [];
  const { asker, speaker } = scene;
  const { start } = cycleOf(scene.today);
  const one = asOneWith(standing, asker);
  return voicesIn(standing).filter((voice) => {
    // A deputy speaks for their lead.
    if (voice.by === speaker.id || voice.by === one || voice.on < start || voice.yields === true) return false;
    // Whoever led it before and does so no longer has nothing to agree to.
    return voice.rating !== change.rating && isLead({ ...asker, person: voice.by }, standing.owners);
  });
}

function voicesIn({ disagreement, declared }: Standing): readonly Voice[] {
  const voices = disagreement.length > 0 ? disagreement : [declared];
  return voices.filter((voice): voice is Voice => voice !== null && voice.by !== null);
}

function nameOfPerson(by: PersonId, { index }: Scene): string {
  return index.called(by) ?? 'Another lead';
}

async function tellAskedLeads(tracked: Tracked, { change }: Recorded, scene: Scene): Promise<readonly Outgoing[]> {
  const { action } = tracked;
  const asking = await scene.threads.askingAbout(action.id, cycleOf(scene.today).start);
  return asking.flatMap(({ key, kind, about, card, to }, place) => {
    if (to === null || to === scene.speaker.id || asksToCheck(card, action.id)) return [];
    const naming = scene.namingFor(to);
    const said = sayChange(change, scene.today, naming.words);
    const answer = { named: naming.action(action), by: calledOf(scene.speaker), said };
    return [
      {
        // Not by the key of the card it changes, which may be such a key itself: it would grow with every answer.
        key: `answered/${scene.message.id}/${action.id}/${place}` as OutKey,
        kind,
        day: null,
        to: { person: to },
        card: noteAnswered(card, answer),
        about: about.map((id) => ({ action: id, rule: null })),
        edits: key,
        holds: null,
      },
    ];
  });
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

function tellDisagreement(voice: Voice, receipt: Receipt, { tracked, scene }: Telling): readonly Outgoing[] {
  const voices = { yours: voice.rating, theirs: calledOf(scene.speaker) };
  const card = (naming: Naming) => sayDisagreement({ ...receipt, ...naming.action(tracked.action) }, voices);
  return noticesTo([voice.by], { purpose: 'differs', action: tracked.action.id, card }, scene);
}
