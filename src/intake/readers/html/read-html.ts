import type { DocumentPart, PlanDocument } from '#src/intake/document.ts';
import type { Issue } from '#src/intake/issue.ts';
import type { Element, Node } from './nodes.ts';
import { cellsOfFrame, readHtmlTable } from './read-html-table.ts';
import { childrenOf, isBlock, isElement, isUnseen } from './nodes.ts';
import { readColoursMarked } from '#src/intake/seen/read-colours-marked.ts';
import { parse } from 'parse5';
import { sayNodes } from './say-node.ts';

/** What is read so far, and the words that no block has ended yet. */
type Walk = {
  readonly parts: DocumentPart[];
  readonly issues: Issue[];
  readonly loose: Node[];
  readonly numbered: boolean;
  tables: number;
  paragraphs: number;
};

const HEADING = /^h([1-6])$/;

/** A page of HTML in reading order; `numbered` is false where the numbers of its lists stand in their words already. */
export function readHtml(html: string, numbered = true): PlanDocument {
  const walk: Walk = { parts: [], issues: [], loose: [], numbered, tables: 0, paragraphs: 0 };
  walkNodes(childrenOf(parse(html)), walk);
  endParagraph(walk);
  return { parts: walk.parts, issues: walk.issues };
}

function walkNodes(nodes: readonly Node[], walk: Walk): void {
  for (const node of nodes) {
    if (isUnseen(node)) continue;
    if (isElement(node) && (isBlock(node) || holdsBlock(node))) walkBlock(node, walk);
    else walk.loose.push(node);
  }
}

/** A span or a link round whole paragraphs, as content management systems write. */
function holdsBlock(node: Node): boolean {
  return childrenOf(node).some((child) => isBlock(child) || holdsBlock(child));
}

function walkBlock(element: Element, walk: Walk): void {
  endParagraph(walk);
  const level = HEADING.exec(element.tagName)?.[1];
  if (level !== undefined) addHeading(element, Number(level), walk);
  else if (element.tagName === 'table') addTable(element, walk);
  else if (element.tagName === 'ul' || element.tagName === 'ol') addWords(sayNodes([element], walk.numbered), walk);
  else walkNodes(childrenOf(element), walk);
  endParagraph(walk);
}

function addHeading(element: Element, level: number, walk: Walk): void {
  const text = sayNodes([element], walk.numbered).replaceAll('\n', ' ');
  walk.paragraphs += 1;
  if (text !== '') walk.parts.push({ kind: 'heading', level, text, place: `paragraph ${walk.paragraphs}` });
}

function addTable(element: Element, walk: Walk): void {
  const framed = cellsOfFrame(element);
  if (framed !== null) {
    for (const cell of framed) walkBlock(cell, walk);
    return;
  }
  walk.tables += 1;
  const { table, issues } = readColoursMarked(readHtmlTable(element, `table ${walk.tables}`, walk.numbered));
  walk.issues.push(...issues);
  if (table.rows.length > 0) walk.parts.push({ kind: 'table', table });
}

function endParagraph(walk: Walk): void {
  if (walk.loose.length === 0) return;
  addWords(sayNodes(walk.loose.splice(0), walk.numbered), walk);
}

function addWords(text: string, walk: Walk): void {
  if (text === '') return;
  walk.paragraphs += 1;
  walk.parts.push({ kind: 'words', text, place: `paragraph ${walk.paragraphs}` });
}
