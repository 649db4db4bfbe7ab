import type { Counted } from '#src/plan/count-as.ts';
import { wholeWords } from './word-list.ts';

const RATED = '(?:is|are|remains?|stays?|still|now|rated|rating[:]?|status[:]?|rag[:]?|at|as|to|action is)';
/** A colour that is a rating: “is Green”, “GREEN -”, “Green: …”, never “green spaces” or a Green Paper. */
const colour = (name: string): RegExp =>
  new RegExp(
    String.raw`(?:^|[.;]\s*)${name}(?=\s*[:.,;–—-]|$)|(?<=(?<!\p{L})${RATED} )${name}(?![\p{L}-]| (?:space|paper|waste|lane|flag|belt|tape|energy|bin))`,
    'iu',
  );

const GREEN = colour('green');
const AMBER = colour('amber');
const RED = colour('red');
const NOT_SO = 'not |off |back |was |get |getting |bring |brought ';
const WELL = new RegExp(String.raw`(?<!\p{L})(?<!${NOT_SO})(?:on track|on target|on schedule|on time)(?!\p{L})`, 'iu');
const SAYS = 'is|are|remains?|all|fully|still|now|work|action|project|programme';
const IS_WELL = new RegExp(
  String.raw`(?:^|[.;]\s*|(?<!\p{L})(?:${SAYS}) )(?:on track|on target|on schedule)(?!\p{L})`,
  'iu',
);

// “late bus services” and “behind this” are of something else.
const LATER = String.raw`late(?!\s(?:bus|night|stage|19|20|in the year|\p{L}+ services?))`;
const BEHIND = 'behind(?: schedule)?(?! (?:the|this|us|closed))';
const LATE = wholeWords(
  LATER,
  BEHIND,
  'delayed|delays|overdue|slipped|missed|stalled|not (?:yet )?started|off track|at risk',
);
// “no longer delayed”, “without delay”, “no risk of a late finish”.
const NO_RISK = 'no risk of (?:a |any )?';
const NOT_LATE = new RegExp(
  String.raw`(?<!\p{L})(?:no longer|not|never|without|${NO_RISK}|free of|nothing (?:is )?|avoid(?:s|ed)?|despite)\s*$`,
  'iu',
);
// “was delayed in the spring and is back on track”
const WAS = /(?<!\p{L})(?:was|were|had been|that fell)(?:\s\p{L}+)?\s*$/iu;
const MENDED = /(?<!\p{L})(?:now|since|back on|caught up|resolved|recovered|complete[d]?|finished)(?!\p{L})/iu;

/** A word of how well it goes, “Green”, “on track”; null where the line has none. */
function saidToBeWell(line: string): string | null {
  return GREEN.exec(line)?.[0].replace(/^[.;]\s*/u, '') ?? WELL.exec(line)?.[0] ?? null;
}

/** True where the line itself says Amber or Red of its action. */
export function isSaidToBeBad(line: string): boolean {
  return AMBER.test(line) || RED.test(line);
}

/** The words of a line that speak against its rating: of lateness in what it calls Green, or of Green where its action is Amber or Red. */
export function againstRating(line: string, counted: Counted | null): readonly string[] {
  const well = saidToBeWell(line);
  if (well === null) return [];
  const late = lateIn(line);
  if (late !== null) return [late];
  const isBad = counted === 'red' || counted === 'amber';
  const said = GREEN.exec(line)?.[0].replace(/^[.;]\s*/u, '') ?? (IS_WELL.test(line) ? well : null);
  return isBad && said !== null ? [said] : [];
}

function lateIn(line: string): string | null {
  for (const { 0: words, index } of line.matchAll(new RegExp(LATE, 'giu'))) {
    const before = line.slice(0, index);
    const isOver = WAS.test(before) && MENDED.test(line.slice(index));
    if (!isOver && !NOT_LATE.test(before)) return words;
  }
  return null;
}
