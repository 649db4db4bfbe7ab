const LONGEST = 100;
// A literal begins where a value may: after an opening mark, a comma, an operator or a space; its classes may hold a stroke.
const CLASS = String.raw`\[(?:\\.|[^\]\\\n])*\]`;
const LITERAL = new RegExp(String.raw`(?<=[=(,:;[!&|?{}\s])/(?![/*])(?:\\.|${CLASS}|[^/[\\\n])+/[a-z]*`, 'gu');
const COMMENT = /^\s*(?:\/\/|\/\*|\*)/u;

/** The regular expressions of a file that are too long to be read in one piece. */
export function longPatterns(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !COMMENT.test(line));
  return lines.flatMap((line) => line.match(LITERAL) ?? []).filter((literal) => literal.length > LONGEST);
}

/** The classes of all that is no letter that are repeated a counted number of times: the engine compiles each for 0.2 s, while nobody is answered. */
export function costlyClasses(text: string): readonly string[] {
  return text.match(/\[\^(?=[^\]]*\\p\{)[^\]]*\]\{\d+,?\d*\}/gu) ?? [];
}
