import { csvPaper } from './csv/draw-csv.ts';
import { docxPaper } from './docx/draw-docx.ts';
import { htmlPaper } from './html/draw-html.ts';
import { pdfPaper } from './pdf/draw-pdf.ts';
import { xlsxPaper } from './xlsx/draw-xlsx.ts';
import type { PaperFormat } from '#src/ports/papers/paper-format.ts';

/** Every way of drawing a paper, the first being the usual one; another is a folder beside these and a line here. */
export const PAPER_FORMATS: readonly PaperFormat[] = [htmlPaper, docxPaper, pdfPaper, xlsxPaper, csvPaper];
