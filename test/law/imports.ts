import { dirname, join } from 'node:path/posix';

/** The text of each file by its path from the root. */
export type Texts = ReadonlyMap<string, string>;

// Statements only: a line that ends in from '…', a bare import '…', or a call import('…').
const FROM = /^(?:import|export|\}).*\bfrom ['"]([^'"]+)['"];?$/gmu;
const BARE = /^import ['"]([^'"]+)['"];?$/gmu;
const LATE = /\bimport\(['"]([^'"]+)['"]\)/gu;

/** Everything that a file names in an import, types too. */
export function importsIn(text: string): readonly string[] {
  return [FROM, BARE, LATE].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

/** The project file that an import names, from the root; null for a package. */
export function targetOf(file: string, name: string): string | null {
  if (name.startsWith('./')) return join(dirname(file), name);
  return name.startsWith('#') ? name.slice(1) : null;
}

/** True for a file that a list of files and folders names. */
export function isWithin(file: string, places: readonly string[]): boolean {
  return places.some((place) => file === place || file.startsWith(`${place}/`));
}

/** What each thing needs of the others. */
export type Needs = ReadonlyMap<string, readonly string[]>;

/** What each file imports of the others. */
export function needsOf(texts: Texts): Needs {
  return new Map(
    [...texts].map(([file, text]) => [file, importsIn(text).flatMap((name) => targetOf(file, name) ?? [])]),
  );
}

/** Each round of things that need each other, as "a -> b -> a", by the way that was found first. */
export function circlesIn(needs: Needs): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of needs.get(file) ?? []) walk(next);
    path.pop();
    done.add(file);
  };
  for (const file of needs.keys()) walk(file);
  return circles;
}
