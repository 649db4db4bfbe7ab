import type { DraftCell } from './row-draft.ts';
import type { Heading } from '#src/plan/action.ts';
import type { WithRef } from './refs/make-refs.ts';
import type { PlanCell, PlanProgress, PlanRow } from '#src/intake/format.ts';
import { foldSpaces } from '#src/intake/issue.ts';
import { isDitto } from '#src/intake/inherit-cells.ts';
import { joinLines } from './join-lines.ts';
import { isBareRating, readRating } from './read-rating.ts';

/** The actions as plan rows: cells that are left to the row above filled from there, sub-actions under their action. */
export function toPlanRows(actions: readonly WithRef[]): PlanRow[] {
  const dates = inherited(actions, 'dates');
  const leads = inherited(actions, 'leads');
  const refs = new Set(actions.map(({ id }) => id));
  const none: PlanCell = { text: '', inherited: false };
  return actions.map((action, index) => ({
    place: action.place,
    ref: action.id,
    parent: action.parent ?? parentOf(action.id, refs),
    phase: action.standing.phase,
    theme: action.standing.theme?.ref ?? null,
    section: numberOf(action.standing.section),
    outcome: action.standing.outcome?.ref ?? null,
    title: plainTitle(action.title),
    dates: dates[index] ?? none,
    leads: leads[index] ?? none,
    ...progressOf(action),
    ...(action.fields.length === 0 ? {} : { fields: action.fields }),
    ...(action.isMade ? { refIsMade: true } : {}),
  }));
}

/** A blank cell says nothing here: only a merged cell or ditto words leave it to the row above, so nobody is given an action by accident. */
function inherited(actions: readonly WithRef[], column: 'dates' | 'leads'): PlanCell[] {
  let above = '';
  let table = -1;
  return actions.map((action) => {
    const { text, covered }: DraftCell = action[column];
    const said = joinLines(text);
    if (action.table !== table) above = '';
    table = action.table;
    if (isDitto(said)) return { text: above, inherited: above !== '' };
    above = said;
    return { text: said, inherited: covered && said !== '' };
  });
}

/** "2.1.1a" is a sub-action of "2.1.1", and "8.1.3" of "8.1", where the plan has that as an action. */
function parentOf(ref: string, refs: ReadonlySet<string>): string | null {
  const stem = ref.replace(/(?:\.\d{1,3}|[a-z])$/, '');
  return stem !== ref && refs.has(stem) ? stem : null;
}

function numberOf(section: Heading | null): number | null {
  return section === null ? null : Number(section.ref);
}

/** One bullet before all of an action's words says nothing. */
function plainTitle(title: string): string {
  const words = title.includes('•') ? foldSpaces(title) : joinLines(title);
  return words.startsWith('• ') && !words.includes('•', 1) ? words.slice(2) : words;
}

// "-", "n/a": a cell that says nothing.
const NOTHING_SAID = /^(?:[-–—.]+|n\/?a)$/iu;

function progressOf(action: WithRef): { readonly progress?: PlanProgress } {
  const [rating, progress] = [action.rating, action.progress].map((cell) =>
    NOTHING_SAID.test(cell.trim()) ? '' : cell,
  ) as [string, string];
  if (rating === '' && progress.trim() === '') return {};
  const read = readRating(rating) ?? readRating(foldSpaces(progress));
  // A status in words is kept with the progress; a colour alone is said by the rating.
  const words = [isBareRating(rating) && read !== null ? '' : rating, progress.trim()].filter((part) => part !== '');
  return { progress: { rating: read, words: words.join('\n') } };
}
