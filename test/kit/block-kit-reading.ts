/** Anything with fields, before it is known what it is. */
export type Thing = Readonly<Record<string, unknown>>;

export function objectIn(value: unknown): Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function listIn(value: unknown): readonly Thing[] {
  return Array.isArray(value) ? value.map(objectIn) : [];
}

/** Every object within a value, however deep. */
export function objectsUnder(value: unknown): readonly Thing[] {
  if (Array.isArray(value)) return value.flatMap(objectsUnder);
  if (typeof value !== 'object' || value === null) return [];
  return [{ ...value }, ...Object.values(value).flatMap(objectsUnder)];
}

export function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

/** What is wrong with a plain text object. */
export function textProblems(
  value: unknown,
  { what, most }: { readonly what: string; readonly most: number },
): readonly string[] {
  const { type, text, ...rest } = objectIn(value);
  if (type !== 'plain_text') return [`In ${what} the text is ${String(type)}, not plain_text.`];
  const unknown = Object.keys(rest).filter((name) => name !== 'emoji');
  return [...stringProblems(text, { what, most }), ...unknown.map((name) => `In ${what} nothing is called ${name}.`)];
}

/** What is wrong with a string that people read. */
export function stringProblems(
  text: unknown,
  { what, most }: { readonly what: string; readonly most: number },
): readonly string[] {
  if (typeof text !== 'string' || text === '') return [`In ${what} there is no text.`];
  if (!text.isWellFormed()) return [`In ${what} a character is cut in two.`];
  return text.length > most ? [`In ${what} the text is ${text.length} characters; ${most} are allowed.`] : [];
}

/** What is wrong with how many there are of something. */
export function countProblems(
  value: unknown,
  { what, most }: { readonly what: string; readonly most: number },
): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) return [`In ${what} there is nothing.`];
  return value.length > most ? [`In ${what} there are ${value.length}; ${most} are allowed.`] : [];
}

/** Fields that Slack does not know, and which make it refuse the whole. */
export function unknownFields(thing: Thing, known: readonly string[], what: string): readonly string[] {
  return Object.keys(thing)
    .filter((name) => !known.includes(name))
    .map((name) => `In ${what} nothing is called ${name}.`);
}
