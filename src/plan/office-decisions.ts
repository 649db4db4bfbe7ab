import type { ActionEntry, ActionEvent, NewEntry, PersonEntry } from './ledger.ts';
import { MERGED, NOTED } from './noted-requests.ts';

/** What of an action a line changes; two lines that touch the same cannot both be taken back without the newer one. */
type Touched =
  | 'date'
  | 'date-doubt'
  | 'leads'
  | 'leads-doubt'
  | 'stage'
  | 'sight'
  | 'requests'
  | 'question'
  | 'words'
  | 'public';

// Whoever answers does so by the date, the leads and the stage that stand.
const BY_AN_ANSWER: readonly Touched[] = ['date', 'leads', 'stage'];

/** What each kind of line changes, but for those of which it hangs on what they say. */
const TOUCHES: Readonly<Record<Exclude<ActionEvent['kind'], 'settled' | 'noted' | 'republished'>, readonly Touched[]>> =
  {
    updated: BY_AN_ANSWER,
    amended: BY_AN_ANSWER,
    kept: BY_AN_ANSWER,
    'date-asked': ['date'],
    'date-declined': ['date'],
    'date-returned': ['date'],
    'date-agreed': ['date', 'date-doubt'],
    'not-mine': ['leads'],
    assigned: ['leads', 'leads-doubt'],
    verified: ['stage'],
    'not-verified': ['stage'],
    closed: ['stage'],
    reopened: ['stage'],
    held: ['stage'],
    restricted: ['sight'],
    checker: [],
    'public-drafted': ['public'],
    'public-released': ['public'],
    'public-withdrawn': ['public'],
    chased: ['question'],
    answered: ['question'],
    edited: ['words'],
    published: ['date', 'leads', 'stage', 'words'],
    progress: [],
    dropped: [],
    snoozed: [],
    undone: [],
  };

/** True for a line by which the office, a verifier or whoever is one step up decided something about an action. */
export function isDecision({ event, message }: ActionEntry): boolean {
  if (message === null) return false;
  return event.kind === 'noted' ? isDecided(event.text) : DECISIONS.has(event.kind);
}

function isDecided(text: string): boolean {
  return DECIDED_NOTES.has(text) || text.endsWith(MERGED);
}

const DECIDED_NOTES: ReadonlySet<string> = new Set([
  NOTED.kept,
  NOTED['let-go'],
  NOTED['answered-back'],
  NOTED['no-answer'],
  NOTED.word,
  NOTED['word-to-check'],
  NOTED['proposed-date'],
  NOTED['proposed-lead'],
  NOTED['asked-other'],
  NOTED['only-a-note'],
  NOTED['kept-against'],
  NOTED['same-action'],
  NOTED['other-action'],
]);

const DECISIONS: ReadonlySet<ActionEvent['kind']> = new Set([
  'date-agreed',
  'date-declined',
  'date-returned',
  'assigned',
  'verified',
  'not-verified',
  'closed',
  'reopened',
  'held',
  'settled',
  'restricted',
  'checker',
  'chased',
  'edited',
  'public-drafted',
  'public-released',
  'public-withdrawn',
  // By hand: the plan's lack of a date was followed.
  'republished',
  // By hand: one that a document brought came with no message.
  'published',
]);

/** True for a line by which somebody arranged something, for another person or themselves. */
export function isArranged({ by, message, event }: PersonEntry): boolean {
  return message !== null && by !== null && event.kind !== 'undone';
}

/** The newest line that rests on a decision, so that this cannot be taken back without it; null while none does. `ledger` is the whole of its action's. */
export function restsOn(decision: ActionEntry, ledger: readonly ActionEntry[]): ActionEntry | null {
  const own = new Set(touchedBy(decision.event));
  const isLater = ({ seq, message }: ActionEntry) => seq > decision.seq && message !== decision.message;
  return (
    stillStanding(ledger).findLast((line) => isLater(line) && touchedBy(line.event).some((one) => own.has(one))) ?? null
  );
}

/** The same of what was arranged for a person; `ledger` is all that was arranged for anybody. */
export function arrangedSince(decision: PersonEntry, ledger: readonly PersonEntry[]): PersonEntry | null {
  const about = arrangedAbout(decision);
  const isLater = ({ seq, person }: PersonEntry) => seq > decision.seq && person === decision.person;
  return stillStanding(ledger).findLast((line) => isLater(line) && arrangedAbout(line) === about) ?? null;
}

/** The lines that nobody took back, without those by which that was done. */
export function stillStanding<E extends ActionEntry | PersonEntry>(ledger: readonly E[]): readonly E[] {
  const undone = undoneIn(ledger);
  return ledger.filter(({ seq, event }) => event.kind !== 'undone' && !undone.has(seq));
}

/** The lines that were taken back, by their numbers. */
export function undoneIn(ledger: readonly (ActionEntry | PersonEntry)[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { event } of ledger) if (event.kind === 'undone') undone.add(event.of);
  return undone;
}

/** True where a new line decides or arranges what another does too, so that the later of the two holds; what people say of an action goes field by field. */
export function isSameMatter(entry: NewEntry, line: ActionEntry | PersonEntry): boolean {
  if ('person' in entry && 'person' in line) {
    if (entry.event.kind === 'undone' || entry.person !== line.person) return false;
    return arrangedAbout(entry) === arrangedAbout(line);
  }
  if (!('action' in entry) || !('action' in line) || entry.action !== line.action) return false;
  if (entry.event.kind === 'snoozed' && line.event.kind === 'snoozed') return entry.event.person === line.event.person;
  if (SAID.has(entry.event.kind) || SAID.has(line.event.kind)) return false;
  const own = new Set(touchedBy(entry.event));
  return touchedBy(line.event).some((one) => own.has(one));
}

/** Kinds of line by which somebody says how an action stands. */
const SAID: ReadonlySet<ActionEvent['kind']> = new Set(['updated', 'amended', 'kept', 'noted', 'undone', 'date-asked']);

function arrangedAbout({ event }: Pick<PersonEntry, 'event'>): 'account' | 'time' | 'quiet' {
  if (event.kind === 'linked') return 'account';
  return event.kind === 'asked-at' ? 'time' : 'quiet';
}

const NOTES: Readonly<Record<string, readonly Touched[]>> = {
  [NOTED.kept]: ['requests'],
  [NOTED['let-go']]: ['question'],
  [NOTED['proposed-date']]: ['requests'],
  [NOTED['proposed-lead']]: ['requests'],
};

function touchedBy(event: ActionEvent): readonly Touched[] {
  if (event.kind === 'settled') return [event.about === 'timescale' ? 'date-doubt' : 'leads-doubt'];
  if (event.kind === 'noted') return NOTES[event.text] ?? [];
  if (event.kind !== 'republished') return TOUCHES[event.kind];
  return [
    ...(event.agreed === undefined ? [] : (['date', 'date-doubt'] as const)),
    ...(event.leads === null ? [] : (['leads', 'leads-doubt'] as const)),
  ];
}

/** True for a line by which somebody says how an action stands, or whose it is; the others are decided. */
export function hasAnswered({ event: { kind } }: ActionEntry): boolean {
  return (
    kind === 'updated' ||
    kind === 'amended' ||
    kind === 'kept' ||
    kind === 'not-mine' ||
    kind === 'date-asked' ||
    kind === 'answered'
  );
}
