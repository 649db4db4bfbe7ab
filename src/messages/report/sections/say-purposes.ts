import { sayJudgement, sayPurposeFirst, sayValue, titleOf } from '#src/messages/governance/purpose/purpose-words.ts';
import { dayCellOf, longDay, paragraph, tableOf, textCell } from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import { capital } from '#src/messages/text/capital.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import type { Part } from '#src/report/paper/paper.ts';
import type { JudgedPurpose, PurposesData, ReadIndicator } from '#src/report/sections/purposes.ts';

/** What boards judged, and what was measured. */
export const sayPurposes: SaySection<'purposes'> = (data, context) => ({
  heading: 'Milestones judged, indicators read',
  parts: [
    ...tableOf(
      {
        key: 'milestones',
        caption: 'Milestones, as boards have judged them',
        none: 'The plan names no milestones.',
      },
      data.milestones,
      { columns: judgedColumns(context), most: context.most },
    ),
    ...counted(data),
    ...tableOf({ key: 'judged', caption: 'Recommendations and outcomes that a board judged' }, data.others, {
      columns: judgedColumns(context),
      most: context.most,
    }),
    ...tableOf(
      {
        key: 'indicators',
        caption: `Indicators, as read up to ${longDay(context.scene.indicatorsAsAt)}`,
        none: 'The plan names no indicators.',
      },
      data.indicators,
      { columns: readColumns(context), most: context.most },
    ),
  ],
});

function counted({ milestones, counts }: PurposesData): readonly Part[] {
  if (milestones.length === 0) return [];
  const { met, partly, 'not-yet': notYet, 'not-judged': none } = counts;
  return paragraph(
    `Of ${milestones.length} milestones, ${met} met, ${partly} partly met, ${notYet} not met yet, ${none} not judged. An action supports a judgement and never makes one.`,
    milestones.flatMap(({ sources }) => sources),
  );
}

/** Which recommendation, outcome, milestone or indicator a row is of: its number, under a key of the table’s own, and what it is. */
export function purposeColumns(
  key: string,
  naming: SectionContext['naming'],
): readonly PaperColumn<{ readonly kept: KeptPurpose }>[] {
  return [
    { key, heading: 'Number', type: 'text', read: ({ kept }) => textCell(sayPurposeFirst(kept.purpose)) },
    {
      key: 'title',
      heading: 'What it is',
      type: 'text',
      read: ({ kept }) => textCell(naming.words(titleOf(kept.purpose))),
    },
  ];
}

/** The columns of what a board judges. */
function judgedColumns({ naming }: SectionContext): readonly PaperColumn<JudgedPurpose>[] {
  return [
    ...purposeColumns('purpose', naming),
    {
      key: 'judgement',
      heading: 'Judgement',
      type: 'text',
      read: ({ judged, isNew }) =>
        textCell(judged === null ? 'not judged' : `${sayJudgement(judged.judgement)}${isNew ? ' (new)' : ''}`),
    },
    { key: 'board', heading: 'Board', type: 'text', read: ({ judged }) => textCell(judged?.forum ?? 'none') },
    { key: 'on', heading: 'Judged on', type: 'date', read: ({ judged }) => dayCellOf(judged?.on ?? null) },
    { key: 'minute', heading: 'Minute', type: 'text', read: ({ judged }) => textCell(judged?.minute ?? 'none') },
  ];
}

const MOVED = { better: 'better', worse: 'worse', same: 'the same', moved: 'moved' } as const;

function readColumns({ naming }: SectionContext): readonly PaperColumn<ReadIndicator>[] {
  return [
    ...purposeColumns('indicator', naming),
    { key: 'reading', heading: 'Reading', type: 'text', read: ({ reading }) => textCell(sayFigureOf(reading)) },
    {
      key: 'as-at',
      heading: 'As at',
      type: 'date',
      read: ({ reading }) => dayCellOf(reading?.asAt ?? null, 'not read'),
    },
    { key: 'earlier', heading: 'Before', type: 'text', read: ({ earlier }) => textCell(sayFigureOf(earlier)) },
    {
      key: 'movement',
      heading: 'Movement',
      type: 'text',
      read: ({ movement }) => textCell(movement === null ? 'none to tell' : MOVED[movement]),
    },
    { key: 'target', heading: 'Target', type: 'text', read: ({ kept }) => textCell(sayTarget(kept)) },
    {
      key: 'met',
      heading: 'Target met',
      type: 'text',
      read: ({ isMet }) => textCell(isMet === null ? 'cannot be told' : isMet ? 'yes' : 'no'),
    },
  ];
}

function sayFigureOf(reading: ReadIndicator['reading']): string {
  return reading === null ? 'none' : sayValue(reading.value, reading.unit);
}

/** "8 days or less". */
export function sayTarget({ purpose: { target, unit, direction } }: ReadIndicator['kept']): string {
  if (target === undefined) return 'none set';
  const way = direction === undefined ? '' : direction === 'up' ? ' or more' : ' or less';
  return capital(`${sayValue(target, unit ?? null)}${way}`);
}
