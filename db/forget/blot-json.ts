/** What becomes of each text in a value: by the field it stands in, or its list does, and what that is a field of. A “text” is called by what it is the text of. */
export type EachText = (text: string, field: string, of: Readonly<Record<string, unknown>>) => string;

/** A value of JSON with each of its texts as `each` gives it back. */
export function mapTexts(value: unknown, each: EachText): unknown {
  return mapIn(value, each, { field: '', of: {} });
}

type Place = { readonly field: string; readonly of: Readonly<Record<string, unknown>> };

function mapIn(value: unknown, each: EachText, place: Place): unknown {
  if (typeof value === 'string') return each(value, place.field, place.of);
  if (Array.isArray(value)) return value.map((one) => mapIn(one, each, place));
  if (typeof value !== 'object' || value === null) return value;
  const of = value as Readonly<Record<string, unknown>>;
  const fields = Object.entries(of).map(([name, one]) => {
    return [name, mapIn(one, each, { field: name === 'text' ? place.field : name, of })];
  });
  return Object.fromEntries(fields);
}
