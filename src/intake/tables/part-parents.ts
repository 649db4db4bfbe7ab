import type { RowDraft } from './row-draft.ts';
import type { Heading } from '#src/plan/action.ts';

type Parted = { readonly drafts: readonly RowDraft[]; readonly headings: readonly Heading[] };

const SECTION = /^\d{1,3}$/;
const OUTCOME = /^\d{1,3}\.\d{1,3}$/;

/** The actions without the numbered rows that are only headings of those below: "8 Performance" over 8.1, with neither date nor lead. */
export function partParents(drafts: readonly RowDraft[]): Parted {
  const headings: Heading[] = [];
  const kept = drafts.filter((draft, index) => {
    const heading = headingOver(draft, drafts[index + 1]);
    if (heading !== null) headings.push(heading);
    return heading === null;
  });
  return { drafts: kept, headings };
}

function headingOver(
  { ref, title, dates, leads, rating, progress }: RowDraft,
  next: RowDraft | undefined,
): Heading | null {
  const number = ref?.ref ?? '';
  const isBlank = [dates.text, leads.text, rating, progress].every((cell) => cell.trim() === '');
  if (number === '' || !isBlank || next?.ref?.ref.startsWith(`${number}.`) !== true) return null;
  if (SECTION.test(number)) return { level: 'section', ref: number, title };
  return OUTCOME.test(number) ? { level: 'outcome', ref: number, title } : null;
}
