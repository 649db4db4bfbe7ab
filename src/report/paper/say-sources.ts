import type { Part, Sources, Table } from './paper.ts';

/** Numbers of lines as briefly as they can be said: "12–15, 40". */
export function sayLines(sources: Sources): string {
  const runs: [number, number][] = [];
  for (const line of sources) {
    const last = runs.at(-1);
    if (last !== undefined && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}

/** Lines of several things as one list, each once, the first first. */
export function joinSources(...all: readonly Sources[]): Sources {
  return [...new Set(all.flat())].toSorted((one, other) => one - other);
}

/** All the lines that a part rests on. */
export function sourcesOf(part: Part): Sources {
  switch (part.kind) {
    case 'paragraph':
      return part.sources;
    case 'figures':
      return joinSources(...part.figures.map(({ sources }) => sources));
    case 'list':
      return joinSources(...part.items.map(({ sources }) => sources));
    case 'table':
      return joinSources(...part.rows.map((row) => rowSources(row)));
    case 'chart':
      return part.sources ?? [];
    case 'heading':
      return [];
  }
}

/** All the lines that one row rests on. */
export function rowSources({ cells, sources }: Table['rows'][number]): Sources {
  return joinSources(sources, ...cells.map((cell) => cell.sources ?? []));
}
