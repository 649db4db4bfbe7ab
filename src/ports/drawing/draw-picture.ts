import type { Picture } from '#src/picture/picture.ts';

/** Where a picture is to be read: on a page, in a chat on a phone, or on paper beside another. */
export const PICTURE_WIDTHS = ['page', 'phone', 'paper'] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** Draws pictures; what draws is loaded with the first of them. The same picture is the same bytes each time. */
export type DrawPicture = {
  readonly svg: (picture: Picture, width: PictureWidth) => Promise<string>;
  readonly png: (picture: Picture, width: PictureWidth) => Promise<Uint8Array>;
};
