import { sayDay } from '#src/calendar/say-day.ts';
import type { Week } from '#src/digest/digest.ts';
import type { SaidOfPurpose } from '#src/digest/judged.ts';
import type { DraftBlock, DraftRow } from '#src/messages/draft.ts';
import { sayStands } from '#src/messages/governance/purpose/purpose-list.ts';
import { sayJudgement, sayPurposeFirst, sayValue, titleOf } from '#src/messages/governance/purpose/purpose-words.ts';
import { capital } from '#src/messages/text/capital.ts';
import { clipped } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { standingJudgement } from '#src/plan/governance/measures/standing-judgement.ts';
import { standingReadings } from '#src/plan/governance/measures/standing-readings.ts';
import { JUDGEMENTS } from '#src/plan/governance/judgement.ts';
import type { Setting } from './digest-rows.ts';

const LONGEST_TITLE = 120;

/** How many purposes a board judged, and how, and how many indicators were read, in one sentence. */
export function judgedBlocks({ judged }: Week): readonly DraftBlock[] {
  const ways = JUDGEMENTS.flatMap((way) => {
    const count = judged.filter((one) => one.judged?.judgement === way).length;
    return count === 0 ? [] : [`${count} ${sayJudgement(way)}`];
  });
  const read = judged.filter((one) => one.read !== null).length;
  const parts = [
    ...(ways.length === 0 ? [] : [`judged: ${ways.join(', ')}`]),
    ...(read === 0 ? [] : [`read: ${sayCount(read, 'indicator')}`]),
  ];
  return parts.length === 0 ? [] : [{ kind: 'said', text: capital(`${parts.join('; ')}.`) }];
}

/** One purpose that was judged or read, with what it was before. */
export function judgedRow({ kept, judged, read }: SaidOfPurpose, { naming, today }: Setting): DraftRow {
  const facts = judged !== null ? judgedFacts(kept, judged, today) : read === null ? [] : readFacts(kept, read, today);
  return {
    action: null,
    ref: sayPurposeFirst(kept.purpose),
    title: clipped(naming.words(titleOf(kept.purpose)), LONGEST_TITLE),
    rating: null,
    unratedSaid: false,
    facts,
  };
}

type Kept = SaidOfPurpose['kept'];

function judgedFacts(kept: Kept, judged: NonNullable<SaidOfPurpose['judged']>, today: Setting['today']) {
  const [before] = kept.judgements.filter(({ seq }) => seq < judged.seq).toSorted((a, b) => b.on.localeCompare(a.on));
  const minute = judged.minute === null ? '' : `, ${judged.minute}`;
  const said = `${sayJudgement(judged.judgement)}, ${judged.forum} ${sayDay(judged.on, today)}${minute}`;
  if (standingJudgement(kept)?.seq !== judged.seq) return [said, `the later word stands: ${sayStands(kept, today)}`];
  return before === undefined ? [said] : [said, `it was ${sayJudgement(before.judgement)}`];
}

function readFacts(kept: Kept, read: NonNullable<SaidOfPurpose['read']>, today: Setting['today']) {
  const standing = standingReadings(kept);
  const at = standing.findIndex(({ seq }) => seq === read.seq);
  if (at !== standing.length - 1)
    return [
      `${sayValue(read.value, read.unit)} as at ${sayDay(read.asAt, today)}, read before: ${sayStands(kept, today)}`,
    ];
  const before = standing[at - 1];
  return [sayStands(kept, today), ...(before === undefined ? [] : [`it was ${sayValue(before.value, before.unit)}`])];
}
