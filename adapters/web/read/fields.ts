/** What a form was sent with, by the names of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** The text of a field; empty where there is none, or it is no text. */
export function textOf(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : '';
  return typeof value === 'string' ? value : '';
}
