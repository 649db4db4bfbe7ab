/** The most times that a picture half a page wide may be higher than it is wide. */
const MOST_HEIGHT = 2.5;

/** Which part of its column's width a picture gets, so that it is no higher than a page. */
export function shareOfColumn({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(1, (MOST_HEIGHT * width) / height);
}
