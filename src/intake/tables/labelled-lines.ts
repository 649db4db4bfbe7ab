import type { RowDraft } from './row-draft.ts';
import type { LabelledFields } from '#src/intake/recommendations/read-fields.ts';
import { columnsOf } from '#src/intake/columns.ts';
import { readFields } from '#src/intake/recommendations/read-fields.ts';
import { linesInCell } from './join-lines.ts';

// "Workforce plan to Council Responsible officer: Head of People Agreed date: 31 March": a PDF's cell on one line.
const LABEL = /(?<=\S )(\p{Lu}\p{Ll}{2,15}(?: \p{Ll}{2,15}){0,2}): /gu;

/** The lines of a cell, with one begun at each label within a line that names leads or dates. */
function labelledLines(cell: string): string[] {
  const parted =
    cell.length > LONGEST_LABELLED
      ? cell
      : cell.replaceAll(LABEL, (said, label: string) => {
          const { leads, dates } = columnsOf([label]);
          return leads === undefined && dates === undefined ? said : `\n${said}`;
        });
  return linesInCell(parted);
}

const LONGEST_LABELLED = 5000;
const COLON = /:\s|\s[–—-]\s/;

/** The action with the lead and the date that its cells say by labels, "Responsible officer: Head of People", where no column of their own says them. */
export function takeLabelled(draft: RowDraft): RowDraft {
  const inDates = fieldsIn(draft.dates.text);
  const inTitle = fieldsIn(draft.title);
  const said = [inTitle, inDates].filter((fields) => fields !== null);
  const leads = said.find((fields) => fields.leads !== '')?.leads ?? '';
  const dates = said.find((fields) => fields.dates !== '')?.dates ?? '';
  // A column that says it too is believed before a label.
  const isSaidTwice =
    (leads !== '' && draft.leads.text !== '') || (dates !== '' && inDates === null && draft.dates.text !== '');
  if (said.length === 0 || isSaidTwice) return draft;
  const title = [...(inTitle?.before ?? [draft.title]), ...(inDates?.before ?? [])].filter((line) => line !== '');
  return {
    ...draft,
    title: title.length === 0 ? draft.title : title.join('\n'),
    leads: leads === '' ? draft.leads : { text: leads, covered: false },
    dates: inDates === null && dates === '' ? draft.dates : { text: dates, covered: false },
    rating: draft.rating || (said.find((fields) => fields.rating !== '')?.rating ?? ''),
    progress: [draft.progress, ...said.flatMap(({ progress }) => progress ?? [])]
      .filter((line) => line !== '')
      .join('\n'),
  };
}

/** What the labelled lines of a cell say, beside others; null where none names a lead or a date. */
function fieldsIn(cell: string): LabelledFields | null {
  if (!COLON.test(cell)) return null;
  const lines = labelledLines(cell);
  if (lines.length < 2) return null;
  const fields = readFields(lines);
  return fields.leads === '' && fields.dates === '' ? null : fields;
}
