/** What a register can be written as; JSON alone holds everything exactly. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The format a person asked for, or that the file's ending asks for; CSV when neither says. */
export function formatFor(said: ExportFormat | undefined, out: string | undefined): ExportFormat {
  const ending = /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  return said ?? EXPORT_FORMATS.find((format) => format === ending) ?? 'csv';
}

/** The name of a further file beside one: "march.csv" and "ledger" are "march-ledger.csv". */
export function besideFile(out: string, what: string): string {
  const ending = /\.[a-z]+$/i.exec(out)?.[0] ?? '';
  return `${out.slice(0, out.length - ending.length)}-${what}${ending}`;
}
