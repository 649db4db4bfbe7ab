import type { PageLine } from './join-runs.ts';
import type { PageText, Run } from './page-text.ts';
import { linesOnPage, sayLine } from './join-runs.ts';

const EDGE = 3;
const MOST_LINES = 20;

/** The pages without what stands at the top or the foot of most of them: the plan's name and the page's number. */
export function dropRunningLines(pages: readonly PageText[]): PageText[] {
  const edges = pages.map(({ runs }) => edgeLines(runs));
  const counts = new Map<string, number>();
  for (const edge of edges) for (const key of new Set(edge.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(3, pages.length / 2);
  return pages.map((page, at) => {
    const running = (edges[at] ?? []).filter((line) => (counts.get(keyOf(line)) ?? 0) >= least);
    const gone = new Set<Run>(running.flatMap(({ runs }) => runs));
    return { ...page, runs: page.runs.filter((run) => !gone.has(run)) };
  });
}

function edgeLines(runs: readonly Run[]): PageLine[] {
  const lines = linesOnPage(runs);
  const outer = lines.length <= EDGE * 2 ? lines : [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
  // A heading row repeats on each page too, and is dealt with where the pages are joined.
  return outer.filter(({ runs }) => runs.length <= 2).slice(0, MOST_LINES);
}

/** Equal for "Page 3 of 12" and "Page 4 of 12" at the same height. */
function keyOf(line: PageLine): string {
  return `${Math.round(line.line / 4)} ${sayLine(line).replaceAll(/\d+/g, '#')}`;
}
