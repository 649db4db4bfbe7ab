import { isMonthName } from './vocabulary.ts';

const TAG = /<[^<>]{0,40}>/g;
// "Note: …", "NB …", "N.B. …"
const NOTE = /\b(?:notes?\s?[:–-]|n\.?b\.?(?=[\s:]))/i;
// "20l5", "2O16": a scanner's letters in a year
const SCANNED_YEAR = /\b2[0Oo][0-9OoIl][0-9OoIl]\b/g;
// "Apri1", "0ctober", "Ju1y": a scanner's figures in a month
const SCANNED_WORD = /(?<![\p{L}\d])(?=[\p{L}10]{0,8}[10])(?=[\p{L}10]{0,8}\p{L})[\p{L}10]{3,9}(?![\p{L}\d])/gu;
const ARROW = /[-–=]{1,2}>|[➔➜➝➞⇒⟶⇨►▶]/gu;
const NOTE_ENDS = /<\/i>|<\/em>|\n\s{0,20}\n/;

/** The text with mark-up and notes turned into spaces of the same length, and a scanned year mended; a text that is only a note is kept. */
export function blankNotes(text: string): string {
  const plain = withoutTags(text);
  const blanked = withoutTags(withoutNote(text));
  const shown = /[\p{L}\d]/u.test(blanked) ? blanked : plain;
  const years = shown.replaceAll(SCANNED_YEAR, (year) => year.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1'));
  return plainArrows(years).replaceAll(SCANNED_WORD, (word) => {
    const meant = word.replaceAll('1', 'l').replaceAll('0', 'o');
    return isMonthName(meant.toLowerCase()) ? meant : word;
  });
}

// "->", "=>", "➔"
function plainArrows(text: string): string {
  return text.replaceAll(ARROW, (arrow) => arrow.replaceAll(/./gsu, ' ').replace(/.$/u, '→'));
}

function withoutNote(text: string): string {
  const note = NOTE.exec(text);
  if (note === null) return text;
  const end = NOTE_ENDS.exec(text.slice(note.index));
  const until = end === null ? text.length : note.index + end.index;
  return text.slice(0, note.index) + ' '.repeat(until - note.index) + text.slice(until);
}

function withoutTags(text: string): string {
  return text.replaceAll(TAG, (tag) => ' '.repeat(tag.length));
}
