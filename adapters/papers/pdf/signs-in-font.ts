const TABLES_FROM = 12;
const TABLE_SIZE = 16;
const MAP_SIZE = 8;
const GROUP_SIZE = 12;
const WHOLE_UNICODE = 12;

/** Whether a TrueType font has a glyph for a sign, by the map of all of Unicode that is in it. */
export function signsInFont(font: Uint8Array): (sign: string) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const groups = groupsIn(view, mapIn(view, tableOf(view, 'cmap')));
  return (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return groups.some(([from, to]) => from <= code && code <= to);
  };
}

function tableOf(view: DataView, tag: string): number {
  const wanted = tag.split('').reduce((all, letter) => all * 256 + letter.charCodeAt(0), 0);
  const places = Array.from({ length: view.getUint16(4) }, (_, at) => TABLES_FROM + at * TABLE_SIZE);
  const found = places.find((place) => view.getUint32(place) === wanted);
  if (found === undefined) throw new Error(`The font has no table ${tag}.`);
  return view.getUint32(found + 8);
}

function mapIn(view: DataView, table: number): number {
  const maps = Array.from({ length: view.getUint16(table + 2) }, (_, at) => {
    return table + view.getUint32(table + 4 + at * MAP_SIZE + 4);
  });
  const found = maps.find((map) => view.getUint16(map) === WHOLE_UNICODE);
  if (found === undefined) throw new Error('The font has no map of all of Unicode.');
  return found;
}

function groupsIn(view: DataView, map: number): readonly (readonly [from: number, to: number])[] {
  return Array.from({ length: view.getUint32(map + 12) }, (_, at) => {
    const place = map + 16 + at * GROUP_SIZE;
    return [view.getUint32(place), view.getUint32(place + 4)] as const;
  });
}
