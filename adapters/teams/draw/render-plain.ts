/** Signs that Markdown or HTML may act on, and that have a wide twin which never does. */
const ACTING = /[*_[\]`~#<>@|\\&=]/gu;
const TO_WIDE = 0xfee0;
// "- ", "+ " and "1. " at the head of a line begin a list.
const LIST = /^( ?(?:[-+]|\d{1,9}[.)]))(?=\s|$)/gmu;
// Four blanks at the head of a line are a program.
const INDENTED = /^[^\S\n]+/gmu;
const RULE = /^( ?-)(?=[^\S\n]*-)/gmu;
// "https:" and "www.example.org": a link as soon as it is read.
const LINK = /(?<=[\p{L}\p{N}][.:])(?=[\p{L}/])/gu;
const NOTHING_SEEN = '\u2060';

/** Words for a place that may be read as Markdown: each sign that could format, link or call somebody is its wide twin. */
export function unformatted(words: string): string {
  return words
    .replace(INDENTED, ' ')
    .replace(ACTING, (sign) => String.fromCharCode(sign.charCodeAt(0) + TO_WIDE))
    .replace(LIST, `$1${NOTHING_SEEN}`)
    .replace(RULE, `$1${NOTHING_SEEN}`)
    .replace(LINK, NOTHING_SEEN);
}

// Letters, digits, single blanks and the signs of our own headings; "1. " at the head would be a list.
const PLAIN =
  /^(?!\d{1,9}[.)](?: |$))[\p{L}\p{N}](?:[\p{L}\p{N},;?·—–’“”■▲●★○…%()]| (?! )|[.:-](?![\p{L}\-/])|(?<=\p{L})-(?=\p{L})|'(?=\p{L})|(?<=[\p{L}\p{N}])\/(?=[\p{L}\p{N}]))*$/u;

/** True for words that stay as they are wherever they are read, so that they can be a heading, which only a TextBlock can. */
export function isPlain(words: string): boolean {
  return PLAIN.test(words);
}
