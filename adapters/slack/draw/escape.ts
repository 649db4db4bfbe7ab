const MARKS = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Words for a field that Slack reads as markup: nothing in them can name a person, a channel or a link. At most `most` characters, cut between words' characters and never within an entity. */
export function escaped(words: string, most: number): string {
  // Cut before escaping: an entity is at most five characters, but few texts have many.
  const start = words.slice(0, most);
  const whole = start.replace(MARKS, entityOf);
  if (words.length <= most && whole.length <= most) return whole;
  return `${startOf(start, most - 1)}…`;
}

function startOf(words: string, most: number): string {
  const parts: string[] = [];
  let room = most;
  for (const character of words) {
    const part = ENTITIES[character] ?? character;
    room -= part.length;
    if (room < 0) break;
    parts.push(part);
  }
  return parts
    .join('')
    .toWellFormed()
    .replace(/\ufffd$/u, '')
    .trimEnd();
}

function entityOf(mark: string): string {
  return ENTITIES[mark] ?? mark;
}
