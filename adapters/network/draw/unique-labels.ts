/** Labels of a chart, none twice: platforms know a bar by its label. `shorten` makes one fit. */
export function uniqueLabels(labels: readonly string[], shorten: (label: string) => string): readonly string[] {
  const seen = new Set<string>();
  return labels.map((label, at) => {
    const short = shorten(label);
    const unique = short === '' || seen.has(short) ? shorten(`${at + 1} ${short}`) : short;
    seen.add(unique);
    return unique;
  });
}
