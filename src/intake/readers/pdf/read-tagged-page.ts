import type { Outline, PageText, Run } from './page-text.ts';
import type { PageTable, PagePart } from './page-part.ts';
import { cellLines } from '#src/intake/readers/cell-lines.ts';
import { sayRuns } from './join-runs.ts';

type Walk = {
  readonly byMark: ReadonlyMap<string, readonly Run[]>;
  readonly place: string;
  readonly parts: PagePart[];
};

const HEADING = /^(?:H([1-6])?|Title)$/;
const ROOMY = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'NonStruct',
  'L',
  'LI',
  'LBody',
  'BlockQuote',
  'Root',
  '',
]);

/** A page by the outline that its document brings with it; null where the outline has no table, and says too little. */
export function readTaggedPage({ number, runs, outline }: PageText): PagePart[] | null {
  if (outline === null || !hasTable(outline)) return null;
  const byMark = Map.groupBy(runs, ({ mark }) => mark ?? '');
  const walk = { byMark, place: `page ${number}`, parts: [] };
  walkNode(outline, walk);
  return walk.parts;
}

function hasTable({ role, children }: Outline): boolean {
  return role === 'Table' || children.some((child) => typeof child !== 'string' && hasTable(child));
}

function walkNode(node: Outline, walk: Walk): void {
  const { parts, place } = walk;
  const heading = HEADING.exec(node.role);
  if (node.role === 'Table')
    parts.push({ kind: 'page table', place, rows: rowsOf(node).map((row) => drawRow(row, walk)) });
  else if (heading !== null)
    parts.push({ kind: 'heading', level: Number(heading[1] ?? 1), text: say(node, walk).replaceAll('\n', ' '), place });
  else if (ROOMY.has(node.role) && (hasTable(node) || node.children.some((child) => typeof child !== 'string')))
    walkEach(node, walk);
  else addWords(say(node, walk), walk);
}

function walkEach({ children }: Outline, walk: Walk): void {
  for (const child of children) {
    if (typeof child === 'string') addWords(cellLines(sayRuns(walk.byMark.get(child) ?? [])), walk);
    else walkNode(child, walk);
  }
}

function addWords(text: string, { parts, place }: Walk): void {
  if (text !== '') parts.push({ kind: 'words', text, place });
}

function rowsOf(node: Outline): Outline[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.role === 'TR'
      ? [child]
      : ['THead', 'TBody', 'TFoot', 'NonStruct'].includes(child.role)
        ? rowsOf(child)
        : [];
  });
}

function drawRow(row: Outline, walk: Walk): PageTable['rows'][number] {
  return row.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const left = runsOf(child, walk).reduce((least, run) => Math.min(least, run.left), Infinity);
    return [{ text: say(child, walk), left }];
  });
}

function runsOf(node: Outline, walk: Walk): readonly Run[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? (walk.byMark.get(child) ?? []) : runsOf(child, walk),
  );
}

/** A point of a list, whose sign may be drawn and not written. */
function asPoint(text: string): string {
  return text === '' || /^(?:•|\(?\w{1,3}[.)])/u.test(text) ? text : `• ${text}`;
}

const OWN_LINE = new Set(['P', 'LI', 'L', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TR', 'Div']);

/** The words of a node: each paragraph and point on a line of its own. */
function say(node: Outline, walk: Walk): string {
  const pieces: string[] = [];
  let own: Run[] = [];
  const flush = (): void => {
    pieces.push(sayRuns(own));
    own = [];
  };
  for (const child of node.children) {
    if (typeof child === 'string') own.push(...(walk.byMark.get(child) ?? []));
    else if (OWN_LINE.has(child.role)) {
      flush();
      pieces.push('\n', child.role === 'LI' ? asPoint(say(child, walk)) : say(child, walk), '\n');
    } else own.push(...runsOf(child, walk));
  }
  flush();
  return cellLines(pieces.join(''));
}
