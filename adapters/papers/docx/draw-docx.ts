import type { PaperFormat } from '#src/ports/papers/paper-format.ts';
import { idInOffice } from '#adapters/papers/office/id-in-office.ts';

/** A document for Word: what a board's clerk puts together with other papers. */
export const docxPaper: PaperFormat = {
  name: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  draw: async (frozen) => {
    const { writeDocx } = await import('./write-docx.ts');
    return writeDocx(frozen);
  },
  idIn: (bytes) => idInOffice(bytes, 'word/document.xml'),
};
