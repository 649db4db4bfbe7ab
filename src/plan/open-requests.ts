import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionEntry, ActionEvent } from './ledger.ts';
import { NOTED } from './noted-requests.ts';
import { decidesOf } from './replaying/kept-against.ts';
import type { NewerWords } from './replaying/newer-words.ts';
import type { SaidOtherwise } from './replaying/said-otherwise.ts';
import { stillStanding } from './office-decisions.ts';

/** What may be asked of the programme office about an action, beside a later date, or be said to it once it is closed, and waits until it has decided. */
export const REQUESTS = [
  'close',
  'wrong-date',
  'proposed-date',
  'other-lead',
  'proposed-lead',
  'not-mine',
  /** What somebody wants to know of the office; only an answer ends it. */
  'asked-back',
  'said-after',
  /** What a newer version of the plan says of what ended here; `by` is who took that in. */
  'plan-says',
  /** What a newer version of the plan says otherwise than was decided here; `by` is who took that in. */
  'plan-otherwise',
  /** What a newer version of the plan has that may be this action; `by` is who took that in. */
  'plan-which',
] as const;

/** Something that was asked of the programme office and that nobody has decided yet, in its own words. */
export type OpenRequest = {
  readonly what: (typeof REQUESTS)[number];
  readonly by: PersonId;
  readonly on: Day;
  readonly seq: number;
  readonly words: string;
  /** The day that a wrong date should be, or that is proposed; null where none was named. */
  readonly day: Day | null;
  /** Whom they would have lead it, as they named them; null where they named nobody. */
  readonly to: string | null;
  /** What a newer version of the plan says otherwise than was decided; absent for any other request. */
  readonly says?: SaidOtherwise;
  /** What of a newer version of the plan it may be; absent for any other request. */
  readonly may?: readonly NewerWords[];
};

/** True where one of its leads wants it led by somebody else; what others propose is none of these. */
export function isForOtherLead({ what }: Pick<OpenRequest, 'what'>): boolean {
  return what === 'not-mine' || what === 'other-lead';
}

/** The questions among requests that nobody has answered; one whose words were erased waits for nobody. */
export function questionsIn(requests: readonly OpenRequest[]): readonly OpenRequest[] {
  return requests.filter(({ what, words }) => what === 'asked-back' && words !== '');
}

/** True for a line by which somebody asks something of the office. */
export function asksOffice(event: ActionEvent): boolean {
  return event.kind === 'noted' && event.text === NOTED['asked-back'];
}

/** The lines by which somebody asks something of the office that it has not answered yet; `ledger` is the whole of its action's. */
export function unansweredIn(ledger: readonly ActionEntry[]): readonly ActionEntry[] {
  const standing = stillStanding(ledger);
  const answered = new Set(
    standing.flatMap(({ event }) => (event.kind === 'noted' && event.of !== undefined ? [event.of] : [])),
  );
  return standing.filter(({ seq, event }) => asksOffice(event) && !answered.has(seq));
}

/** The requests that are open after one more line, the longest waiting first. */
export function requestsAfter(
  open: readonly OpenRequest[],
  entry: ActionEntry,
  event: ActionEvent,
): readonly OpenRequest[] {
  const asked = askedIn(entry, event);
  if (asked === null) return open.length === 0 ? open : open.filter((one) => !isDecided(one, event));
  return [...open.filter((one) => !isSaidAnew(one, asked)), asked];
}

function askedIn({ by, day: on, seq }: ActionEntry, event: ActionEvent): OpenRequest | null {
  if (event.kind === 'not-mine') {
    const { words, person, to = null } = event;
    return { what: 'not-mine', by: person, on, seq, words, day: null, to };
  }
  if (event.kind !== 'noted' || by === null) return null;
  const { text, words, day = null, to = null, says, may } = event;
  const what = REQUESTS.find((one) => one !== 'not-mine' && NOTED[one] === text);
  return what === undefined ? null : { what, by, on, seq, words, day, to, ...(says && { says }), ...(may && { may }) };
}

// Whoever says that an action is not theirs asks for another lead no more.
function isSaidAnew({ by, what, says }: OpenRequest, asked: OpenRequest): boolean {
  // The newest version is what the plan says.
  if (asked.what === 'plan-says' || asked.what === 'plan-which') return what === asked.what;
  if (asked.what === 'plan-otherwise') return what === asked.what && says?.about === asked.says?.about;
  // Each word that came too late stands by itself, and so does each question.
  if (what === 'said-after' || what === 'asked-back') return false;
  return by === asked.by && (what === asked.what || (what === 'other-lead' && asked.what === 'not-mine'));
}

/** A line from before it was kept what becomes of each ended whatever was asked of a date. */
function isOvertaken(
  { what, by }: Pick<OpenRequest, 'what' | 'by'>,
  { renewal, agreed }: Extract<ActionEvent, { kind: 'republished' }>,
): boolean {
  if (renewal === undefined) return (what === 'wrong-date' || what === 'proposed-date') && agreed !== undefined;
  return (renewal.overtaken ?? []).some((one) => one.what === what && one.by === by && one.how !== 'waits');
}

const PLAN_SAYS: ReadonlySet<ActionEvent['kind']> = new Set(['reopened', 'date-agreed', 'assigned', 'verified']);

function isDecided({ what, by, seq, says }: OpenRequest, event: ActionEvent): boolean {
  const { kind } = event;
  if (kind === 'noted' && event.of === seq) return true;
  // Closing it, or leaving it as it is, answers nobody.
  if (what === 'asked-back') return false;
  // Checked complete by its old words it is asked all the more.
  if (what === 'plan-which') return kind === 'closed' || kind === 'dropped';
  if (what === 'said-after') return kind === 'reopened' || (kind === 'noted' && event.text === NOTED.kept);
  if (what === 'plan-says') return PLAN_SAYS.has(kind) || (kind === 'noted' && event.text === NOTED.kept);
  if (what === 'plan-otherwise') return says !== undefined && decidesOf(says.about, event);
  if (kind === 'closed') return true;
  // One turn of what recurs is no end of it.
  if (kind === 'verified') return event.turn === undefined;
  if (kind === 'noted') return event.text === NOTED.kept;
  const isOfDate = what === 'wrong-date' || what === 'proposed-date';
  if (kind === 'date-agreed') return isOfDate;
  if (kind === 'republished') return isOvertaken({ what, by }, event);
  // It was proposed by somebody who does not lead it: whoever gets it, it is decided.
  if (kind === 'assigned' && what === 'proposed-lead') return true;
  if (kind !== 'assigned' || !isForOtherLead({ what })) return false;
  return event.settles === undefined || event.settles === by;
}
