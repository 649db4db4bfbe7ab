import type { PlanDocument } from '#src/intake/document.ts';
import type { PlanFile } from '#src/intake/format.ts';
import { issueAt } from '#src/intake/issue.ts';

/** A document of which nothing was read, and why. */
export function refusedDocument(file: PlanFile, because: string): PlanDocument {
  return { parts: [], issues: [issueAt(file.name, file.name, because)] };
}

/** What the reader makes of a file; a file so damaged that its library throws is a sentence, whatever was thrown. */
export async function readOrSay(file: PlanFile, read: () => Promise<PlanDocument>): Promise<PlanDocument> {
  try {
    return await read();
  } catch {
    // The libraries throw errors of every kind on damaged files, and none of their words would help a person.
    return refusedDocument(file, DAMAGED);
  }
}

const DAMAGED =
  'This file is damaged or made in a way that cannot be read. ' +
  'Open it in the program that made it, save it again and import the new copy.';
