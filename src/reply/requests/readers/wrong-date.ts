import type { Day } from '#src/calendar/day.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import type { RequestReader } from '#src/reply/requests/request-reader.ts';
import { wishFrom } from '#src/reply/requests/request-reader.ts';

const DATE = String.raw`(?:date|deadline|due date|target date|end date|completion date|timescale)`;
const SHAPES: readonly RegExp[] = [
  new RegExp(String.raw`\b${DATE}(?:'s| is) (?:wrong|incorrect|out)\b`, 'u'),
  new RegExp(
    String.raw`\b${DATE}(?: \w+){0,4} (?:is|looks|seems|'s) (?:wrong|incorrect|not right|not correct|out of date|an error|a mistake|a typo)\b`,
    'u',
  ),
  new RegExp(String.raw`\b(?:wrong|incorrect) ${DATE}\b`, 'u'),
  new RegExp(
    String.raw`\b(?:agreed |original |plan )?${DATE}(?: \w+){0,4} (?:was|is|should be|should have been|was agreed as|was meant to be|ought to be|should read|should now read|should say)\b(?=.*\b(?:not|instead|rather)\b)`,
    'u',
  ),
  new RegExp(
    String.raw`\b${DATE} (?:in the plan )?(?:should (?:be|have been|read|say|now read)|was agreed as|ought to be|needs correcting|needs to be corrected|was supposed to be)\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:that's|that is|this is|it's|it is) (?:the wrong ${DATE}|not the (?:agreed |right )?${DATE})\b`,
    'u',
  ),
];

/** "the date is wrong, it should be 31 March": the plan's own date, for the office to correct. */
export const wrongDate: RequestReader = {
  name: 'wrong-date',
  read: ({ said, days, start, after, today }) => {
    const match = SHAPES.map((shape) => shape.exec(said)).find((found) => found !== null);
    if (match === undefined || match === null) return null;
    const behind = days.find(({ index }) => index >= start + match.index);
    const isDenied = behind !== undefined && /\bnot\s+(?:the\s+)?$/u.test(said.slice(0, behind.index - start));
    return wishFrom(
      match,
      { kind: 'wrong-date', until: isDenied ? null : (behind?.day ?? putRight(after, today)) },
      'likely',
    );
  },
};

// "Your date's wrong. It should read 19 December 2025."
function putRight(after: string, today: Day): Day | null {
  const said = /^\W*(?:it|that|this) (?:should|ought to) (?:be|read|say|have been) ([^.!?]+)/iu.exec(after)?.[1];
  return said === undefined ? null : (daysIn(said, today).find(({ index }) => index === 0)?.day ?? null);
}
