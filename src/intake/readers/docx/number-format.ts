/** One level of a numbered list: how its number is written, what stands round it ("%1.%2."), and where it begins. */
export type Level = { readonly format: string; readonly text: string; readonly start: number };

const MOST = 30_000;
const ROMANS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number as a level writes it: 3 → "3", "03", "c", "C", "iii" or "III"; '' for a format that shows none. */
export function sayNumber(number: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}

/** a … z, then aa, bb, cc, as Word goes on. */
function letters(number: number): string {
  if (number < 1 || number > MOST) return '';
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
}

function roman(number: number): string {
  if (number < 1 || number > MOST) return '';
  let left = number;
  let said = '';
  for (const [value, letter] of ROMANS) {
    said += letter.repeat(Math.floor(left / value));
    left %= value;
  }
  return said;
}
