import type { FrozenPaper, Paper, Part } from '#src/report/paper/paper.ts';
import type { Picture } from '#src/picture/picture.ts';
import { withWords } from '#src/picture/with-words.ts';
import { day } from '#test/kit/an-action.ts';

const A_PICTURE: Picture = {
  id: 'mix',
  title: 'How the ratings moved',
  inWords: 'Red went from 3 to 2 & back <again>.',
  axes: { of: 'Week', value: 'Actions' },
  form: 'columns',
  labels: ['24 Aug', '31 Aug'],
  series: [{ name: 'Red ■', paint: 'red', values: [3, 2] }],
};

/** One part of every kind, with words that would do harm where they were taken for anything else. */
export function aPaper(changed: Partial<Paper> = {}): FrozenPaper {
  return {
    id: 'R-0123456789ab',
    head: { line: 812, hash: 'ab12'.repeat(16) },
    paper: {
      title: 'Highlight report: Six months to August',
      subtitle: 'Rotherham Improvement Plan',
      asAt: day('2015-08-31'),
      facts: [{ label: 'As at', text: '31 Aug 2015' }],
      sections: [
        {
          key: 'counts',
          heading: 'How it stands <now>',
          parts: [
            { kind: 'paragraph', text: '=1+1 & "quoted" words of Siân Ŵ. Ŷ.', sources: [1, 2, 3] },
            { kind: 'figures', figures: [{ label: 'Live', value: 7, sources: [1, 2, 4] }] },
            { kind: 'heading', text: 'By rating' },
            { kind: 'list', items: [{ text: '<script>alert(1)</script>', sources: [9] }] },
            { kind: 'chart', picture: A_PICTURE, sources: [5, 6] },
            {
              kind: 'table',
              key: 'dates',
              caption: 'Dates',
              columns: [
                { key: 'ref', heading: 'Action', type: 'text' },
                { key: 'rating', heading: 'Rating', type: 'rating' },
                { key: 'due', heading: 'Due', type: 'date' },
                { key: 'days', heading: 'Days', type: 'number' },
              ],
              rows: [
                {
                  cells: [
                    { type: 'text', text: '8.1.3 Licensing' },
                    { type: 'rating', rating: 'red', text: 'Red ■' },
                    { type: 'date', day: day('2015-11-30'), text: '30 Nov 2015' },
                    { type: 'number', value: -12, text: '−12', sources: [40] },
                  ],
                  sources: [12, 13, 14, 40],
                },
              ],
            },
          ],
        },
        { key: 'key', heading: 'The key', parts: [{ kind: 'paragraph', text: 'Red ■ is off track.', sources: [] }] },
      ],
      ...changed,
    },
  };
}

/** The same with these words wherever a paper has any. */
export function saying(words: string): FrozenPaper {
  const { paper } = aPaper();
  const sections = paper.sections.slice(0, 1).map((section) => ({
    ...section,
    heading: words,
    parts: section.parts.map((part): Part => {
      switch (part.kind) {
        case 'paragraph':
        case 'heading':
          return { ...part, text: words };
        case 'list':
          return { ...part, items: part.items.map((item) => ({ ...item, text: words })) };
        case 'figures':
          return { ...part, figures: part.figures.map((figure) => ({ ...figure, label: words })) };
        case 'chart':
          return { ...part, picture: withWords(A_PICTURE, () => words) };
        case 'table':
          return {
            ...part,
            caption: words,
            rows: part.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell) => ({ ...cell, text: cell.type === 'text' ? words : cell.text })),
            })),
          };
      }
    }),
  }));
  return aPaper({ title: words, subtitle: words, facts: [{ label: words, text: words }], sections });
}
