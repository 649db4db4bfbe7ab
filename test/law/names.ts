import { isWithin } from './imports.ts';
import type { Texts } from './imports.ts';

const EXPORTED = /^export (?:async )?(?:function\*?|const|type|class) (\w+)/gmu;

/** Names that two files of some rooms export, each with the files. */
export function homonymsIn(texts: Texts, rooms: readonly string[]): readonly string[] {
  const exports = [...texts]
    .filter(([file]) => isWithin(file, rooms))
    .flatMap(([file, text]) => [...text.matchAll(EXPORTED)].map((match) => ({ file, name: match[1] ?? '' })));
  return [...Map.groupBy(exports, ({ name }) => name)]
    .map(([name, found]) => ({ name, files: [...new Set(found.map(({ file }) => file))] }))
    .filter(({ files }) => files.length > 1)
    .map(({ name, files }) => `${name}: ${files.join(', ')}`);
}
