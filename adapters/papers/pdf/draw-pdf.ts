import type { PaperFormat } from '#src/ports/papers/paper-format.ts';
import { idMarkedIn } from '#adapters/papers/mark.ts';

const KEYWORDS = '<pdf:Keywords>';

/** A document that stays as it is on every machine, tagged for whoever has it read aloud: what is published. */
export const pdfPaper: PaperFormat = {
  name: 'pdf',
  mediaType: 'application/pdf',
  draw: async (frozen) => {
    const { writePdf } = await import('./write-pdf.ts');
    return writePdf(frozen);
  },
  idIn: (bytes) => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (!text.startsWith('%PDF-')) return null;
    // What it says of itself stands behind all that a paper says, and words cannot hold a sign of its own there.
    const keywords = text.lastIndexOf(KEYWORDS);
    return keywords === -1 ? null : idMarkedIn(text.slice(keywords));
  },
};
