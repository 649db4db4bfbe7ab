const LETTERED = /^\p{L}{1,6}[ ./_-]?(?<figures>\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?)$/iu;
/** Figures and nothing else, as most plans write their refs: "8.1.3", "2.1.1a" and "3". */
export const ROW_OF_NUMBERS: RegExp = /^\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?$/iu;
const RATED = /^[\s:=–—-]*(?:is\s+)?(?:red|amber|green|[rag])(?!\p{L})/iu;
// “also 4.2 two withdrew”, “for Steve: 4.2 held”, “Phase 2 of 4.2: green”: where a sentence begins with what it is about.
const FRONT =
  /(?:^|[.;:!?\n)(]\s|(?<!\p{N})[,–—-]\s)\s*(?:(?:and|also|but|oh|ok|okay|so|sorry|hi|hello|morning|yes|no|well|plus|then|now|on|re|about|regarding|for|with|as for|(?:phase|stage|step|part)\s+\w+\s+(?:of|for|on|in))[\s,]+)*$/iu;
// “4.3 million”, “4.2 to 4.3 percent”, “4.3 FTE”: a figure that counts something.
const COUNTS =
  /^\s*(?:(?:to|or|and|[-–])\s*\d[\d.,]*\s*)?(?:%|(?:per\s?cent|percent(?:age)?|pct|pp|out of|times|mn?|bn|k|million|billion|thousand|hundred|days?|weeks?|months?|years?|yrs?|hours?|hrs?|mins?|minutes?|fte|wte|stars?|km|miles?|metres?|tonnes?|kg|gb|tb|on average)(?!\p{L}))/iu;
const CALLED = /^\P{N}*(?:(?<!\p{L})(?:action|item|ref|measure|number|no\.?)|#)\s*$/iu;

/** The figures of a ref that has letters before them, “4.3” of R4.3, as they are compared; null for any other ref. */
export function figuresOf(ref: string): string | null {
  const figures = LETTERED.exec(ref)?.groups?.['figures'];
  return figures === undefined ? null : compared(figures);
}

/** Typed figures as they are compared with those of refs; null for anything else. */
export function typedFigures(said: string): string | null {
  return ROW_OF_NUMBERS.test(said) ? compared(said) : null;
}

/** Where figures stand in a text: what is before them on their line, and what is behind. */
type Around = { readonly before: string; readonly behind: string };

/** What figures are read as: `likely` where a row of them begins its sentence and counts nothing, and where a rating is behind a single one. */
type Lettered = { readonly said: string; readonly likely: boolean };

/** True where what is behind figures says that they count something. */
export function isCounting(behind: string): boolean {
  return COUNTS.test(behind);
}

/** The one ref that figures mean where the letters before them were left out; null for none, several, and a number that may count anything. */
export function letteredAt(
  figures: string,
  { before, behind }: Around,
  book: { readonly lettered: (said: string) => readonly string[] },
): Lettered | null {
  const [said, ...others] = book.lettered(figures);
  if (said === undefined || others.length > 0) return null;
  const isRow = figures.includes('.');
  const isFirst = /^[^\p{L}\p{N}]*$/u.test(before);
  const likely = (isRow && FRONT.test(before)) || (isFirst ? RATED.test(behind) : CALLED.test(before));
  // “4.3 green” is of an action; “4 of 5” and “4 done, 2 to go” count something.
  return likely || isRow ? { said, likely } : null;
}

function compared(figures: string): string {
  return figures.toLowerCase().replaceAll(/(?<![\d])0+(?=\d)/gu, '');
}
