import type { Picture } from '#src/picture/picture.ts';
import type { ChartPlace, Paper, Part } from '#src/report/paper/paper.ts';

/** What stands where pictures are to be, by their places. */
export type DrawnPictures<Drawn> = ReadonlyMap<Part, Drawn>;

/** All pictures of a paper as something draws them, one after the other. */
export async function drawnPictures<Drawn>(
  { sections }: Paper,
  draw: (picture: Picture) => Promise<Drawn>,
): Promise<DrawnPictures<Drawn>> {
  const places = sections.flatMap(({ parts }) => parts.filter((part): part is ChartPlace => part.kind === 'chart'));
  const drawn = new Map<Part, Drawn>();
  for (const place of places) if (place.picture !== undefined) drawn.set(place, await draw(place.picture));
  return drawn;
}
