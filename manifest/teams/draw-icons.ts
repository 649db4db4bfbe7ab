import { PNG } from 'pngjs';

/** A colour as red, green, blue and how much it covers, each from 0 to 255. */
type Paint = readonly [red: number, green: number, blue: number, cover: number];
/** True inside a shape; both measures run from 0 to 1 across the picture, from the upper left. */
type Shape = (x: number, y: number) => boolean;

const NOTHING: Paint = [0, 0, 0, 0];
const WHITE: Paint = [255, 255, 255, 255];
/** The dark blue that stands behind Ragtime everywhere. */
const GROUND: Paint = [0x1d, 0x35, 0x57, 255];
const RED: Paint = [0xf2, 0x6d, 0x78, 255];
const AMBER: Paint = [0xf9, 0xc7, 0x4f, 255];
const GREEN: Paint = [0x8f, 0xd9, 0xa8, 255];

/** Each point of a picture is looked at in so many places each way, so that edges are smooth. */
const FINE = 8;

/** 192 × 192: red square, amber triangle, green circle, as ratings are always drawn; square to the edges, as Teams rounds it. */
export function colourIcon(): PNG {
  const shapes = [
    [square(0.32, 0.36, 0.125), RED],
    [triangle(0.5, 0.67, 0.15), AMBER],
    [circle(0.68, 0.36, 0.138), GREEN],
  ] as const;
  return draw(192, (x, y) => shapes.find(([covers]) => covers(x, y))?.[1] ?? GROUND);
}

/** 32 × 32: the same shapes in white lines on nothing, which Teams tints as it likes. */
export function outlineIcon(): PNG {
  // In points of the picture: the lines are two wide and stand on whole points where they can.
  const shapes = [
    ring(square(at(9), at(9), at(6)), square(at(9), at(9), at(4))),
    ring(triangle(at(16), at(23), at(7)), triangle(at(16), at(24.1), at(3.9))),
    ring(circle(at(23), at(9), at(6.5)), circle(at(23), at(9), at(4.4))),
  ];
  return draw(32, (x, y) => (shapes.some((covers) => covers(x, y)) ? WHITE : NOTHING));
}

function square(left: number, top: number, half: number): Shape {
  return (x, y) => Math.abs(x - left) <= half && Math.abs(y - top) <= half;
}

function circle(left: number, top: number, radius: number): Shape {
  return (x, y) => (x - left) ** 2 + (y - top) ** 2 <= radius ** 2;
}

/** With its point up: as high as it is wide, about its middle. */
function triangle(left: number, middle: number, half: number): Shape {
  return (x, y) => {
    const down = (y - (middle - half)) / (2 * half);
    return down >= 0 && down <= 1 && Math.abs(x - left) <= half * 1.08 * down;
  };
}

function at(point: number): number {
  return point / 32;
}

function ring(outer: Shape, inner: Shape): Shape {
  return (x, y) => outer(x, y) && !inner(x, y);
}

function draw(size: number, paintAt: (x: number, y: number) => Paint): PNG {
  const picture = new PNG({ width: size, height: size });
  for (let point = 0; point < size * size; point++) {
    const mixed = mix(samples(point % size, Math.floor(point / size), size, paintAt));
    picture.data.set(mixed, point * 4);
  }
  return picture;
}

function samples(
  column: number,
  row: number,
  size: number,
  paintAt: (x: number, y: number) => Paint,
): readonly Paint[] {
  return Array.from({ length: FINE * FINE }, (_, nth) => {
    const x = (column + ((nth % FINE) + 0.5) / FINE) / size;
    const y = (row + (Math.floor(nth / FINE) + 0.5) / FINE) / size;
    return paintAt(x, y);
  });
}

/** Colours count by how much they cover: the edge of white on nothing stays pure white. */
function mix(paints: readonly Paint[]): readonly number[] {
  const cover = paints.reduce((sum, paint) => sum + paint[3], 0);
  if (cover === 0) return NOTHING;
  const colour = ([0, 1, 2] as const).map((part) =>
    Math.round(paints.reduce((sum, paint) => sum + paint[part] * paint[3], 0) / cover),
  );
  return [...colour, Math.round(cover / paints.length)];
}
