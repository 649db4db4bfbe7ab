/** What a column of a plan's table may hold. */
export const FIELDS = [
  'leads',
  'dates',
  'ref',
  'parent',
  'phase',
  'outcome',
  'section',
  'theme',
  'rating',
  'progress',
  'title',
] as const;
export type Field = (typeof FIELDS)[number];

/** What people may type for each field, the word they are shown first. */
export const FIELD_WORDS: Readonly<Record<Field, readonly string[]>> = {
  leads: ['leads', 'lead', 'owner', 'owners', 'who'],
  dates: ['dates', 'date', 'when', 'timescale', 'deadline', 'due'],
  ref: ['ref', 'refs', 'number', 'no', 'id'],
  parent: ['parent'],
  phase: ['phase'],
  outcome: ['outcome'],
  section: ['section', 'objective', 'priority'],
  theme: ['theme'],
  rating: ['rag', 'rating', 'status'],
  progress: ['progress', 'update', 'comments'],
  title: ['action', 'actions', 'title', 'what', 'recommendation'],
};
