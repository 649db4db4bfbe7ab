const VALUES = ['<v', '<is', '<f', ':v>', ':is>'];
const ROW_NUMBER = /^<(?:\w{1,20}:)?row\s[^<>]{0,300}?\br="(\d{1,7})"/;

/** The number of the last row that holds a value, as far as a sheet's XML says; `most` where it does not. */
export function lastRow(xml: string, most: number): number {
  const value = Math.max(...VALUES.map((tag) => xml.lastIndexOf(tag)));
  if (value < 0) return 0;
  const row = Math.max(xml.lastIndexOf('<row', value), xml.lastIndexOf(':row ', value));
  const from = xml.lastIndexOf('<', row + 1);
  const said = ROW_NUMBER.exec(xml.slice(from, from + 400))?.[1];
  return said === undefined ? most : Number(said);
}
