import type { Block } from '#src/messages/card.ts';
import type { Piece } from './render-piece.ts';
import { keptWords, lineOf, paragraph, plain, richText, textOf } from './render-text.ts';

const LONGEST = { title: 50, words: 2000 } as const;

/** The rating mix in words: Slack picks the colours of a chart itself, and Amber drawn blue would read as complete. Whoever sends it may put a picture of ours beside them. */
export function drawChart(chart: Extract<Block, { kind: 'chart' }>): readonly Piece[] {
  const title = lineOf(chart.title, LONGEST.title);
  const words = keptWords(chart.inWords, LONGEST.words);
  return [
    ...(title === '' ? [] : [{ block: richText([paragraph([textOf(title, 'bold')])]), aloud: title, rows: 0 }]),
    ...(words === ''
      ? []
      : [
          {
            block: { type: 'context' as const, elements: [plain(words, LONGEST.words)] },
            aloud: words,
            rows: 0,
            chart,
          },
        ]),
  ];
}
