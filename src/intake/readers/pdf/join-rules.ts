import type { Rule, Rules } from './page-rules.ts';

// Lines this near are one: a border drawn as two edges, or the rims of two cells with a little space between.
const NEAR = 4;

/** The rules of a page with those that lie on and after each other as one, and tables closed that a page break leaves open. */
export function joinRules({ across, down }: Rules): Rules {
  const wholeDown = joined(down);
  return { across: joined([...across, ...endsOf(wholeDown)]), down: wholeDown };
}

function joined(rules: readonly Rule[]): Rule[] {
  return clusters(rules.toSorted((one, other) => one.at - other.at)).flatMap((cluster) => {
    const at = cluster.reduce((sum, rule) => sum + rule.at, 0) / cluster.length;
    const runs: { from: number; to: number }[] = [];
    for (const { from, to } of cluster.toSorted((one, other) => one.from - other.from)) {
      const last = runs.at(-1);
      if (last !== undefined && from - last.to <= NEAR) last.to = Math.max(last.to, to);
      else runs.push({ from, to });
    }
    return runs.map((run) => ({ at, ...run }));
  });
}

function clusters(sorted: readonly Rule[]): Rule[][] {
  const found: Rule[][] = [];
  for (const rule of sorted) {
    const last = found.at(-1);
    if (last !== undefined && rule.at - (last[0]?.at ?? 0) <= NEAR) last.push(rule);
    else found.push([rule]);
  }
  return found;
}

/** Where two or more lines down begin or end together the table does, though no line across is drawn there. */
function endsOf(down: readonly Rule[]): Rule[] {
  const ends = down.flatMap(({ at, from, to }) => [
    { at: from, from: at, to: at },
    { at: to, from: at, to: at },
  ]);
  return clusters(ends.toSorted((one, other) => one.at - other.at))
    .filter((cluster) => cluster.length > 1)
    .map((cluster) => ({
      at: cluster[0]?.at ?? 0,
      from: Math.min(...cluster.map(({ from }) => from)),
      to: Math.max(...cluster.map(({ to }) => to)),
    }));
}
