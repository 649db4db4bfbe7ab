import { dateEnd } from '#src/people/leads/lead-dates.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import type { LeadPiece, LeadScan } from '#src/people/leads/lead-piece.ts';

const FROM_OR_UNTIL = new Set([
  'from',
  'until',
  'till',
  'til',
  'to',
  'wef',
  'effective',
  'starting',
  'start',
  'ending',
]);

/** A doubt about leads who lead only from or until a day, “(from October)”: nothing keeps that day, so a person says who leads now. */
export function whenTheyLead(pieces: readonly LeadPiece[], scan: LeadScan): readonly string[] {
  const at = scan.words.findIndex(({ key }, place) => FROM_OR_UNTIL.has(key) && isOfLead(pieces, place, scan));
  if (at < 0) return [];
  const said = written(scan, at, dateEnd(scan, at) ?? at + 1);
  return [`The words say when they lead, “${said}”, and only who was read. Say who leads now.`];
}

// “supported by Jo Smith (from May)” leaves the lead as it is.
function isOfLead(pieces: readonly LeadPiece[], place: number, scan: LeadScan): boolean {
  if (dateEnd(scan, place) === null) return false;
  const owners = pieces.flatMap((piece) => (piece.kind === 'owner' ? piece : []));
  const nearest = owners.findLast(({ from }) => from <= place) ?? owners[0];
  return nearest !== undefined && !nearest.owner.support;
}
