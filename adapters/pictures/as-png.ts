import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import type { Picture } from '#src/picture/picture.ts';
import type { PictureWidth } from '#src/ports/drawing/draw-picture.ts';
import { asSvg } from './as-svg.ts';

// The fonts of the machine have no part in a picture: it is the same everywhere.
const FONTS = [
  import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
].map((file) => fileURLToPath(file));

/** Dots a pixel, for screens that are finer than one. */
const SHARP = 2;

/** A picture as PNG, for where no SVG is shown. */
export async function asPng(picture: Picture, width: PictureWidth): Promise<Uint8Array> {
  // Beside the process, which answers people meanwhile.
  const drawn = await renderAsync(await asSvg(picture, width), {
    fitTo: { mode: 'zoom', value: SHARP },
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'Inter' },
  });
  return drawn.asPng();
}
