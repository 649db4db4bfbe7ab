/** A ref of which only the last number was said, as the one before it begins. */
type ShortEnd = {
  readonly said: string;
  readonly known: boolean;
  readonly index: number;
  readonly end: number;
  /** True where it may count something else, “2 green ones”. */
  readonly mayCount?: true;
};

// "PV4"
const LAST_FIGURES = /^(.*\D)(\d+)$/u;
const MOST_TO_END = 60;
const SPAN = String.raw`\s*(?:[-–—~→]|\.{2,}|…|(?:up )?to|thru|through)\s*`;
// “8.1.3 - 2 weeks late” and “to 60% done” are no rows of actions.
const SAID_OF_THEM = 'green|amber|red|blue|done|complete|completed|on track|off track|all|are|is|both|now|were|due';
const SHORT_END = new RegExp(
  String.raw`^${SPAN}(\d{1,3})(?=\s*$|\s*[,;:)]|\s+(?:${SAID_OF_THEM})(?!\p{L})|\.(?:\s|$)|\s*\n)`,
  'iu',
);
// “PT2 and 3 both amber”: only where it is at once said of both, as “and 3 weeks late” counts something.
const SHORT_LIST =
  /^((?:\s*,\s*\d{1,3}){0,8}\s*(?:,?\s*and|&|\+|\/)\s*\d{1,3})(?=\s+(?:(?:are|is|both|now|all|still)\s+){0,3}(?:green|amber|red|done|completed?|on track)(?!\p{L}))/iu;
const COLOUR = String.raw`(?:green|amber|red|[gar])(?!\p{L})`;
const IS = String.raw`\s*[:=–—-]?\s*(?:(?:is|are|now|still|at)\s+){0,2}`;
// “PT2 green, 3 amber”; “3 red flags” are no action’s.
const NEXT_RATED = new RegExp(
  String.raw`^(?<rated>${IS}${COLOUR})(?<reason>[^\n;]{0,120}?)(?<sign>\s*[,;\n]\s*(?:and\s+|but\s+)?|\s+(?:and|&|but)\s+|\s+)(?<number>\d{1,3})(?=${IS}${COLOUR}\s*(?:$|[,;.)\n–—-]|(?:and|but|&|\d{1,3}\s+[gar])))`,
  'iu',
);

type Text = { readonly legible: string; readonly context: { readonly isRef: (said: string) => boolean } };
type Whole = Pick<ShortEnd, 'said' | 'known' | 'end'>;

/** The refs behind one of which only the last number is said: the other end of “PV1-4” and “8.1.1 to 3”, those of “PV1, 3 and 4 are green”, and those of “PV1 green, 3 amber, 4 red”. */
export function shortEndsOf(
  first: Whole,
  next: { readonly index: number } | undefined,
  { legible, context }: Text,
): readonly ShortEnd[] {
  const from = LAST_FIGURES.exec(first.said);
  if (!first.known || from === null) return [];
  const end = next?.index ?? legible.length;
  const called = { stem: from[1]!, figures: from[2]!, isRef: context.isRef };
  const behind = legible.slice(first.end, Math.min(end, first.end + MOST_TO_END));
  const upTo = SHORT_END.exec(legible.slice(first.end, first.end + MOST_TO_END));
  if (upTo !== null) return upToOf(upTo, first, { ...called, end });
  const list = SHORT_LIST.exec(behind + legible.slice(first.end + behind.length, first.end + MOST_TO_END));
  const listed = list === null ? [] : numbersIn(list[1]!, first.end).map((one) => refOf(one, called));
  const isWithin = listed.every((one) => one.known && one.end <= end);
  return listed.length > 0 && isWithin ? listed : ratedBehind(legible.slice(0, end), first.end, called);
}

type Called = { readonly stem: string; readonly figures: string; readonly isRef: (said: string) => boolean };
type Figure = { readonly number: string; readonly index: number };

function upToOf([whole, number = '']: RegExpExecArray, first: Whole, called: Called & { readonly end: number }) {
  const end = first.end + whole.length;
  if (end > called.end || Number(number) <= Number(called.figures)) return [];
  return [refOf({ number, index: end - number.length }, called)];
}

function numbersIn(text: string, at: number): readonly Figure[] {
  return [...text.matchAll(/\d+/gu)].map(({ 0: number, index }) => ({ number, index: at + index }));
}

function refOf({ number, index }: Figure, { stem, figures, isRef }: Called): ShortEnd {
  const said = `${stem}${number.padStart(figures.startsWith('0') ? figures.length : 0, '0')}`;
  return { said, known: isRef(said), index, end: index + number.length };
}

function ratedBehind(text: string, from: number, called: Called): readonly ShortEnd[] {
  const match = NEXT_RATED.exec(text.slice(from));
  if (match === null) return [];
  const { number = '', reason = '', sign = '' } = match.groups ?? {};
  const ref = refOf({ number, index: from + match[0].length - number.length }, called);
  if (!ref.known) return [];
  const isPlain = reason.trim() === '' && sign.trim() !== '';
  const rest = ratedBehind(text, ref.end, called);
  return [isPlain ? ref : { ...ref, mayCount: true }, ...rest];
}
