import type { FrozenPaper, Paper, Part } from '#src/report/paper/paper.ts';
import { DRAWN } from './drawn-words.ts';

/** A paper that is kept as plain words, with what it is at its foot. */
export function sayPaperAsText(frozen: FrozenPaper): string {
  return [sayPaperWords(frozen.paper), '', DRAWN.foot(frozen)].join('\n');
}

/** A paper as plain words: a row of a table is a line of its cells, each after its heading. */
export function sayPaperWords({ title, subtitle, facts, sections }: Paper): string {
  const head = [title, subtitle, ...facts.map(({ label, text }) => `${label}: ${text}`)];
  const told = sections.flatMap(({ heading, parts }) => ['', heading.toUpperCase(), ...parts.flatMap(linesOf)]);
  return [...head, ...told].join('\n');
}

function linesOf(part: Part): readonly string[] {
  switch (part.kind) {
    case 'chart':
      return part.picture === undefined ? [] : [`${part.picture.title}: ${part.picture.inWords}`];
    case 'paragraph':
      return [part.text];
    case 'heading':
      return ['', part.text];
    case 'list':
      return part.items.map(({ text }) => `- ${text}`);
    case 'figures':
      return part.figures.map(({ label, value }) => `${label}: ${value}`);
    case 'table':
      return [
        `${part.caption}:`,
        ...part.rows.map(({ cells }) => {
          const [first, ...others] = cells.map(({ text }, at) => ({ heading: part.columns[at]?.heading ?? '', text }));
          return `- ${first?.text ?? ''}: ${others.map(({ heading, text }) => `${heading} ${text}`).join(' · ')}`;
        }),
      ];
  }
}
