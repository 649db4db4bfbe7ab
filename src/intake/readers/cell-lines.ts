// The shapes Word, Excel and PDFs draw in front of a point; a hyphen is none, because it may stand between two dates.
// Symbol fonts draw theirs with letters of private use.
const BULLET = /^[•·●▪◦‣⁃○■□➢\uf000-\uf0ff]\s*/u;
const SPACES = /[ \t\f\u00a0\u2000-\u200b\u202f\u3000\ufeff]+/gu;

/** A cell's words as its document holds them: lines without spare spaces, none of them empty, each point begun with "• ". */
export function cellLines(text: string): string {
  const lines = text
    .toWellFormed()
    .replaceAll(/\r\n?|\v|[\u2028\u2029]/g, '\n')
    .split('\n');
  return lines
    .map((line) => line.replaceAll(SPACES, ' ').trim())
    .map((line) => line.replace(BULLET, '• '))
    .filter((line) => line !== '' && line !== '• ')
    .join('\n');
}
