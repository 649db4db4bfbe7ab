/** Why a file is not read, as a sentence or two that say what to do. */
export type Refused = { readonly refused: string };

/** Largest file that is read at all, in bytes; the largest published plan known is 6 MB, most of it pictures. */
export const LARGEST_FILE = 50_000_000;

/** What is said where a file has more of something than is read: "100 MB". */
export function sayTooBig(what: string, limit: string): string {
  return `${what} More than ${limit} is not read. Save the tables of the plan in a file of their own and import that.`;
}

/** Bytes as people say them: "50 MB". */
export function sayMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
