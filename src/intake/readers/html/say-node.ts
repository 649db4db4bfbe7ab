import type { Element, Node } from './nodes.ts';
import { attribute, childrenOf, isBlock, isElement, isStruckElement, isUnseen, wordsOfNode } from './nodes.ts';
import { struckThrough } from '#src/intake/seen/struck-words.ts';
import { cellLines } from '#src/intake/readers/cell-lines.ts';

/** What is being said: the pieces so far, and whether the points of a numbered list say their numbers. */
type Saying = { readonly pieces: string[]; readonly numbered: boolean };

/** The words of these nodes as a person sees them: a line for each paragraph, break and point. */
export function sayNodes(nodes: readonly Node[], numbered: boolean): string {
  const saying = { pieces: [], numbered };
  for (const node of nodes) say(node, saying);
  return cellLines(saying.pieces.join(''));
}

function say(node: Node, saying: Saying): void {
  if (isUnseen(node)) return;
  if (!isElement(node)) saying.pieces.push(wordsOfNode(node).replaceAll(/\s+/g, ' '));
  else if (node.tagName === 'br') saying.pieces.push('\n');
  else if (node.tagName === 'ul' || node.tagName === 'ol') sayList(node, saying);
  else if (node.tagName === 'td' || node.tagName === 'th') sayInnerCell(node, saying);
  else if (isBox(node)) saying.pieces.push(`${node.attrs.some(({ name }) => name === 'checked') ? '☑' : '☐'} `);
  else if (isStruckElement(node)) sayStruck(node, saying);
  else sayWithin(node, isBlock(node) ? '\n' : '', saying);
}

function isBox(node: Element): boolean {
  return node.tagName === 'input' && attribute(node, 'type').toLowerCase() === 'checkbox';
}

/** What is struck through stays to be seen, and keeps its line through it: "~~Jan 2016~~ Mar 2016". */
function sayStruck(element: Element, { pieces, numbered }: Saying): void {
  const edge = isBlock(element) ? '\n' : '';
  pieces.push(`${edge}${struckThrough(sayNodes(childrenOf(element), numbered))} ${edge}`);
}

function sayWithin(element: Element, edge: string, saying: Saying): void {
  saying.pieces.push(edge);
  for (const child of childrenOf(element)) say(child, saying);
  saying.pieces.push(edge);
}

/** A cell of a table within a cell: the short cells of a row on one line. */
function sayInnerCell(cell: Element, saying: Saying): void {
  const words = sayNodes(childrenOf(cell), saying.numbered);
  saying.pieces.push(words.includes('\n') ? `\n${words}\n` : `${words} `);
}

function sayList(list: Element, saying: Saying): void {
  let number = Number.parseInt(attribute(list, 'start') || '1', 10) - 1;
  for (const item of childrenOf(list)) {
    const isPoint = isElement(item) && item.tagName === 'li' && !isUnseen(item);
    if (isPoint) number += 1;
    saying.pieces.push('\n');
    if (isPoint) sayPoint(item, list.tagName === 'ul' ? '• ' : markOf(number, saying), saying);
    else say(item, saying);
  }
  saying.pieces.push('\n');
}

function markOf(number: number, { numbered }: Saying): string {
  return numbered ? `${number}. ` : '';
}

/** A point's mark stands before its first words, whatever paragraphs they are in. */
function sayPoint(item: Element, mark: string, saying: Saying): void {
  const inner: Saying = { pieces: [], numbered: saying.numbered };
  for (const child of childrenOf(item)) say(child, inner);
  const words = inner.pieces.join('').trimStart();
  saying.pieces.push(words === '' ? '' : (beginsWithList(item) ? '' : mark) + words);
}

/** A point of nothing but points is only there to set them in. */
function beginsWithList(item: Element): boolean {
  const first = childrenOf(item).find((node) => isElement(node) || wordsOfNode(node).trim() !== '');
  return first !== undefined && (first.nodeName === 'ul' || first.nodeName === 'ol');
}
