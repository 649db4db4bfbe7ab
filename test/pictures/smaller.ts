import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

type Picture = { readonly width: number; readonly height: number; readonly bytes: number; readonly pixels: Buffer };

/** A screenshot with at most 256 colours, a quarter of the size: letters on white need no more. */
export function smaller(png: Buffer): Buffer {
  const { width, height, bytes, pixels } = decoded(png);
  const palette = paletteOf(pixels, bytes);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + x + 1] = palette.indexOf(colourAt(pixels, (y * width + x) * bytes));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.from(palette.colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]));
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The commonest colours, and for each other one the nearest of them. */
function paletteOf(pixels: Buffer, bytes: number) {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += bytes) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const commonest = [...counts].toSorted((one, other) => other[1] - one[1]);
  const colours = commonest.slice(0, COLOURS).map(([colour]) => colour);
  const places = new Map(commonest.map(([colour]) => [colour, nearest(colour, colours)]));
  return { colours, indexOf: (colour: number) => places.get(colour) ?? 0 };
}

function nearest(colour: number, among: readonly number[]): number {
  const distances = among.map((one) => {
    const [red, green, blue] = [
      (one >> 16) - (colour >> 16),
      ((one >> 8) & 0xff) - ((colour >> 8) & 0xff),
      (one & 0xff) - (colour & 0xff),
    ];
    return red * red + green * green + blue * blue;
  });
  return distances.indexOf(Math.min(...distances));
}

function colourAt(pixels: Buffer, at: number): number {
  return pixels.readUIntBE(at, 3);
}

/** The pixels of a PNG of eight bits a channel without interlacing, as a browser makes it. */
function decoded(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const bytes = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const filtered = inflateSync(Buffer.concat(parts));
  const pixels = Buffer.alloc(width * bytes * height);
  for (let y = 0; y < height; y += 1) unfilter(filtered, pixels, { y, stride: width * bytes, bytes });
  return { width, height, bytes, pixels };
}

type Line = { readonly y: number; readonly stride: number; readonly bytes: number };

function unfilter(filtered: Buffer, pixels: Buffer, { y, stride, bytes }: Line): void {
  const from = y * (stride + 1) + 1;
  const filter = filtered[from - 1] ?? 0;
  for (let x = 0; x < stride; x += 1) {
    const at = y * stride + x;
    const left = x < bytes ? 0 : (pixels[at - bytes] ?? 0);
    const up = y === 0 ? 0 : (pixels[at - stride] ?? 0);
    const corner = x < bytes || y === 0 ? 0 : (pixels[at - stride - bytes] ?? 0);
    pixels[at] = (filtered[from + x] ?? 0) + predicted(filter, { left, up, corner });
  }
}

function predicted(
  filter: number,
  { left, up, corner }: { readonly left: number; readonly up: number; readonly corner: number },
): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
