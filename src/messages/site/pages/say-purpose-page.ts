import { sayPurposeFirst, sayValue, titleOf } from '#src/messages/governance/purpose/purpose-words.ts';
import { dayCellOf, hiddenNote, paragraph, plainly, tableOf, textCell } from '#src/messages/report/parts.ts';
import type { PaperColumn } from '#src/messages/report/parts.ts';
import { sayHowJudged, sayServing } from '#src/messages/report/sections/say-by-purpose.ts';
import { liveColumns } from '#src/messages/report/sections/say-live.ts';
import { sayTarget } from '#src/messages/report/sections/say-purposes.ts';
import { purposeAddress } from '#src/messages/site/site-context.ts';
import type { SiteContext } from '#src/messages/site/site-context.ts';
import { AIMS } from '#src/messages/site/site-words.ts';
import type { SiteBlock, SitePage } from '#src/messages/site/site-page.ts';
import { indicatorPictureId } from '#src/messages/pictures/indicator-words.ts';
import { countsOf } from '#src/plan/count-as.ts';
import { servingWithin } from '#src/plan/governance/measures/serving.ts';
import { standingReadings } from '#src/plan/governance/measures/standing-readings.ts';
import type { KeptPurpose, Noted } from '#src/plan/governance/purposes.ts';
import type { Reading } from '#src/plan/governance/reading.ts';
import { judgedOf } from '#src/report/sections/purposes.ts';
import { liveOf } from '#src/report/sections/live.ts';

/** The page of a recommendation, an outcome, a milestone or an indicator. */
export function sayPurposePage(kept: KeptPurpose, context: SiteContext): SitePage {
  const { purpose, isEnded } = kept;
  const name = sayPurposeFirst(purpose);
  const ended: readonly SiteBlock[] = isEnded ? [{ kind: 'notice', text: ENDED }] : [];
  return {
    address: purposeAddress(purpose, context),
    title: `${name}: ${plainly(context.naming.words(titleOf(purpose)))}`,
    tab: 'aims',
    way: [AIMS],
    sections: [
      {
        heading: null,
        blocks: [...ended, ...(purpose.kind === 'indicator' ? readings(kept, context) : judged(kept, context))],
      },
      { heading: 'The actions that serve it', blocks: serving(kept, context) },
    ],
  };
}

const ENDED = 'The plan has it no longer. What was judged and read of it stays here.';

function judged(kept: KeptPurpose, context: SiteContext): readonly SiteBlock[] {
  return paragraph(sayHowJudged(judgedOf(kept, context.scene)));
}

type ReadingRow = Noted<Reading> & { readonly sources: readonly number[] };

function readings(kept: KeptPurpose, { scene }: SiteContext): readonly SiteBlock[] {
  const until = standingReadings(kept).filter(({ asAt }) => asAt <= scene.indicatorsAsAt);
  const rows = until.toReversed().map((one): ReadingRow => ({ ...one, sources: [one.seq] }));
  const picture: readonly SiteBlock[] =
    rows.length === 0 || kept.isEnded ? [] : [{ kind: 'picture', id: indicatorPictureId(kept.purpose) }];
  return [
    { kind: 'facts', facts: [{ label: 'Target', said: [textCell(sayTarget(kept))] }] },
    ...picture,
    ...tableOf({ key: 'readings', caption: 'What it stood at, the newest first', none: 'It was never read.' }, rows, {
      columns: COLUMNS,
    }),
  ];
}

const COLUMNS: readonly PaperColumn<ReadingRow>[] = [
  { key: 'as-at', heading: 'As at', type: 'date', read: ({ asAt }) => dayCellOf(asAt) },
  { key: 'reading', heading: 'Reading', type: 'text', read: ({ value, unit }) => textCell(sayValue(value, unit)) },
  { key: 'source', heading: 'Source', type: 'text', read: ({ source }) => textCell(source ?? 'not said') },
];

function serving(kept: KeptPurpose, context: SiteContext): readonly SiteBlock[] {
  const { scene } = context;
  const by = servingWithin(kept, scene.measured.purposes, scene.tracked);
  const named = new Set(scene.open);
  const rows = by.filter((one) => named.has(one)).map((one) => liveOf(one, scene));
  return [
    ...paragraph(sayServing(countsOf(by, scene.asAt), 'No action serves it.')),
    ...tableOf({ key: 'serving', caption: 'What serves it' }, rows, { columns: liveColumns(context) }),
    ...hiddenNote(by.length - rows.length),
  ];
}
