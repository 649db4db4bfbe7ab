// Letters that decomposition leaves whole, with what people type for them.
const STUBBORN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};
const STUBBORN_LETTER = /[ßæœøłđðþ]/gu;
const ACCENT = /\p{M}/gu;
const NOT_A_LETTER = /[^\p{L}\p{N}]/gu;
const NAME_BREAK = /[\s,;/()]+/u;

/** Lower case, without accents or marks of any kind: "O’Brien-Łęcki" is "obrienlecki". */
export function foldWord(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(ACCENT, '');
  return plain.replace(STUBBORN_LETTER, (letter) => STUBBORN[letter] ?? letter).replace(NOT_A_LETTER, '');
}

/** The folded words of a text in order, empty ones left out. */
export function foldWords(text: string): readonly string[] {
  const words = text.split(NAME_BREAK).flatMap((word) => (isDottedInitials(word) ? word.split('.') : [word]));
  return words.map(foldWord).filter((word) => word !== '');
}

/** A key under which two spellings of a post or body are one: "Chair of X & Y" and "Chair, X and Y". */
export function phraseKey(text: string): string {
  const spaced = text.replaceAll('&', ' and ').replaceAll(',', ' of ');
  const words = foldWords(spaced).filter((word) => word !== 'the');
  return words.map((word) => (word === 'for' || word === 'to' ? 'of' : word)).join(' ');
}

// "C.A." is two initials; "k.battersby@example.org" is one address.
function isDottedInitials(word: string): boolean {
  return !word.includes('@') && word.length <= 8 && word.split('.').every((part) => part.length <= 1);
}
