import { sayClause, wordOf } from '#src/reply/clause.ts';
import { MARK } from '#src/reply/legible.ts';
import type { Found, Reader, Spot } from '#src/reply/reader.ts';

const EVIDENCE = /^(?:evidence|proof)(?: is| here| at| attached)?(?= |$)/;

/** "evidence: minutes of 3 Nov", "evidence https://…": what follows shows it, done or not. */
export const evidence: Reader = { name: 'evidence', read: readEvidence };

function readEvidence({ clause, text }: Spot): Found | null {
  const match = EVIDENCE.exec(sayClause(clause));
  const label = wordOf(clause, 0);
  const after = wordOf(clause, match?.[0].split(' ').length ?? 0);
  if (match === null || label === null || after === null) return null;
  const isLabelled = text.slice(label.end, after.start).includes(':');
  if (!isLabelled && !after.said.startsWith(MARK.link)) return null;
  return { took: match[0].split(' ').length, evidenceFollows: true };
}
