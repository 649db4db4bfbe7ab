import type { DrawnPage, Rules } from './page-rules.ts';
import { NO_RULES, readRules } from './page-rules.ts';

/** A run of letters on a page: where it begins and ends from the left, its line from the top, and the height of its letters, in points. */
export type Run = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly line: number;
  readonly size: number;
  /** The mark by which the document's own outline knows it; null where it has none. */
  readonly mark: string | null;
};

/** A node of the outline that a tagged PDF brings with it: "Table", "TR", "TD", "P"; its leaves are marks. */
export type Outline = { readonly role: string; readonly children: readonly (Outline | string)[] };

export type PageText = {
  readonly number: number;
  readonly runs: readonly Run[];
  readonly outline: Outline | null;
  /** The lines drawn on it. */
  readonly rules: Rules;
};

/** Marked content and letters as the PDF library gives them. */
type Item = {
  readonly type?: string;
  readonly id?: string;
  readonly str?: string;
  readonly width?: number;
  readonly height?: number;
  readonly transform?: readonly number[];
};
type Node = {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
};

/** The part of a page of the library that is read here. */
export type LibraryPage = DrawnPage & {
  readonly getTextContent: (options: {
    includeMarkedContent: boolean;
  }) => Promise<{ readonly items: readonly unknown[] }>;
  readonly getStructTree: () => Promise<unknown>;
};

/** What a page says, and in what outline. */
export async function readPage(page: LibraryPage, number: number): Promise<PageText> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const tree = (await page.getStructTree()) as Node | null;
  const runs: Run[] = [];
  const marks: (string | null)[] = [];
  for (const item of items as readonly Item[]) {
    if (item.type?.startsWith('begin') === true) marks.push(item.id ?? marks.at(-1) ?? null);
    else if (item.type === 'endMarkedContent') marks.pop();
    else runs.push(...runOf(item, page.view[3] ?? 0, marks.at(-1) ?? null));
  }
  const outline = tree === null ? null : outlineOf(tree);
  return { number, runs, outline, rules: runs.length === 0 ? NO_RULES : await readRules(page) };
}

function runOf({ str = '', width = 0, height = 0, transform = [] }: Item, top: number, mark: string | null): Run[] {
  const [, , , tall = 0, left = 0, bottom = 0] = transform;
  const text = str.replaceAll(/\s+/g, ' ');
  if (text.trim() === '') return [];
  const size = height || Math.abs(tall) || 10;
  return [{ text, left, right: left + width, line: top - bottom, size, mark }];
}

function outlineOf(node: Node): Outline {
  const children = (node.children ?? []).map((child) =>
    child.type === 'content' && child.id !== undefined ? child.id : outlineOf(child),
  );
  return { role: node.role ?? '', children };
}
