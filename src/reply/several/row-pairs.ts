/** What stands in a row of refs and ratings: these, and the signs that part them. */
export type RowItem = { readonly kind: 'ref' | 'rating'; readonly said: string } | { readonly kind: 'stop' | 'comma' };

/** A ref with the rating that it stands beside; null where that could be either of two. */
export type Paired = { readonly ref: string; readonly rating: string | null; readonly sure: boolean };

type Said = Extract<RowItem, { readonly said: string }>;
type Way = 'forward' | 'backward';

/** Each ref of a row with its rating, by line where each line says it by itself, else by the row as a whole. */
export function pairs(items: readonly RowItem[]): readonly Paired[] {
  const lines = partedAt(items, 'stop').map(ofLine);
  const way = new Set(lines.flatMap((line) => line?.way ?? []));
  if (!lines.includes(null))
    return lines.flatMap((line) => line!.paired.map((one) => ({ ...one, sure: one.sure && way.size === 1 })));
  const all = items.filter(isSaid);
  const whole = wayOf(all);
  const isWhole = whole !== null && lines.every((line) => line === null);
  return isWhole
    ? paired(all, whole).map((one) => ({ ...one, sure: false }))
    : all.filter(({ kind }) => kind === 'ref').map(({ said }) => ({ ref: said, rating: null, sure: false }));
}

type Line = { readonly way: Way; readonly paired: readonly Paired[] };

function ofLine(items: readonly RowItem[]): Line | null {
  const said = items.filter(isSaid);
  const way = wayOf(said);
  if (way !== null) return { way, paired: paired(said, way).map((one) => ({ ...one, sure: isPlain(items, way) })) };
  // "8.1 green, amber 8.2": each bit says its own, and they are not alike
  const bits = partedAt(items, 'comma').map((bit) => bit.filter(isSaid));
  const ways = bits.map(wayOf);
  if (ways.includes(null)) return null;
  return {
    way: ways[0]!,
    paired: bits.flatMap((bit, at) => paired(bit, ways[at]!)).map((one) => ({ ...one, sure: false })),
  };
}

/** Forwards where a ref comes first and a rating last, backwards the other way round; null where nobody can tell. */
function wayOf(said: readonly Said[]): Way | null {
  const [first, last] = [said[0]?.kind, said.at(-1)?.kind];
  const isTwice = said.some(({ kind }, at) => kind === 'rating' && said[at + 1]?.kind === 'rating');
  if (isTwice || first === last) return null;
  return first === 'ref' ? 'forward' : 'backward';
}

function paired(said: readonly Said[], way: Way): readonly Paired[] {
  const ordered = way === 'forward' ? said.toReversed() : said;
  let rating: string | null = null;
  const found: Paired[] = [];
  for (const one of ordered) {
    if (one.kind === 'rating') rating = one.said;
    else found.push({ ref: one.said, rating, sure: true });
  }
  return way === 'forward' ? found.toReversed() : found;
}

/** “G 8.1 A 8.2 8.3”: with the rating in front, of several refs without a sign between them the last may be the next one’s. */
function isPlain(items: readonly RowItem[], way: Way): boolean {
  if (way === 'forward') return true;
  const said = items.filter(isSaid);
  const isOneEach = said.every(({ kind }, at) => kind !== said[at + 1]?.kind);
  return (
    isOneEach || said.filter(({ kind }) => kind === 'rating').length === 1 || items.some(({ kind }) => kind === 'comma')
  );
}

function isSaid(item: RowItem): item is Said {
  return item.kind === 'ref' || item.kind === 'rating';
}

function partedAt(items: readonly RowItem[], sign: 'stop' | 'comma'): readonly (readonly RowItem[])[] {
  const bits: RowItem[][] = [[]];
  for (const item of items) {
    if (item.kind === sign) bits.push([]);
    else bits.at(-1)!.push(item);
  }
  return bits.filter((bit) => bit.some(isSaid));
}
