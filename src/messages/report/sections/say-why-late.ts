import { sayMoreLate } from '#src/messages/governance/late-words.ts';
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
    ...paragraph(sayOtherwiseLate(data), data.sources),
  ],
});

/** "Of 98 open actions, 12 are past their date and 5 more are later than first published. Half of what slipped did so by 42 days or more." */
export function sayHowMany({ open, past, missed, later, median }: WhyLateData): string {
  const told = [
    `${past} ${past === 1 ? 'is past its date' : 'are past their dates'}`,
    ...sayMoreLate({ missed, later }),
  ];
  return `Of ${sayCount(open, 'open action')}, ${told.join(' and ')}.${sayHowFar(median)}`;
}

/** Half of them, which says the same as a median to whoever has not met one. */
function sayHowFar(median: WhyLateData['median']): string {
  if (median === null) return '';
  const days = sayCount(median.days, 'day');
  if (median.of === 1) return ` Against the date first published that is ${days}.`;
  return ` Against the dates first published, half of what slipped did so by ${days} or more.`;
}

/** "Of those that are late, 3 wait on somebody or something that was named; of 2 nobody has said why." */
export function sayOtherwiseLate({ waiting, otherwise, unsaid }: WhyLateData): string {
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
