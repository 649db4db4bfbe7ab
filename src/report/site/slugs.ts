/** Addresses of things by their ids, which never change: each another one, in small letters, readable, and safe as the name of a file anywhere. */
export function slugsOf<Id extends string>(ids: readonly Id[]): ReadonlyMap<Id, string> {
  const taken = new Set<string>();
  const slugs = new Map<Id, string>();
  for (const id of ids) {
    const slug = freeOf(slugOf(id), taken);
    taken.add(slug);
    slugs.set(id, slug);
  }
  return slugs;
}

/** Without the plan or the kind before the slash: "8.1.3", "f2", "a_20iv". */
function slugOf(id: string): string {
  const own = id.slice(id.indexOf('/') + 1).toLowerCase();
  const safe = own.replaceAll(UNSAFE, (sign) => `_${sign.codePointAt(0)!.toString(16)}`).slice(0, LONGEST);
  return safe.replace(/^\.+|\.+$/gu, (dots) => '_2e'.repeat(dots.length)) || '_';
}

const UNSAFE = /[^a-z0-9.~-]/gu;
const LONGEST = 80;

/** What came later stands behind what has the name. */
function freeOf(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let count = 2; taken.has(free); count += 1) free = `${slug}_${count}`;
  return free;
}
