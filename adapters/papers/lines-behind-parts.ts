import { DRAWN } from '#src/messages/report/drawn-words.ts';
import { sayLines, sourcesOf } from '#src/report/paper/say-sources.ts';
import type { PaperSection, Part } from '#src/report/paper/paper.ts';

/** What a part is called where the lines of the ledger behind it are told. */
export function calledBy(one: Part): string {
  switch (one.kind) {
    case 'paragraph':
    case 'heading':
      return one.text;
    case 'list':
      return DRAWN.list;
    case 'figures':
      return DRAWN.figures;
    case 'table':
      return one.caption;
    case 'chart':
      return one.picture?.title ?? '';
  }
}

/** The parts of a section that rest on lines of the ledger, in their order, with those lines. */
export function linesBehindParts({
  parts,
}: PaperSection): readonly { readonly called: string; readonly lines: string }[] {
  return parts.flatMap((one) => {
    const sources = sourcesOf(one);
    return sources.length === 0 ? [] : [{ called: calledBy(one).replace(/\.$/u, ''), lines: sayLines(sources) }];
  });
}
