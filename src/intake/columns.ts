/** What a column of a plan's table may hold. */
const FIELDS = ['leads', 'dates', 'ref', 'parent', 'phase', 'outcome', 'section', 'theme', 'title'] as const;
export type Field = (typeof FIELDS)[number];

/** The place of each column that a heading row names, counted from 0. */
export type Columns = Readonly<Partial<Record<Field, number>>>;

// A table that people read has no more; a damaged line may have a million.
const MOST_COLUMNS = 60;

/** What councils call each column. FIELDS puts leads and dates first, so that "Action owner" is a lead, not an action. */
const SYNONYMS: Readonly<Record<Field, readonly string[]>> = {
  leads: ['leads', 'lead', 'owner', 'owners', 'responsible', 'responsibility', 'accountable', 'assigned', 'who'],
  dates: ['dates', 'date', 'timescale', 'timescales', 'by when', 'when', 'deadline', 'due', 'timeframe', 'target date'],
  ref: ['ref', 'refs', 'reference', 'id', 'no', 'number', 'action no', 'action ref', 'action number', 'action id'],
  parent: ['parent', 'parent ref'],
  phase: ['phase'],
  outcome: ['outcome', 'outcomes'],
  section: ['section', 'objective', 'priority'],
  theme: ['theme', 'workstream'],
  title: ['action', 'actions', 'title', 'task', 'tasks', 'recommendation', 'what', 'activity', 'description'],
};

/** The columns that a row of headings names: a heading that is one of the words, else one that holds one of them. */
export function columnsOf(headings: readonly string[]): Columns {
  const cells = headings.slice(0, MOST_COLUMNS);
  const said = cells.map(plainWords);
  const phrases = cells.map((cell, index) => (isPhrase(cell) ? ` ${said[index]} ` : ''));
  const columns: Partial<Record<Field, number>> = {};
  const place = (field: Field, isIt: (index: number) => boolean): void => {
    const taken = new Set(Object.values(columns));
    const index = said.findIndex((_, at) => !taken.has(at) && isIt(at));
    if (index >= 0) columns[field] ??= index;
  };
  for (const field of FIELDS) place(field, (at) => SYNONYMS[field].includes(said[at] ?? ''));
  for (const field of FIELDS) place(field, (at) => SYNONYMS[field].some((word) => phrases[at]?.includes(` ${word} `)));
  return columns;
}

/** True where the columns are those of a table of actions: what is to be done, and by when or by whom. */
export function isActionTable(columns: Columns): boolean {
  return columns.title !== undefined && (columns.dates !== undefined || columns.leads !== undefined);
}

/** "Lead officer(s)" -> "lead officer s". A heading is short; a long cell is prose and names no column. */
function plainWords(heading: string): string {
  if (heading.length > 60) return '';
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
}

/** "Lead officer(s)" may hold a synonym; a piece of a sentence may not: " which was due", "The action is late." */
function isPhrase(heading: string): boolean {
  return /^\P{Ll}/u.test(heading) && !heading.endsWith('.') && !heading.startsWith(' ');
}
