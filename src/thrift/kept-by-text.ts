/**
 * Makes something of texts once, and gives the same again; when so many are kept all are dropped. For what the texts alone
 * decide and is asked again and again, such as the day it is somewhere at the moment of a tick.
 */
export function keptByText<Texts extends readonly string[], T extends string | object>(
  most: number,
  make: (...of: Texts) => T,
): (...of: Texts) => T {
  const kept = new Map<string, T>();
  return (...of) => {
    const key = of.join(' ');
    const there = kept.get(key);
    if (there !== undefined) return there;
    if (kept.size >= most) kept.clear();
    const made = make(...of);
    kept.set(key, made);
    return made;
  };
}
