/** True for two ways of writing one unit: "day" and "days", "per cent", "% of staff" and "%"; null is a bare number. */
export function isSameUnit(one: string | null, other: string | null): boolean {
  return folded(one ?? '') === folded(other ?? '');
}

const PER_CENT = /^(?:%|per ?cent(?:age)?|pct|pc)(?:\s+of\s.*)?$/iu;

function folded(unit: string): string {
  const said = unit.trim().toLowerCase();
  if (PER_CENT.test(said)) return '%';
  return said.replaceAll(/(?<=\p{L}{2})s(?!\p{L})/gu, '').replaceAll(/\s+/gu, ' ');
}
