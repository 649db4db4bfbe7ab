import type { PaperFormat } from '#src/ports/papers/paper-format.ts';
import { idInOffice } from '#adapters/papers/office/id-in-office.ts';

/** A workbook for whoever sorts, filters and counts on: a sheet for each table. */
export const xlsxPaper: PaperFormat = {
  name: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  draw: async (frozen) => {
    const { writeXlsx } = await import('./write-xlsx.ts');
    return writeXlsx(frozen);
  },
  idIn: (bytes) => idInOffice(bytes, 'xl/workbook.xml'),
};
