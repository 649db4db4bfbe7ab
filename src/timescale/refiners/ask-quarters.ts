import { wordsOfPiece } from '#src/timescale/piece.ts';
import type { Context, DatePiece, TimePiece } from '#src/timescale/piece.ts';
import { monthNamed } from '#src/timescale/vocabulary.ts';
import { wordAt } from '#src/timescale/words.ts';

const BY_NUMBER = '(?:q|qu|qtr|quarter)\\s*\\.?\\s*[1-4]|h\\s*[12]';
const BY_ORDINAL = '(?:first|second|third|fourth|1st|2nd|3rd|4th)\\s+(?:quarter|qtr)';
const NUMBERED = new RegExp(`\\b(?:${BY_NUMBER}|${BY_ORDINAL})(?!\\d)`, 'iu');
// "2026/27", "FY27", "financial year": the cell says of which year its quarters are
const SAYS_YEAR = /\d\s?[/–-]\s?\d\d(?!\d)|\bf\/?y(?:\d|\b)|\b(?:financial|fiscal|municipal|calendar|cy)\b/iu;

/** A quarter by its number, with no year anywhere: of the financial year, as public bodies count, and the office is asked whether it is. */
export function askQuarters(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  if (context.chat || SAYS_YEAR.test(context.text)) return pieces;
  return pieces.map((piece) => (piece.kind === 'date' && isOpen(piece, context) ? asked(piece, context) : piece));
}

function isOpen(date: DatePiece, context: Context): boolean {
  const { words } = context;
  // "Q2 (July – September)" says its months
  const saysMonths = wordAt(words, date.next).lower === '(' && monthNamed(wordAt(words, date.next + 1)) !== null;
  return date.year === null && date.doubt === null && !saysMonths && NUMBERED.test(wordsOfPiece(context, date));
}

function asked(date: DatePiece, context: Context): DatePiece {
  const doubt = `“${wordsOfPiece(context, date)}” is read in the financial year, but may mean the calendar year: the office can set the day.`;
  return { ...date, doubt };
}
