import type { DocumentPart, PlanDocument } from '#src/intake/document.ts';
import { foldSpaces } from '#src/intake/issue.ts';

// What a field of a form says until somebody fills it in: "Choose an item.", "Click or tap to enter a date."
const CHOOSE = 'choose an? (?:item|building block|option|date)';
const CLICK = '(?:click|tap|click or tap)(?: here)?(?: or tap)? to enter (?:text|a date)';
const SELECT = '(?:please )?select(?: an?)?(?: (?:item|option|one|date|from list))?|enter (?:text|date)(?: here)?';
const PROMPT = new RegExp(String.raw`^[[(<\-–— ]*(?:${CHOOSE}|${CLICK}|${SELECT})[\])>.…\-–— ]*$`, 'iu');
// Seen at once in the cells of a long table, nearly all of which are none.
const BEGINS_PROMPT = /^\W{0,3}[cstpe]/i;
const SHORTEST_PROMPT = 4;
const LONGEST_PROMPT = 60;
const BOX = /[☐□☑☒✓✔]/u;
const EACH_BOX = /(?=[☐□☑☒✓✔])/u;
const TICKED = /^[☑☒✓✔]/u;

/** A document's tables with what people filled in: no field left at “Choose an item”, and of several boxes what is ticked. */
export function asFilledIn(document: PlanDocument): PlanDocument {
  return { ...document, parts: document.parts.map(partFilledIn) };
}

function partFilledIn(part: DocumentPart): DocumentPart {
  if (part.kind !== 'table') return part;
  const { table } = part;
  if (!table.rows.some(({ cells }) => cells.some((cell) => filledIn(cell) !== cell))) return part;
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map(filledIn) }));
  return { kind: 'table', table: { ...table, rows } };
}

function filledIn(cell: string): string {
  if (cell.length < SHORTEST_PROMPT) return cell;
  if (cell.length <= LONGEST_PROMPT && BEGINS_PROMPT.test(cell) && PROMPT.test(cell)) return '';
  return cell.includes('☐') || cell.includes('□') ? ticked(cell) : cell;
}

/** "☐ Red ☒ Amber ☐ Green" → "Amber"; '' where no box is ticked, and the cell as it is where it has no choice of words. */
function ticked(cell: string): string {
  const [before = '', ...choices] = cell.split(EACH_BOX).map(foldSpaces);
  const first = BOX.test(before) ? [before] : [];
  const all = [...first, ...choices];
  if (all.length < 2 || all.some((choice) => choice.length < 2)) return cell;
  const chosen = all.filter((choice) => TICKED.test(choice)).map((choice) => choice.slice(1).trim());
  return [first.length > 0 ? '' : before, chosen.join('; ')].filter((part) => part !== '').join(' ');
}
