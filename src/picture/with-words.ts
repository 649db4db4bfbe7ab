import type { Picture, Shape } from './picture.ts';

/** The same picture with each of its words as another says them: whatever somebody wrote may stand in any. */
export function withWords(picture: Picture, say: (words: string) => string): Picture {
  const { title, inWords, axes } = picture;
  const own = { title: say(title), inWords: say(inWords), axes: { of: say(axes.of), value: say(axes.value) } };
  return { ...picture, ...own, ...shapeWith(picture, say) } as Picture;
}

type Say = Parameters<typeof withWords>[1];

function shapeWith(picture: Picture, say: Say): Partial<Shape> {
  switch (picture.form) {
    case 'columns':
    case 'bars':
      return { labels: picture.labels.map(say), series: named(picture.series, say) };
    case 'lines': {
      const { courses, levels, marks } = picture;
      return { courses: named(courses, say), levels: named(levels, say), marks: named(marks, say) };
    }
    case 'rows': {
      const { labels, spots, marks } = picture;
      return { labels: labels.map(say), spots: named(spots, say), marks: named(marks, say) };
    }
  }
}

function named<One extends { readonly name: string }>(all: readonly One[], say: Say): readonly One[] {
  return all.map((one) => ({ ...one, name: say(one.name) }));
}
