import { ImageRun } from 'docx';
import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import { plainWords } from '#adapters/papers/plain-words.ts';
import type { Picture } from '#src/picture/picture.ts';
import { COLUMN_SPACE, TEXT_WIDTH } from './page-styles.ts';

// Half a page, in the pixels by which the library measures.
const WIDTH = Math.floor((TEXT_WIDTH - COLUMN_SPACE) / 2 / 15);

/** A picture half as wide as a page, with its words for whoever has the document read aloud; `nth` tells it from the others of its document. */
export async function pictureRun(picture: Picture, nth: number): Promise<ImageRun> {
  const data = await drawPicture.png(picture, 'paper');
  const { width, height } = sizeOf(data);
  const [title, description] = [picture.title, picture.inWords].map(plainWords);
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: WIDTH, height: Math.round((WIDTH * height) / width) },
    altText: { id: `${nth}`, name: picture.id, title: title!, description: description! },
  });
}

/** What a PNG says of itself first. */
function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const head = new DataView(png.buffer, png.byteOffset);
  return { width: head.getUint32(16), height: head.getUint32(20) };
}
