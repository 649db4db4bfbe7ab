import type { Heading } from '#src/plan/action.ts';
import type { Issue } from '#src/intake/issue.ts';
import type { TextDraft } from './text-draft.ts';
import type { ReadRow } from './read-rows.ts';
import { echoesEnd } from './echoes.ts';
import { foldSpaces, issueAt } from '#src/intake/issue.ts';
import { withoutMarks } from './text-draft.ts';

type Assembled = {
  readonly drafts: readonly TextDraft[];
  readonly outcomes: readonly Heading[];
  readonly issues: readonly Issue[];
};

/** A text that grows row by row; the parts are joined once, at the end. */
type Growing<Known> = Known & { readonly parts: string[] };
type GrowingDraft = Omit<TextDraft, 'action' | 'dates' | 'leads'> & Record<'action' | 'dates' | 'leads', string[]>;
type Work = {
  readonly drafts: GrowingDraft[];
  readonly outcomes: Growing<Heading>[];
  readonly issues: Issue[];
  /** The ref of the last action with a number, to which lettered rows belong. */
  parent: string | null;
};

const ACTION = /^(\d{1,3}\.\d{1,3}\.\d{1,3})(?!\d)[.:)]?\s*(.*)$/s;
const LETTERED = /^[a-z][.)] /;

/** Puts the rows of a table together: one draft an action, with the words that run on into the rows below it. */
export function assemble(rows: readonly ReadRow[]): Assembled {
  const work: Work = { drafts: [], outcomes: [], issues: [], parent: null };
  for (const row of rows) {
    takeOutcome(work, row);
    takeAction(work, row);
  }
  return {
    drafts: work.drafts.map((draft) => ({
      ...draft,
      action: draft.action.join(' '),
      dates: foldSpaces(draft.dates.join(' ')),
      leads: foldSpaces(draft.leads.join(' ')),
    })),
    outcomes: work.outcomes.map(({ level, ref, parts }) => ({
      level,
      ref,
      title: foldSpaces(withoutMarks(parts.join(' '))),
    })),
    issues: work.issues,
  };
}

function takeOutcome(work: Work, row: ReadRow): void {
  if (row.outcome !== null) work.outcomes.push({ ...row.outcome, parts: [row.outcome.title] });
  if (row.more === '') return;
  const last = work.outcomes.at(-1);
  if (last === undefined) work.issues.push(issueAt(row.place, row.more, NO_OUTCOME));
  else if (echoesEnd(row.more, last.parts.at(-1) ?? '')) work.issues.push(issueAt(row.place, row.more, ECHO));
  else last.parts.push(row.more);
}

const NO_OUTCOME =
  'These words stand where an outcome should, and no numbered outcome comes before them, so they were left out. ' +
  'Give the outcome a number such as 8.1 and import the file again.';
const ECHO =
  'These words nearly repeat the end of the outcome above, so they were taken for its last line printed twice and left out. ' +
  'Nothing needs doing unless they say something new.';

function takeAction(work: Work, row: ReadRow): void {
  const [, ref = null, title = ''] = ACTION.exec(row.action) ?? [];
  const isLettered = LETTERED.test(row.action);
  if (ref !== null) work.parent = ref;
  if (ref !== null || (isLettered && work.parent !== null)) startDraft(work, row, { ref, action: title || row.action });
  else growDraft(work, row);
}

function startDraft(work: Work, row: ReadRow, said: { ref: string | null; action: string }): void {
  const parent = said.ref === null ? work.parent : null;
  const outcome = outcomeOf(work, row, said.ref ?? parent);
  const { place, dates, leads } = row;
  work.drafts.push({ place, ref: said.ref, parent, outcome, action: [said.action], dates: [dates], leads: [leads] });
}

/** The outcome whose number begins the action's own; a row under another outcome's number is told. */
function outcomeOf(work: Work, row: ReadRow, ref: string | null): string | null {
  const own = ref === null ? null : ref.split('.').slice(0, 2).join('.');
  const printed = work.outcomes.at(-1)?.ref ?? null;
  if (printed !== null && printed !== own) work.issues.push(issueAt(row.place, row.action, misplaced(printed, own)));
  return own;
}

function misplaced(printed: string, own: string | null): string {
  return (
    `This action stands under outcome ${printed} but its number begins ${own}; it was put under ${own}. ` +
    'If the number is a slip, mend it in the file and import the file again.'
  );
}

/** A row without a number runs on from the action above, unless it has an outcome or both words and dates of its own. */
function growDraft(work: Work, row: ReadRow): void {
  const words = foldSpaces([row.action, row.dates, row.leads].join(' '));
  const last = work.drafts.at(-1);
  const isOwn = row.action !== '' && (row.outcome !== null || row.dates !== '');
  if (words === '') return;
  if (last === undefined || isOwn) {
    work.issues.push(issueAt(row.place, words, NO_NUMBER));
    return;
  }
  for (const column of ['action', 'dates', 'leads'] as const) last[column].push(row[column]);
}

const NO_NUMBER =
  'This row has no number and is not the rest of an action above it, so it was not read. ' +
  'Give the action a number in the document and import the file again.';
