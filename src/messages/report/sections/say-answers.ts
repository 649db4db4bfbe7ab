import { paragraph, publicColumn, sinceThen, tableOf } from '#src/messages/report/parts.ts';
import type { SaySection, SectionContext } from '#src/messages/report/parts.ts';
import { CAUSE_WORDS } from '#src/messages/governance/cause-words.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayTotals } from '#src/messages/look/lineage/say-totals.ts';
import type { Part } from '#src/report/paper/paper.ts';
import { joinSources } from '#src/report/paper/say-sources.ts';
import type { Overdue } from '#src/report/sections/overdue.ts';
import type { AnswersData } from '#src/report/sections/answers.ts';
import { sayLive } from './say-counts.ts';
import { decidedColumns } from './say-decided.ts';
import { linesOfNumbers, sameAsEver, sayAllBecame } from './say-lineage.ts';
import { agreedMoved } from './say-moved.ts';
import { overdueColumns } from './say-overdue.ts';
import { sayHowMany, sayOtherwiseLate } from './say-why-late.ts';

/** A councillor's four questions, each with its answer. */
export const sayAnswers: SaySection<'answers'> = (data, context) => ({
  heading: 'Four questions',
  parts: [
    ...whatIsLate(data, context),
    ...whatMoved(data, context),
    ...whoDecided(data, context),
    ...became(data, context),
  ],
});

function whatIsLate({ late, why }: AnswersData, context: SectionContext): readonly Part[] {
  const all = [...late.unasked, ...late.asked].toSorted((one, other) => other.late - one.late);
  const causes = why.causes.map(({ cause, count }) => `${CAUSE_WORDS[cause]} (${count})`);
  return [
    { kind: 'heading', text: 'What is late, and why?' },
    ...paragraph(sayHowMany(why), why.sources),
    ...paragraph(
      [causes.length === 0 ? '' : `Why, by cause: ${causes.join(', ')}.`, sayOtherwiseLate(why)].join(' ').trim(),
      joinSources(...why.causes.map(({ sources }) => sources)),
    ),
    ...tableOf({ key: 'late', caption: 'The longest late', none: 'Nothing that may be named is late.' }, all, {
      columns: [...overdueColumns(context), ...(context.most === null ? [] : [publicColumn<Overdue>(context)])],
      most: context.most,
    }),
  ];
}

/** Each of the four has its answer on one page. */
const MOST_MOVED = 3;

function whatMoved({ counts, turned, moved }: AnswersData, context: SectionContext): readonly Part[] {
  const agreed = moved.filter(({ which }) => which === 'agreed');
  const { newlyRed, recovered } = turned;
  return [
    { kind: 'heading', text: 'What moved since last time?' },
    ...paragraph(
      sayLive(counts.live, context),
      joinSources(...Object.values(counts.live).map(({ sources }) => sources)),
    ),
    {
      kind: 'figures',
      figures: [
        { label: 'Newly Red', value: newlyRed.length, sources: joinSources(...newlyRed.map(({ sources }) => sources)) },
        {
          label: 'Recovered',
          value: recovered.length,
          sources: joinSources(...recovered.map(({ sources }) => sources)),
        },
        {
          label: 'Agreed dates moved',
          value: agreed.length,
          sources: joinSources(...agreed.map(({ sources }) => sources)),
        },
      ],
    },
    ...(agreed.length === 0
      ? []
      : agreedMoved('first-moved', agreed, { ...context, most: context.most === null ? null : MOST_MOVED })),
  ];
}

function whoDecided({ decided }: AnswersData, context: SectionContext): readonly Part[] {
  const latest = decided.toReversed();
  return [
    { kind: 'heading', text: 'Who decided?' },
    ...paragraph(
      `${sayCount(decided.length, 'decision')} ${sinceThen(context.scene)}.`,
      joinSources(...decided.map(({ sources }) => sources)),
    ),
    ...tableOf({ key: 'latest', caption: 'The latest decisions' }, latest, {
      columns: decidedColumns(context),
      most: context.most,
    }),
  ];
}

/** Each number has its answer here: either something became of it, or it is open and is what it was. */
function became({ became: { totals, refs, same } }: AnswersData, context: SectionContext): readonly Part[] {
  return [
    { kind: 'heading', text: 'What became of each number?' },
    ...paragraph(sayTotals(totals), linesOfNumbers([...refs, ...same])),
    ...(refs.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: sayAllBecame(refs, context),
          },
        ]),
    ...paragraph(sameAsEver(same, context), linesOfNumbers(same)),
  ];
}
