import type { CardFile } from '#src/messages/card-file.ts';
import type { Reports } from './reports.ts';

/** What reports in chat are made from: by which names they can be drawn, the usual one first, which is loaded when it is asked for, and where they are kept. */
export type Papers = Pick<Reports, 'freeze'> & { readonly formats: () => Promise<readonly string[]> };

/** Draws a file as it is sent: its bytes and what they are, or why it is drawn no more. */
export type DrawPaper = (file: Pick<CardFile, 'report' | 'format'>) => Promise<DrawnFile | 'restricted' | 'gone'>;

/** A file as it was drawn. */
export type DrawnFile = { readonly bytes: Uint8Array; readonly mediaType: string };
