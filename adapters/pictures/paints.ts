import type { Paint } from '#src/picture/picture.ts';

/** The colours around what is drawn; a picture brings its own ground, so that it reads on a dark page too. */
export const INK = '#0b0c0c';
export const PAPER = '#ffffff';
export const GRID = '#d5d9dc';
/** What stands back, and can still be made out. */
export const FAINT = '#767c80';

/** How an area is told from its neighbours without its colour. */
type Pattern = 'plain' | 'slashes' | 'backslashes' | 'dots' | 'lying' | 'standing' | 'sparse';

type Look = {
  readonly colour: string;
  readonly pattern: Pattern;
  /** True where the colour is drawn on paper, false where paper is drawn on the colour. */
  readonly isHollow: boolean;
  /** How a line of it is broken up, in pixels; none for a whole one. */
  readonly dash: readonly number[];
  readonly mark: 'square' | 'circle' | 'diamond';
};

/** Each colour stands out from paper by 3:1 and more; the patterns tell apart what greys do not. */
export const PAINTS: Readonly<Record<Paint, Look>> = {
  red: look('#c8102e', 'plain'),
  amber: look('#c96a00', 'slashes'),
  green: look('#00703c', 'dots'),
  'only-said': { ...look('#00703c', 'backslashes'), isHollow: true },
  blue: look('#1d5fa8', 'lying'),
  grey: look('#6b7276', 'standing'),
  unchecked: { ...look('#1d5fa8', 'lying'), isHollow: true, dash: [2, 3], mark: 'diamond' },
  unrated: { ...look('#6b7276', 'sparse'), isHollow: true },
  late: { ...look('#3b2469', 'plain'), mark: 'square' },
  soon: look('#7359b6', 'slashes'),
  later: { ...look('#7359b6', 'sparse'), isHollow: true },
  published: { ...look(INK, 'plain'), dash: [7, 4] },
  reading: look('#1d5fa8', 'plain'),
};

function look(colour: string, pattern: Pattern): Look {
  return { colour, pattern, isHollow: false, dash: [], mark: 'circle' };
}

/** What an area is filled with: its pattern's address, by the picture's id, or its colour where that has none. */
export function fillOf(paint: Paint, id: string): string {
  const { colour, pattern } = PAINTS[paint];
  return pattern === 'plain' ? colour : `url(#${id}-${paint})`;
}

/** The patterns of some paints as SVG. */
export function patternsOf(paints: readonly Paint[], id: string): string {
  const own = [...new Set(paints)].filter((paint) => PAINTS[paint].pattern !== 'plain');
  const drawn = own.map((paint) => {
    const { colour, pattern, isHollow } = PAINTS[paint];
    const [ground, line] = isHollow ? [PAPER, colour] : [colour, PAPER];
    const { size, draw } = DRAWN[pattern];
    return (
      `<pattern id="${id}-${paint}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">` +
      `<rect width="${size}" height="${size}" fill="${ground}"/>${draw(line)}</pattern>`
    );
  });
  return drawn.join('');
}

type Tile = { readonly size: number; readonly draw: (colour: string) => string };

const stroked = (path: string, width: number) => (colour: string) =>
  `<path d="${path}" stroke="${colour}" stroke-width="${width}" fill="none"/>`;
const dotted = (radius: number, at: number) => (colour: string) =>
  `<circle cx="${at}" cy="${at}" r="${radius}" fill="${colour}"/>`;

const DRAWN: Readonly<Record<Pattern, Tile>> = {
  plain: { size: 8, draw: () => '' },
  // Beyond the tile's corners too, or a line would be thin where two tiles meet.
  slashes: { size: 8, draw: stroked('M-2,2L2,-2M0,8L8,0M6,10L10,6', 1.6) },
  backslashes: { size: 8, draw: stroked('M-2,6L2,10M0,0L8,8M6,-2L10,2', 2) },
  dots: { size: 6, draw: dotted(1.3, 3) },
  lying: { size: 6, draw: stroked('M0,3H6', 1.6) },
  standing: { size: 6, draw: stroked('M3,0V6', 1.6) },
  sparse: { size: 9, draw: dotted(1.3, 4.5) },
};
