import type { Picture } from '#src/picture/picture.ts';
import type { DrawPicture, PictureWidth } from '#src/ports/drawing/draw-picture.ts';

/** A plan has about ten, in two widths; readers who see less have some of their own. */
const MOST = 60;

/** Draws each picture once while it stays as it is: the same picture is the same text. */
export function keepingPictures({ svg, png }: DrawPicture): DrawPicture {
  const kept = new Map<string, Promise<string>>();
  const drawn = (picture: Picture, width: PictureWidth): Promise<string> => {
    const key = JSON.stringify([width, picture]);
    const known = kept.get(key) ?? svg(picture, width);
    kept.delete(key);
    kept.set(key, known);
    // What could not be drawn is tried again.
    known.catch(() => kept.delete(key));
    const oldest = kept.keys().next().value;
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return known;
  };
  return { svg: drawn, png };
}
