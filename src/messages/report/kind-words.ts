import type { REPORT_KINDS } from '#src/report/kinds.ts';

type KindName = (typeof REPORT_KINDS)[number]['name'];

const KINDS: Readonly<Record<string, { readonly title: string; readonly for: string }>> = {
  highlight: { title: 'Highlight report', for: 'one page for a board' },
  exception: { title: 'Exception report', for: 'what is not as it was to be' },
  tracker: { title: 'Action tracker', for: 'a committee’s list of what runs' },
  'six-monthly': { title: 'Six-monthly report', for: 'the whole of a period' },
  commissioners: { title: 'Commissioners’ pack', for: 'all by recommendation or Direction' },
  lineage: { title: 'Lineage report', for: 'what became of every number' },
} satisfies Record<KindName, { title: string; for: string }>;

/** What a kind of report is called at the head of its papers, and what it is for. */
export function kindWords(name: string): { readonly title: string; readonly for: string } {
  return KINDS[name] ?? { title: name, for: '' };
}

/** What a report is called that is made for whoever asks, and kept nowhere. */
export const NOT_FROZEN = 'made now, not frozen';
