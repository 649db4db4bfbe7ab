import { CAUSE_WORDS } from '#src/messages/governance/cause-words.ts';
import { numberCell, paragraph, tableOf, textCell } from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { joined } from '#src/messages/words/phrase.ts';
import type { CauseCount, WhyLateData } from '#src/report/sections/why-late.ts';

/** Why what is late is late, in numbers. */
export const sayWhyLateInPaper: SaySection<'why-late'> = (data, context) => ({
  heading: 'Why late, counted',
  parts: [
    ...paragraph(sayHowMany(data), data.sources),
    ...tableOf({ key: 'causes', caption: 'Causes that people’s own words name' }, data.causes, {
      columns: columns(context),
      most: context.most,
    }),
    ...(data.causes.length === 0 ? [] : paragraph('An action whose words name several causes is counted under each.')),
    ...paragraph(sayOthers(data)),
  ],
});

/** "Of 98 open actions 12 are past their date and 5 more are later than first published, by a median of 42 days." */
export function sayHowMany({ open, past, later, median }: WhyLateData): string {
  const far = median === null ? '' : `, by a median of ${sayCount(median.days, 'day')}`;
  const [are, areMore] = [past === 1 ? 'is past its' : 'are past their', later === 1 ? 'is' : 'are'];
  return `Of ${sayCount(open, 'open action')}, ${past} ${are} date and ${later} more ${areMore} later than first published${far}.`;
}

function sayOthers({ waiting, otherwise, unsaid }: WhyLateData): string {
  const parts = [
    ...(waiting === 0 ? [] : [`${waiting} wait on somebody or something that was named`]),
    ...(otherwise === 0 ? [] : [`the reasons of ${otherwise} fit none of these causes`]),
    ...(unsaid.length === 0 ? [] : [`of ${unsaid.length} nobody has said why`]),
  ];
  const [first, ...others] = parts;
  return first === undefined ? '' : `${[`Of those that are late, ${first}`, ...others].join('; ')}.`;
}

function columns({ naming }: SectionContext): readonly PaperColumn<CauseCount>[] {
  return [
    { key: 'cause', heading: 'Cause', type: 'text', read: ({ cause }) => textCell(CAUSE_WORDS[cause]) },
    { key: 'count', heading: 'Actions', type: 'number', read: ({ count }) => numberCell(count) },
    {
      key: 'actions',
      heading: 'Which',
      type: 'text',
      read: ({ named }) =>
        textCell(
          joined(
            named.map(({ action }) => naming.action(action).ref),
            ', ',
          ),
        ),
    },
  ];
}
