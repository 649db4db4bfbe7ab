import type { Unit } from '#src/reply/units/unit.ts';
import { isA } from '#src/reply/units/unit.ts';
import { beginsRated, isBullet, isRatingInFront } from './begins-item.ts';
import type { Spot } from './begins-item.ts';
import { asksBehindClaim } from './asks-behind-claim.ts';
import type { Clause } from './clause.ts';
import { isWithinFigures } from './within-figures.ts';
import { withQuestions } from './with-questions.ts';

const ENDS_SENTENCE = new Set(['.', '!', '?', ';', '\n', '…', '•']);
const SHORTENED = /^(?:dr|mr|mrs|ms|st|cllr|cllrs|prof|rev|approx|eg|ie|dept|tel)$/iu;
const STOPS = new Set([
  ',',
  ':',
  '(',
  ')',
  '[',
  ']',
  '-',
  '–',
  '—',
  '/',
  '=',
  '|',
  '{',
  '}',
  '<',
  '>',
  '·',
  '+',
  '_',
  '\\',
  '"',
]);
const JOINTS = ['but', 'because', 'so', 'if', 'until', 'when', 'except', 'which'] as const;
const THOUGH = new Set(['though', 'although', 'even though', 'albeit', 'whereas']);
// What may stand before a colon and go on: "RAG: amber", "new date: 8 December".
const LABELS = ['frame', 'due', 'waiting', 'move', 'courtesy'];
const CLAIMS = ['colour', 'idiom', 'state', 'same', 'waiting', 'move', 'due', 'all', 'rest', 'both', 'yes', 'no'];
// "yes" and "no" are a clause of their own before "it will", "this is".
const ANSWERS = new Set('yes yep yup yeah yea yah aye no nope nah ydy ydi bydd oes nac y'.split(' '));

type Building = {
  readonly clauses: Clause[];
  units: Unit[];
  opener: string;
  joint: Unit | null;
  sentence: number;
  quoted: boolean;
};

/** The clauses of a message: parted by signs, line ends and joining words, by "and" only before a claim, after a leading "yes". */
export function splitClauses(units: readonly Unit[], text: string): readonly Clause[] {
  const building: Building = { clauses: [], units: [], opener: '', joint: null, sentence: 0, quoted: false };
  units.forEach((unit, at) => {
    const before = units[at - 1];
    const isNewLine = before !== undefined && text.slice(before.end, unit.start).includes('\n');
    if (isNewLine) endSentence(building, '\n');
    take(building, { unit, at, units });
  });
  close(building, '');
  return withQuestions(building.clauses);
}

function take(building: Building, spot: Spot): void {
  const { unit } = spot;
  if (unit.kind === 'quoted') return endSentence(building, '\n');
  if (unit.kind === 'sign') return takeSign(building, spot);
  if (isBullet(spot) || beginsRated(building.units, building.clauses.at(-1), spot)) endSentence(building, '\n');
  const joint = jointOf(building, spot);
  if (joint !== null) {
    close(building, joint);
    building.joint = unit;
    building.opener = joint;
    return;
  }
  if (isA(unit, 'and') && beginsAfterAnd(building, spot)) {
    close(building, 'and');
    return;
  }
  if (asksBehindClaim(building.units, spot)) close(building, ',');
  building.units.push(unit);
  if (isAnswerAlone(building, spot)) close(building, 'answer');
}

function takeSign(building: Building, { unit, at, units }: Spot): void {
  const sign = unit.said;
  const [before, next] = [units[at - 1], units[at + 1]];
  if (sign === '(' && isA(next, 'ordinal') && /^\d$/u.test(next?.raw ?? '')) return endSentence(building, '\n');
  if (isRatingInFront({ unit, at, units })) return endSentence(building, '\n');
  if (isWithinFigures(unit, before, next)) return;
  if (sign === '.' && SHORTENED.test(before?.raw ?? '')) return;
  // 'waiting on "Shared Services"'
  if (sign === '"' && !building.quoted && building.units.some((one) => isA(one, 'waiting'))) return;
  if (sign === '"') {
    close(building, sign);
    building.quoted = !building.quoted;
    return;
  }
  if (ENDS_SENTENCE.has(sign)) return endSentence(building, sign);
  if (sign === '&' && next !== undefined && AWAY.test(next.said)) return close(building, 'and');
  if (!STOPS.has(sign)) return;
  const isLabel =
    (sign === ':' || sign === '=') && building.units.length > 0 && building.units.every((one) => isA(one, ...LABELS));
  if (isLabel) return;
  // "Monday, 30 November", "well-known"
  const isHyphen =
    sign === '-' &&
    before?.end === unit.start &&
    next?.start === unit.end &&
    before.kind !== 'ref' &&
    next.kind !== 'ref';
  if (isHyphen && (before.kind === 'word' || next.said === 'ish')) return;
  close(building, sign);
}

function jointOf(building: Building, { unit, at, units }: Spot): string | null {
  const next = units[at + 1];
  if (isA(unit, 'but') && THOUGH.has(unit.said)) return 'though';
  const joint = JOINTS.find((one) => isA(unit, one));
  if (joint === undefined) return null;
  // "all but 8.1.3", "done bar the second"
  if (
    (joint === 'except' || joint === 'but') &&
    (next?.kind === 'ref' || isA(next, 'ordinal')) &&
    building.units.some((one) => isA(one, 'all', 'rest') || one.said.startsWith('all '))
  )
    return null;
  const before = building.units.at(-1);
  // "need until 7 November", "delayed until 4 Jan", "snooze till Monday"
  // "mark it up to green"
  if (joint === 'until' && isA(unit, 'change') && isA(next, 'colour')) return null;
  if (joint === 'until' && (isA(before, 'move', 'due', 'more', 'state', 'lengthen') || building.units.length === 0))
    return building.units.length === 0 && next?.kind !== 'day' ? joint : null;
  if (joint === 'if' && isA(unit, 'waiting') && !isGreenBefore(building)) return null;
  if (joint === 'when' && next?.kind === 'day') return null;
  if (
    joint === 'because' &&
    (unit.said === 'since' || unit.said === 'as') &&
    (next?.kind === 'day' ||
      (isA(next, 'was', 'frame') && unit.said === 'as' && building.units.length > 0 && isA(next, 'colour')))
  )
    return null;
  if (joint === 'because' && unit.said === 'as' && (isA(next, 'colour') || next === undefined)) return null;
  if (joint === 'which' && unit.said === 'that') return null;
  if (joint === 'but' && unit.said === 'yet')
    return building.units.length > 0 && next !== undefined && next.kind !== 'sign' ? joint : null;
  if (joint === 'but' && unit.said === 'still') return null;
  return joint;
}

function isGreenBefore(building: Building): boolean {
  return building.units.some((unit) => unit.senses.get('colour')?.meaning === 'green');
}

/** True when "and" begins another thing that is claimed, and does not only go on with a list. */
function beginsAfterAnd(building: Building, { at, units }: Spot): boolean {
  const before = building.units.at(-1);
  let place = at + 1;
  while (isA(units[place], 'frame', 'change') && !isA(units[place], ...CLAIMS)) place += 1;
  const next = units[place];
  if (next === undefined || before === undefined) return false;
  // "7.2.2 depends on 7.1.4 and 7.1.4 is amber"
  const isAgain = before.kind === 'ref' && before.said === units[at + 1]?.said;
  if (isSubject(before) && isSubject(units[at + 1]) && !isAgain) return false;
  if (building.units.some((unit) => isA(unit, 'between'))) return false;
  if (before.kind === 'day' && next.kind === 'day') return false;
  // "they came on 3 September and we'll have it fixed by the 25th"
  if (/^(?:we'll|it'll|they'll|i'll|we will|it will|they will|i will)\b/u.test(next.said))
    return building.units.some(({ kind }) => kind === 'day') || isA(next, ...CLAIMS);
  if (AWAY.test(next.said)) return true;
  return next.kind === 'ref' || next.kind === 'day' || isA(next, ...CLAIMS, 'ordinal');
}

// "amber and away till the 21st": of who writes, and no part of what is said before
const AWAY = /^(?:away|on (?:annual )?leave|on holiday)$/u;
const A_DATE =
  /^(?:forecast|new|later|date|deadline|end|finish|completion|target|firm|fixed|agreed|confirmed|revised|definite)/u;
const COUNTED = /^(?:team|action|project|programme|service|site|area|part|step|deadline|milestone)s?$/u;

function isSubject(unit: Unit | undefined): boolean {
  return unit?.kind === 'ref' || isA(unit, 'ordinal', 'rest');
}

const DENIES =
  /^(?:(?:it|we|they|i|that|this|there) )?(?:(?:is|are|was|were|has|have|had|do|does|did|ca|wo|would|could|should|need)n['’]?t|cannot|can not|never|unable|not)\b/u;

function isAnswerAlone(building: Building, { unit, at, units }: Spot): boolean {
  const isFirst = building.units.every(
    (one) =>
      one === unit ||
      isA(one, 'courtesy') ||
      (isA(one, 'frame') && !isA(one, 'not')) ||
      one.kind === 'ref' ||
      isA(one, 'ordinal'),
  );
  if (!isFirst || !isA(unit, 'yes', 'no')) return false;
  if (!ANSWERS.has(unit.said)) return false;
  const next = units[at + 1];
  if (next === undefined) return true;
  const isNo = isA(unit, 'no');
  // "no team is at risk": how many, and no answer
  if (isNo && COUNTED.test(next.said) && /^(?:is|are|has|have)\b/u.test(units[at + 2]?.said ?? '')) return false;
  if (isNo && next.kind !== 'day' && A_DATE.test(next.said)) return false;
  return isNo
    ? next.kind === 'sign' ||
        next.kind === 'day' ||
        next.kind === 'ref' ||
        isA(next, 'frame', 'due', 'but', 'because', 'colour', 'not', 'courtesy', 'would') ||
        // "no won't make it" says no twice
        isA(next, 'no') ||
        DENIES.test(next.said)
    : true;
}

function endSentence(building: Building, sign: string): void {
  close(building, sign);
  building.sentence += 1;
}

function close(building: Building, sign: string): void {
  const [first] = building.units;
  const last = building.units.at(-1);
  if (first !== undefined && last !== undefined) {
    const { opener, joint, sentence, quoted } = building;
    building.clauses.push({
      units: building.units,
      opener,
      joint,
      closed: sign,
      sentence,
      asked: false,
      quoted,
      start: joint?.start ?? first.start,
      end: last.end,
    });
    building.units = [];
    building.joint = null;
    building.opener = sign;
    return;
  }
  const before = building.clauses.at(-1);
  if (sign === '?' && before !== undefined && before.closed !== '.')
    building.clauses[building.clauses.length - 1] = { ...before, closed: sign };
  if (sign !== '\n' && sign !== '') building.opener = sign;
}
