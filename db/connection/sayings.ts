/** How an error's code begins, and what is said of it. */
export type Saying = readonly [code: string, say: (file: string, error: Error) => string];

export const sayFull = (file: string): string =>
  `The disk that holds ${file} is full, so nothing was written. Free some space and try again.`;

export const sayNoRight = (file: string): string =>
  `${file} may not be written to. Give the user that runs Ragtime the right to write there.`;

const sayNoFolder = (file: string): string =>
  `${file} cannot be made: something on the way to it is a file, not a directory. Move that file away, or choose another folder.`;

const sayTooMany = (file: string): string =>
  `${file} cannot be opened: no more files may be open at once. Allow more (ulimit -n, or LimitNOFILE of the service).`;

/** What the file system throws, as sentences. */
export const FILE_SAYINGS: readonly Saying[] = [
  ['ENOSPC', sayFull],
  ['EDQUOT', sayFull],
  ['EACCES', sayNoRight],
  ['EPERM', sayNoRight],
  [
    'EROFS',
    (file) =>
      `${file} is on a disk that may only be read. Have it mounted so that it may be written to, or choose a folder on another disk.`,
  ],
  ['ENOENT', (file) => `${file} can be neither found nor made. Check the name, and that the disk may be written to.`],
  ['EIO', (file) => `The disk that holds ${file} failed to read or write. Check the disk.`],
  ['EMFILE', sayTooMany],
  ['ENFILE', sayTooMany],
  ['EISDIR', (file) => `${file} is a directory, and a file is needed. Choose another name.`],
  ['ENOTDIR', sayNoFolder],
  ['EEXIST', sayNoFolder],
];

/** Empty for what has no code. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
