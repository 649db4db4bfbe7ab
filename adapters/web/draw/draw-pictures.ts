import { page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import { drawnFigure } from '#adapters/html/picture.ts';
import type { Routing } from '#adapters/web/env.ts';
import type { Picture } from '#src/picture/picture.ts';
import { PAGE_WORDS } from '#src/messages/page/frame-words.ts';

/** Pictures within a page, each with its numbers as a table. */
export async function drawPictures(
  pictures: readonly Picture[],
  { drawPicture }: Pick<Routing, 'drawPicture'>,
): Promise<Markup> {
  const drawn: Markup[] = [];
  for (const one of pictures) drawn.push(await drawnFigure(one, drawPicture, PAGE_WORDS.sayTable));
  return m`${drawn}`;
}
