import type { Day } from '#src/calendar/day.ts';
import type { Reading } from '#src/plan/governance/reading.ts';
import { readAmount } from './read-amount.ts';
import { readPastDay } from './past-day.ts';
import { isSameUnit } from './same-unit.ts';

/** What of a reading is not certain, in the order in which it is asked about. */
export type ReadingDoubt = 'number' | 'unit' | 'day';

/** A reading as it was written; the day is null where none is named, and nothing of what is in doubt is recorded. */
export type WrittenReading = Omit<Reading, 'asAt'> & {
  readonly asAt: Day | null;
  readonly doubts: readonly ReadingDoubt[];
};

type Expected = {
  readonly today: Day;
  /** In what the indicator is read; null for a bare number, undefined where nobody has said. */
  readonly unit: string | null | undefined;
};

const NOT_CERTAIN = [
  'i think',
  'i guess',
  'maybe',
  'perhaps',
  'probably',
  'not sure',
  'unsure',
  'estimated?',
  'unverified',
];
const UNSURE = new RegExp(String.raw`\?\s*$|(?<!\p{L})(?:${NOT_CERTAIN.join('|')}|to be confirmed|tbc)(?!\p{L})`, 'iu');
const OR_ANOTHER = /^\s*(?:or|and|to|until|[-–—/])\s*\d/iu;
const COUNT = String.raw`(\d[\d,]*)`;
const ASKED = 'asked|respondents?|responses|replies|surveyed|polled|interviewed';
const SAMPLES = [
  String.raw`n\s*=\s*${COUNT}`,
  String.raw`(?:sample|base)(?: size)?(?: of|:)?\s*${COUNT}`,
  String.raw`${COUNT}\s+(?:people |residents |staff )?(?:${ASKED})`,
];
const SAMPLE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${SAMPLES.join('|')})(?![\p{L}\p{N}])`, 'iu');
const SOURCE = /^(?:source|from|per|by|according to)[\s:]+(?:the\s+)?/iu;
const EDGES = /^[\s,;:()–—-]+|[\s,;:().–—-]+$/gu;

/** Reads "9.2 days as at 30 June, HR dashboard"; null for words that begin with no number. */
export function readReading(words: string, { today, unit: expected }: Expected): WrittenReading | null {
  const amount = readAmount(words);
  if (amount === null) return null;
  const named = readPastDay(amount.rest, today);
  const before = named === null ? amount.rest : amount.rest.slice(0, named.index);
  const behind = named === null ? '' : amount.rest.slice(named.index + named.text.length);
  const [own = '', ...more] = before.split(/[,;(]/u);
  const [ownWords = '', ...undated] = own.replace(UNSURE, '').split(AT);
  const said = [amount.unit ?? '', ownWords.replaceAll(EDGES, '')].join(' ').trim();
  const details = [...(named === null ? undated : []), ...more, behind].join(', ');
  const { sample, source } = detailsIn(details.replace(UNSURE, ''));
  const unit = unitSaid(said, expected);
  return {
    value: amount.value,
    unit,
    asAt: named?.day ?? null,
    source,
    sample,
    doubts: [
      ...(amount.isSure && !UNSURE.test(words) ? [] : ['number' as const]),
      ...(expected === undefined || isSameUnit(unit, expected) ? [] : ['unit' as const]),
      ...(named?.isSure === true && !OR_ANOTHER.test(behind) ? [] : ['day' as const]),
    ],
  };
}

// "9.2 days as at 31 June"; not "84% of staff".
const AT = /(?<![\p{L}\p{N}])(?:as\s+(?:at|of)|at|on|for|from)(?!\p{L})/iu;

/** As the indicator spells it, where it is the same. */
function unitSaid(said: string, expected: string | null | undefined): string | null {
  const unit = said === '' ? null : said;
  return expected != null && unit !== null && isSameUnit(unit, expected) ? expected : unit;
}

function detailsIn(details: string): Pick<Reading, 'sample' | 'source'> {
  const asked = SAMPLE.exec(details);
  const figure = asked?.slice(1).find((group) => group !== undefined);
  const rest = asked === null ? details : details.replace(asked[0], '');
  const parts = rest.split(/[,;()]/u).map((part) => part.replaceAll(EDGES, '').replace(SOURCE, ''));
  const source = parts.filter((part) => part !== '').join(', ');
  return {
    sample: figure === undefined ? null : Number(figure.replaceAll(',', '')),
    source: source === '' ? null : source,
  };
}
