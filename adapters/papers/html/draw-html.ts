import { rowSources, sayLines, sourcesOf } from '#src/report/paper/say-sources.ts';
import { tableOfChart } from '#src/report/paper/table-of-chart.ts';
import type { Cell, ChartPlace, FrozenPaper, PaperSection, Part, Row, Table } from '#src/report/paper/paper.ts';
import { DRAWN } from '#src/messages/report/drawn-words.ts';
import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import { drawnPictures } from '#adapters/papers/drawn-pictures.ts';
import type { DrawnPictures } from '#adapters/papers/drawn-pictures.ts';
import { columnsFor } from '#adapters/papers/layout/columns-for.ts';
import { calledBy } from '#adapters/papers/lines-behind-parts.ts';
import { idMarkedIn, markOf } from '#adapters/papers/mark.ts';
import type { PaperFormat } from '#src/ports/papers/paper-format.ts';
import type { Picture } from '#src/picture/picture.ts';
import { asMarkup, NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import { PICTURE_STYLE, STYLE } from './style.ts';

/** One page that stands by itself: no script, nothing loaded, readable aloud, on paper and without colours. */
export const htmlPaper: PaperFormat = {
  name: 'html',
  mediaType: 'text/html; charset=utf-8',
  draw: async (frozen) => {
    const pictures = await drawnPictures(frozen.paper, svgOf);
    return new TextEncoder().encode(`<!doctype html>\n${wholePaper(frozen, pictures).toString()}\n`);
  },
  idIn: (bytes) => {
    const text = new TextDecoder().decode(bytes.subarray(0, HEAD));
    return text.startsWith('<!doctype html>') ? idMarkedIn(text) : null;
  },
};

/** The mark stands among the first lines. */
const HEAD = 4096;

type Pictures = DrawnPictures<Markup>;

function wholePaper(frozen: FrozenPaper, pictures: Pictures): Markup {
  const { paper } = frozen;
  return m`<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="generator" content="Ragtime">
<meta name="ragtime-report" content="${markOf(frozen)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="dcterms.date" content="${paper.asAt}">
<title>${paper.title}, ${paper.subtitle}</title>
<style>${styleOf(pictures)}</style>
</head>
<body>
<a class="skip" href="#main">${DRAWN.skip}</a>
<header>
<h1>${paper.title}</h1>
<p class="subtitle">${paper.subtitle}</p>
<dl class="facts">${paper.facts.map(({ label, text }) => m`<dt>${label}</dt><dd>${text}</dd>`)}</dl>
</header>
${contents(paper.sections)}
<main id="main">
${paper.sections.map((one) => section(one, pictures))}
</main>
<footer><p>${DRAWN.foot(frozen)}</p></footer>
</body>
</html>`;
}

async function svgOf(picture: Picture): Promise<Markup> {
  return asMarkup(await drawPicture.svg(picture, 'phone'));
}

function styleOf(pictures: Pictures): Markup {
  return asMarkup(pictures.size === 0 ? STYLE : `${STYLE}${PICTURE_STYLE}`);
}

function contents(sections: readonly PaperSection[]): Markup {
  if (sections.length < 2) return NO_MARKUP;
  return m`<nav aria-label="${DRAWN.contents}"><ul>
${sections.map(({ key, heading }) => m`<li><a href="#${key}">${heading}</a></li>\n`)}</ul></nav>`;
}

function section({ key, heading, parts }: PaperSection, pictures: Pictures): Markup {
  return m`<section aria-labelledby="${key}">
<h2 id="${key}">${heading}</h2>
${parts.map((one) => part(one, pictures))}${linesOf(parts)}</section>
`;
}

function part(one: Part, pictures: Pictures): Markup {
  switch (one.kind) {
    case 'paragraph':
      return m`<p>${one.text}</p>\n`;
    case 'heading':
      return m`<h3>${one.text}</h3>\n`;
    case 'list':
      return m`<ul${besideOthers(one)}>${one.items.map(({ text }) => m`<li>${text}</li>`)}</ul>\n`;
    case 'figures':
      return m`<dl class="figures">${one.figures.map(
        ({ label, value }) => m`<div><dt>${label}</dt><dd>${value}</dd></div>`,
      )}</dl>\n`;
    case 'table':
      return m`${table(one)}\n`;
    case 'chart':
      return figure(one, pictures);
  }
}

/** A picture, which says to readers of the screen what it shows, and its numbers folded away. */
function figure(one: ChartPlace, pictures: Pictures): Markup {
  const [drawn, numbers] = [pictures.get(one), tableOfChart(one)];
  if (drawn === undefined || numbers === null) return NO_MARKUP;
  return m`<figure>${drawn}<details><summary>${DRAWN.numbersOf}</summary>${table(numbers)}</details></figure>\n`;
}

/** Short items of a long list stand beside each other where there is room. */
function besideOthers(one: Part): Markup {
  const columns = columnsFor(one);
  return columns === 1 ? NO_MARKUP : m` class="beside-${columns}"`;
}

function table({ key, caption, columns, rows }: Table): Markup {
  return m`<div class="scroll" role="region" tabindex="0" aria-labelledby="t-${key}"><table>
<caption id="t-${key}">${caption}</caption>
<thead><tr>${columns.map(({ heading, type }) => m`<th scope="col" class="c-${type}">${heading}</th>`)}</tr></thead>
<tbody>
${rows.map(row)}</tbody></table></div>`;
}

function row({ cells }: Row): Markup {
  const [first, ...others] = cells;
  if (first === undefined) return NO_MARKUP;
  return m`<tr><th scope="row">${value(first)}</th>${others.map((cell) => m`<td class="c-${cell.type}">${value(cell)}</td>`)}</tr>
`;
}

function value(cell: Cell): Markup {
  switch (cell.type) {
    case 'date':
      return m`<time datetime="${cell.day}">${cell.text}</time>`;
    case 'rating':
      return m`<span class="rating ${cell.rating}">${cell.text}</span>`;
    case 'number':
    case 'text':
      return m`${cell.text}`;
  }
}

/** Under a section, and out of the way: by which lines each of its parts is so. */
function linesOf(parts: readonly Part[]): Markup {
  const each = parts.flatMap((one) =>
    sourcesOf(one).length === 0 ? [] : [m`<li>${calledBy(one)}: ${linesIn(one)}</li>`],
  );
  return each.length === 0 ? NO_MARKUP : m`<details><summary>${DRAWN.readFrom}</summary><ul>${each}</ul></details>\n`;
}

function linesIn(one: Part): Markup {
  if (one.kind !== 'table') return m`${sayLines(sourcesOf(one))}`;
  return m`<ul>${one.rows.map((row) => m`<li>${row.cells[0]?.text ?? ''}: ${sayLines(rowSources(row))}</li>`)}</ul>`;
}
