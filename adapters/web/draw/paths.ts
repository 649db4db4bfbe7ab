import type { CardFile } from '#src/messages/card-file.ts';

type KnownFile = Pick<CardFile, 'report' | 'format'>;

/** Where the page of an action is, by its ref as people type it. */
export function actionPath(ref: string): string {
  return `/action/${encodeURIComponent(ref)}`;
}

/** Where a report is had as a file. */
export function filePath(file: KnownFile): string {
  return `/reports/${fileName(file)}`;
}

/** What a file is called in an address. */
export function fileName({ report, format }: KnownFile): string {
  return `${report}.${format}`;
}

const FILE = /^(?<report>R-[0-9a-f]{12})\.(?<format>[a-z]{2,5})$/u;

/** The file that an address names; null where it names none. */
export function fileIn(name: string): KnownFile | null {
  const { report, format } = FILE.exec(name)?.groups ?? {};
  return report === undefined || format === undefined ? null : { report, format };
}
