import type { Picture } from '#src/chart/picture.ts';

/** Where a picture is to be read: on a page, or in a chat on a phone. */
export const PICTURE_WIDTHS = ['page', 'phone'] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** Draws pictures; what draws is loaded with the first of them. The same picture is the same bytes each time. */
export type DrawPicture = {
  readonly svg: (picture: Picture, width: PictureWidth) => Promise<string>;
  readonly png: (picture: Picture, width: PictureWidth) => Promise<Uint8Array>;
};
