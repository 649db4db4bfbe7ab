/** What stands in a row of refs with ratings, answers or days: these, and the signs that part them. */
export type RowItem =
  | { readonly kind: 'ref' | 'rating' | 'answer' | 'day'; readonly said: string }
  | { readonly kind: 'stop' | 'comma' };

/** A ref with what it stands beside; null where that could be either of two. */
export type Paired = { readonly ref: string; readonly value: string | null; readonly sure: boolean };

type Said = { readonly kind: 'ref' | 'value'; readonly said: string };
type Way = 'forward' | 'backward';

/** Each ref of a row with its rating or day, by line where each line says it by itself, else by the row as a whole. */
export function pairs(items: readonly RowItem[]): readonly Paired[] {
  const lines = partedAt(items, 'stop').map(ofLine);
  const way = new Set(lines.flatMap((line) => line?.way ?? []));
  if (!lines.includes(null))
    return lines.flatMap((line) => line!.paired.map((one) => ({ ...one, sure: one.sure && way.size === 1 })));
  const all = saidIn(items);
  const whole = lines.every((line) => line === null) ? wayOf(all) : null;
  const found = (whole === null ? null : paired(all, whole)) ?? inOrder(all) ?? unpaired(all);
  return found.map((one) => ({ ...one, sure: false }));
}

type Line = { readonly way: Way; readonly paired: readonly Paired[] };

function ofLine(items: readonly RowItem[]): Line | null {
  const said = saidIn(items);
  if (inOrder(said) !== null) return null;
  const way = wayOf(said);
  if (way !== null) return { way, paired: paired(said, way).map((one) => ({ ...one, sure: isPlain(items, way) })) };
  // "8.1 green, amber 8.2": each bit says its own, and they are not alike
  const bits = partedAt(items, 'comma').map(saidIn);
  const ways = bits.map(wayOf);
  if (ways.includes(null)) return null;
  const each = bits.flatMap((bit, at) => paired(bit, ways[at]!));
  return { way: ways[0]!, paired: each.map((one) => ({ ...one, sure: false })) };
}

/** Forwards where a ref comes first and a value last, backwards the other way round; null where nobody can tell. */
function wayOf(said: readonly Said[]): Way | null {
  const [first, last] = [said[0]?.kind, said.at(-1)?.kind];
  const isTwice = said.some(({ kind }, at) => kind === 'value' && said[at + 1]?.kind === 'value');
  if (isTwice || first === last) return null;
  return first === 'ref' ? 'forward' : 'backward';
}

function paired(said: readonly Said[], way: Way): readonly Paired[] {
  const ordered = way === 'forward' ? said.toReversed() : said;
  let value: string | null = null;
  const found: Paired[] = [];
  for (const one of ordered) {
    if (one.kind === 'value') value = one.said;
    else found.push({ ref: one.said, value, sure: true });
  }
  return way === 'forward' ? found.toReversed() : found;
}

/** “8.1, 8.2 31 July, 31 Aug”: as many as there are refs are most likely in their order. */
function inOrder(said: readonly Said[]): readonly Paired[] | null {
  const refs = said.filter(isRef);
  const values = said.filter((one) => !isRef(one));
  const turns = said.filter(({ kind }, at) => at > 0 && kind !== said[at - 1]?.kind).length;
  if (turns !== 1 || refs.length < 2 || refs.length !== values.length) return null;
  return refs.map((ref, at) => ({ ref: ref.said, value: values[at]!.said, sure: false }));
}

function unpaired(said: readonly Said[]): readonly Paired[] {
  return said.filter(isRef).map((ref) => ({ ref: ref.said, value: null, sure: false }));
}

function isRef({ kind }: Said): boolean {
  return kind === 'ref';
}

/** “G 8.1 A 8.2 8.3”: with the value in front, of several refs without a sign between them the last may be the next one’s. */
function isPlain(items: readonly RowItem[], way: Way): boolean {
  if (way === 'forward') return true;
  const said = saidIn(items);
  const isOneEach = said.every(({ kind }, at) => kind !== said[at + 1]?.kind);
  return isOneEach || said.filter((one) => !isRef(one)).length === 1 || items.some(({ kind }) => kind === 'comma');
}

/** The refs and what stands beside them; a rating and a day next to each other are one. */
function saidIn(items: readonly RowItem[]): readonly Said[] {
  const said: Said[] = [];
  let before: RowItem['kind'] | null = null;
  for (const item of items) {
    if (!('said' in item)) continue;
    const last = said.at(-1);
    const isTogether = last?.kind === 'value' && item.kind !== 'ref' && item.kind !== before;
    if (isTogether) said[said.length - 1] = { kind: 'value', said: `${last.said}, ${item.said}` };
    else said.push({ kind: item.kind === 'ref' ? 'ref' : 'value', said: item.said });
    before = item.kind;
  }
  return said;
}

function partedAt(items: readonly RowItem[], sign: 'stop' | 'comma'): readonly (readonly RowItem[])[] {
  const bits: RowItem[][] = [[]];
  for (const item of items) {
    if (item.kind === sign) bits.push([]);
    else bits.at(-1)!.push(item);
  }
  return bits.filter((bit) => saidIn(bit).length > 0);
}
