import type { DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** True for an element: what has a name in angle brackets. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** The words of a text node; '' for any other. */
export function wordsOfNode(node: Node): string {
  return node.nodeName === '#text' && 'value' in node ? node.value : '';
}

/** The nodes inside a node, in order. */
export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** What an element says of itself under a name; '' where it says nothing. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

const UNSEEN = new Set(
  'head script style template noscript title meta link iframe object svg canvas select textarea button img'.split(' '),
);
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i;

/** True for what a reader of the page does not see. */
export function isUnseen(node: Node): boolean {
  if (!isElement(node)) return node.nodeName === '#comment' || node.nodeName === '#documentType';
  return UNSEEN.has(node.tagName) || HIDDEN.test(attribute(node, 'style').slice(0, 2000)) || isNote(node);
}

/** A footnote, its number in the text, or a comment: Word's saved HTML and mammoth's each have their names for them. */
function isNote(element: Element): boolean {
  if (attribute(element, 'style').startsWith('mso-element:')) return true;
  return (
    /^(?:foot|end)note-/.test(attribute(element, 'id')) || /^#_(?:ftn|edn|msocom)/.test(attribute(element, 'href'))
  );
}

const STRUCK = new Set(['s', 'strike', 'del']);
const LINE_THROUGH = /text-decoration(?:-line)?\s*:[^;]{0,60}line-through/i;

/** True for an element drawn with a line through it, or crossed out of a document whose changes are tracked. */
export function isStruckElement(element: Element): boolean {
  return STRUCK.has(element.tagName) || LINE_THROUGH.test(attribute(element, 'style').slice(0, 2000));
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** True for an element that begins a line of its own. */
export function isBlock(node: Node): node is Element {
  return isElement(node) && BLOCKS.has(node.tagName);
}
