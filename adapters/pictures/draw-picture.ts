import type { DrawPicture } from '#src/ports/drawing/draw-picture.ts';

/** Draws pictures; the packages that do it are loaded with the first one, since few processes ever draw. */
export const drawPicture: DrawPicture = {
  svg: async (picture, width) => (await import('./as-svg.ts')).asSvg(picture, width),
  png: async (picture, width) => (await import('./as-png.ts')).asPng(picture, width),
};
