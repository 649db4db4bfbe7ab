import { getResolvedPDFJS } from 'unpdf';

/** A straight line drawn on a page: where it lies, and from where to where it runs, in points from the top or the left. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number };
export type Rules = { readonly across: readonly Rule[]; readonly down: readonly Rule[] };

export const NO_RULES: Rules = { across: [], down: [] };

/** The part of a page of the library that is read here. */
export type DrawnPage = {
  readonly view: readonly number[];
  readonly getOperatorList: () => Promise<{
    readonly fnArray: readonly number[];
    readonly argsArray: readonly unknown[];
  }>;
};

// A drawing that is damaged costs a page its lines and not its words.
const NO_DRAWING = { fnArray: [], argsArray: [] } as const;

type Matrix = readonly [number, number, number, number, number, number];
type Drawing = { matrix: Matrix; readonly saved: Matrix[]; readonly across: Rule[]; readonly down: Rule[] };

const AS_IT_IS: Matrix = [1, 0, 0, 1, 0, 0];
const STRAIGHT = 1;
const SHORTEST = 3;
// A page with more is a map or a picture.
const MOST_RULES = 20_000;
const MOST_SAVED = 1000;

/** The lines drawn across and down a page, the edges of its boxes among them; none where it draws too many. */
export async function readRules(page: DrawnPage): Promise<Rules> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList().catch(() => NO_DRAWING);
  const drawing: Drawing = { matrix: AS_IT_IS, saved: [], across: [], down: [] };
  fnArray.forEach((what, at) => {
    const said = argsArray[at] as readonly unknown[] | null;
    if (what === OPS.save) save(drawing);
    else if (what === OPS.restore || what === OPS.paintFormXObjectEnd) drawing.matrix = drawing.saved.pop() ?? AS_IT_IS;
    else if (what === OPS.transform) drawing.matrix = times(drawing.matrix, said as unknown as Matrix);
    else if (what === OPS.paintFormXObjectBegin) enterForm(drawing, said);
    else if (what === OPS.constructPath && said?.[0] !== OPS.endPath) addPath(drawing, said, page.view[3] ?? 0);
  });
  return drawing.across.length + drawing.down.length > MOST_RULES ? NO_RULES : drawing;
}

function save({ matrix, saved }: Drawing): void {
  if (saved.length < MOST_SAVED) saved.push(matrix);
}

function enterForm(drawing: Drawing, said: readonly unknown[] | null): void {
  save(drawing);
  if (Array.isArray(said?.[0])) drawing.matrix = times(drawing.matrix, said[0] as unknown as Matrix);
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

type Point = { readonly x: number; readonly y: number };

// How many numbers follow each kind of step in a path: move, line, two curves, close.
const NUMBERS_AFTER = [2, 2, 6, 4, 0];
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

function addPath(drawing: Drawing, said: readonly unknown[] | null, top: number): void {
  const path = (said?.[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0];
  if (path === null || path === undefined) return;
  const pointAt = (at: number): Point => drawn(drawing.matrix, { x: path[at] ?? 0, y: path[at + 1] ?? 0 }, top);
  let first: Point | null = null;
  let last: Point | null = null;
  for (let at = 0; at < path.length; at += 1 + (NUMBERS_AFTER[path[at] ?? CLOSE] ?? 0)) {
    const kind = path[at];
    const next: Point | null =
      kind === CLOSE ? first : pointAt(at + 1 + Math.max(0, (NUMBERS_AFTER[kind ?? 0] ?? 2) - 2));
    if ((kind === LINE || kind === CLOSE) && last !== null && next !== null) addLine(drawing, last, next);
    if (kind === MOVE) first = next;
    last = next;
  }
}

function drawn([a, b, c, d, e, f]: Matrix, { x, y }: Point, top: number): Point {
  return { x: a * x + c * y + e, y: top - (b * x + d * y + f) };
}

function addLine({ across, down }: Drawing, one: Point, other: Point): void {
  if (across.length + down.length > MOST_RULES) return;
  const [wide, high] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
  if (high <= STRAIGHT && wide > SHORTEST)
    across.push({ at: one.y, from: Math.min(one.x, other.x), to: Math.max(one.x, other.x) });
  else if (wide <= STRAIGHT && high > SHORTEST)
    down.push({ at: one.x, from: Math.min(one.y, other.y), to: Math.max(one.y, other.y) });
}
