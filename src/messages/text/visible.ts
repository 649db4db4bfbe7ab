// Whatever can drive a terminal or turn text round: ESC "[2J" clears a screen, CR overwrites a line, U+202E writes backwards.
const UNSEEN = /[[\p{Cc}\p{Bidi_Control}]--[\n]]/gv;
const LINE_ENDS = /\r\n|[\u2028\u2029]/g;

/** Words with every control character but the newline made a sign that can be seen, so that nothing is lost and nothing acts. */
export function visible(words: string): string {
  return words.toWellFormed().replace(LINE_ENDS, '\n').replaceAll('\t', ' ').replace(UNSEEN, signFor);
}

/** The same on one line, for a title, a name or a fact. */
export function visibleLine(words: string): string {
  const lines = visible(words).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

// Unicode has a picture for each of the oldest 33 control characters, and the replacement sign for the rest.
function signFor(unseen: string): string {
  const code = unseen.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
