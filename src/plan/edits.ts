import type { Action, DocumentWords } from './action.ts';
import type { ActionEntry, Edit } from './ledger.ts';
import { undoneIn } from './office-decisions.ts';

/** An action with the office's words where it put its own in place of the plan's; what the document says there stays beside them. */
export function asEdited(action: Action, entries: readonly ActionEntry[]): Action {
  const isByHand = entries.some(({ event }) => event.kind === 'published' && event.added !== undefined);
  const known: Action = isByHand ? { ...action, isByHand: true } : action;
  const edit = editIn(entries);
  const words: Edit = {
    ...(isSaid(edit.title) ? { title: edit.title } : {}),
    ...(isSaid(edit.theme) ? { theme: edit.theme } : {}),
    ...(isSaid(edit.timescale) ? { timescale: edit.timescale } : {}),
  };
  if (Object.keys(words).length === 0) return known;
  const inDocument: DocumentWords = {
    ...(isSaid(edit.title) ? { title: action.title } : {}),
    ...(isSaid(edit.theme) ? { theme: action.theme } : {}),
    ...(isSaid(edit.timescale) ? { timescale: action.timescale } : {}),
  };
  return { ...known, ...(words as Partial<Action>), inDocument };
}

/** The same in the document's own words, as the last import left it. */
export function asImported(action: Action): Action {
  const { inDocument, ...known } = action;
  return inDocument === undefined ? action : { ...known, ...inDocument };
}

/** False for an action whose adding by hand was taken back: it is kept, and is no action any more. */
export function isThere(entries: readonly ActionEntry[]): boolean {
  const added = entries.find(({ event }) => event.kind === 'published' && event.added !== undefined);
  return added === undefined || !entries.some(({ event }) => event.kind === 'undone' && event.of === added.seq);
}

function editIn(entries: readonly ActionEntry[]): Edit {
  const edits = entries.filter(({ event }) => event.kind === 'edited');
  if (edits.length === 0) return {};
  const undone = undoneIn(entries);
  const standing = edits.filter(({ seq }) => !undone.has(seq));
  return Object.assign({}, ...standing.map(({ event }) => (event.kind === 'edited' ? event.change : {}))) as Edit;
}

function isSaid<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
