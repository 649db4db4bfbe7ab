import type { Draft } from './draft.ts';
import { columnsOf } from '#src/intake/columns.ts';
import { readFields } from '#src/intake/recommendations/read-fields.ts';
import { linesOf } from './join-lines.ts';

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
  return linesOf(parted);
}

const LONGEST_LABELLED = 5000;
const COLON = /:\s|\s[–—-]\s/;

/** The action with the lead and the date that its cells say by labels, "Responsible officer: Head of People", where no column of their own says them. */
export function takeLabelled(draft: Draft): Draft {
  const isDatesToo = COLON.test(draft.dates.text);
  if (!isDatesToo && (!COLON.test(draft.title) || (draft.leads.text !== '' && draft.dates.text !== ''))) return draft;
  const inTitle = readFields(labelledLines(draft.title));
  const inDates = isDatesToo ? readFields(labelledLines(draft.dates.text)) : null;
  const isPlain = inDates === null || (inDates.dates === '' && inDates.leads === '');
  if (isPlain && inTitle.dates === '' && inTitle.leads === '') return draft;
  const leads = inTitle.leads || (inDates?.leads ?? '');
  const dates = inTitle.dates || (inDates?.dates ?? '');
  // A column that says it too is believed before a label.
  if ((leads !== '' && draft.leads.text !== '') || (isPlain && dates !== '' && draft.dates.text !== '')) return draft;
  const rest = isPlain ? inTitle.before : [...inTitle.before, ...inDates.before];
  return {
    ...draft,
    title: rest.length === 0 ? draft.title : rest.join('\n'),
    leads: leads === '' ? draft.leads : { text: leads, covered: false },
    dates: dates === '' ? draft.dates : { text: dates, covered: false },
  };
}
