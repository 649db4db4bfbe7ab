import { LEAD_READERS, LEAD_REFINERS } from './lead-grammar.ts';
import { leadLexicon } from './lead-lexicon.ts';
import type { LeadLexicon } from './lead-lexicon.ts';
import { written } from './lead-piece.ts';
import type { LeadScan, LeadPiece } from './lead-piece.ts';
import { NO_DOCUMENT } from './document/lead-document.ts';
import type { LeadDocument } from './document/lead-document.ts';
import { explained } from './document/explained.ts';
import { leadWords } from './lead-words.ts';
import type { LeadWord } from './lead-words.ts';
import type { Leads } from './leads.ts';
import type { Roster } from '#src/people/person.ts';
import { scannedFrom } from './scanning-slips.ts';
import { slipOf } from './spelling-index.ts';
import { forNow } from './doubts/for-now.ts';
import { whose } from './doubts/whose.ts';
import { LONGEST_CELL, wholeDoubts } from './doubts/of-the-whole.ts';
import { severalPosts } from './doubts/several-posts.ts';
import { whenTheyLead } from './doubts/when-they-lead.ts';
import { whichOfThem } from './doubts/which-of-them.ts';
import { isTrade } from './lead-shape.ts';

// What is said short for a service that the roster may have at length.
const COMMON_SHORT: Readonly<Record<string, string>> = { comms: 'communications', regen: 'regeneration' };

/** Who a plan's words say leads, in order, each as the roster calls them and in the light of the plan; what is not plain is in the doubt and never guessed. */
export function readLeads(text: string, roster: Roster, document: LeadDocument = NO_DOCUMENT): Leads {
  const scan = scanOf(beginningOf(text), roster, document);
  const pieces = LEAD_REFINERS.reduce((before, refine) => refine(before, scan), readPieces(scan));
  const owners = pieces.flatMap((piece) => (piece.kind === 'owner' ? piece.owner : []));
  const inTurn = whichOfThem(pieces, scan);
  const doubts = [
    ...ownDoubts(pieces),
    ...leftovers(pieces, scan),
    ...severalPosts(pieces, scan),
    ...forNow(pieces, scan),
    ...whose(pieces, scan),
    ...wholeDoubts(text, pieces),
    ...(inTurn.length > 0 ? inTurn : whenTheyLead(pieces, scan)),
  ];
  return { text, owners, doubt: doubts.length === 0 ? null : [...new Set(doubts)].join(' ') };
}

// To a space, so that half a name is never taken for another.
function beginningOf(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const start = text.slice(0, LONGEST_CELL);
  return start.slice(0, start.search(/\s\S*$/u) + 1);
}

function scanOf(text: string, roster: Roster, document: LeadDocument): LeadScan {
  const lexicon = leadLexicon(roster);
  const words = explained(leadWords(text), document, lexicon).map((word) => {
    const meant = word.mark === null ? meantIn(word, lexicon) : null;
    return meant === null ? word : { ...word, meant };
  });
  return { words, lexicon, document };
}

function meantIn(word: LeadWord, { spelling }: LeadLexicon): string | null {
  const long = COMMON_SHORT[word.key];
  if (long !== undefined) return spelling.words.has(long) ? long : null;
  return isTrade(word) ? null : (slipOf(word.key, spelling) ?? scannedFrom(word.key, spelling));
}

function readPieces(scan: LeadScan): readonly LeadPiece[] {
  const pieces: LeadPiece[] = [];
  let at = 0;
  while (at < scan.words.length) {
    const found = firstOf(scan, at);
    pieces.push(...found);
    at = Math.max(at + 1, found.at(-1)?.to ?? 0);
  }
  return pieces;
}

function firstOf(scan: LeadScan, at: number): readonly LeadPiece[] {
  for (const read of LEAD_READERS) {
    const found = read(scan, at);
    if (found.length > 0) return found;
  }
  return [];
}

function ownDoubts(pieces: readonly LeadPiece[]): readonly string[] {
  return pieces.flatMap((piece) => (piece.kind === 'owner' && piece.doubt !== null ? piece.doubt : []));
}

// Unread words that stand together are named together.
function leftovers(pieces: readonly LeadPiece[], scan: LeadScan): readonly string[] {
  const runs: { from: number; to: number }[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (piece.kind !== 'unread') continue;
    if (last?.to === piece.from) last.to = piece.to;
    else runs.push({ from: piece.from, to: piece.to });
  }
  if (runs.length === 0) return [];
  const words = runs.map((run) => `“${written(scan, run.from, run.to)}”`).join(', ');
  return [`Not read as a lead: ${words}. Say who is meant, or leave the words out.`];
}
