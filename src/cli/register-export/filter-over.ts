import type { Feature, Image } from 'write-excel-file/node';
import type { Sheet } from './sheet.ts';

/** Puts Excel's filter over the heading row of each sheet; the format wants it right behind the cells. */
export function filterOver(sheets: readonly Pick<Sheet, 'columns' | 'rows'>[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (sheet === undefined || sheet.columns.length === 0) return xml;
            const last = `${letterOf(sheet.columns.length)}${sheet.rows.length + 1}`;
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`);
          },
        },
      },
    },
  };
}

/** 1 is A, 27 is AA. */
function letterOf(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before === 0 ? '' : letterOf(before)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
