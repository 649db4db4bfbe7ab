import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, SectionType, Tab, TextRun } from 'docx';
import type { ImageRun, ISectionOptions, Table } from 'docx';
import { drawnPictures } from '#adapters/papers/drawn-pictures.ts';
import type { DrawnPictures } from '#adapters/papers/drawn-pictures.ts';
import { isLong } from '#adapters/papers/layout/is-long.ts';
import { linesBehindParts } from '#adapters/papers/lines-behind-parts.ts';
import { columnsFor } from '#adapters/papers/layout/columns-for.ts';
import { sealOffice } from '#adapters/papers/office/seal-office.ts';
import { plainWords } from '#adapters/papers/plain-words.ts';
import { clip } from '#src/messages/text/clip.ts';
import { DRAWN } from '#src/messages/report/drawn-words.ts';
import type { FrozenPaper, Paper, PaperSection } from '#src/report/paper/paper.ts';
import { partOf } from './part-of.ts';
import { pictureRun } from './picture-run.ts';
import { COLUMN_SPACE, MARGIN, PAGE, STYLES, TEXT_WIDTH } from './page-styles.ts';

/** The whole document, the same bytes for the same paper. */
export async function writeDocx(frozen: FrozenPaper): Promise<Uint8Array> {
  const { title } = frozen.paper;
  let nth = 0;
  const pictures = await drawnPictures(frozen.paper, (picture) => pictureRun(picture, (nth += 1)));
  const document = new Document({ title: plainWords(title), styles: STYLES, sections: stretches(frozen, pictures) });
  return sealOffice(await Packer.pack(document, 'uint8array'), frozen);
}

type Block = Paragraph | Table;
type Stretch = { readonly columns: number; readonly children: Block[] };

/** Word changes the columns of a page between stretches that it calls sections. */
function stretches(frozen: FrozenPaper, pictures: DrawnPictures<ImageRun>): readonly ISectionOptions[] {
  const all: Stretch[] = [{ columns: 1, children: headOf(frozen.paper) }];
  const add = (columns: number, ...blocks: readonly Block[]): void => {
    if (blocks.length === 0) return;
    if (all.at(-1)?.columns === columns) all.at(-1)!.children.push(...blocks);
    else all.push({ columns, children: [...blocks] });
  };
  for (const section of frozen.paper.sections) {
    add(1, heading(section.heading));
    for (const part of section.parts) add(columnsFor(part), ...partOf(part, pictures));
  }
  add(
    1,
    ...(isLong(frozen.paper) ? linesOf(frozen.paper.sections) : []),
    new Paragraph({ style: 'Small', text: plainWords(DRAWN.foot(frozen)) }),
  );
  return all.map(({ columns, children }, at) => ({
    properties: {
      ...(at === 0 ? {} : { type: SectionType.CONTINUOUS }),
      column: { count: columns, space: COLUMN_SPACE, equalWidth: true },
      page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: FOOT_MARGIN } },
    },
    ...(at === 0 ? { footers: { default: footer(frozen.paper) } } : {}),
    children,
  }));
}

const FOOT_MARGIN = 400;

function headOf({ title, subtitle, facts }: Paper): Paragraph[] {
  const told = facts.flatMap(({ label, text }, at) => [
    new TextRun({ text: `${at === 0 ? '' : '; '}${plainWords(label)}: `, bold: true }),
    new TextRun(plainWords(text)),
  ]);
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: plainWords(title) }),
    new Paragraph({ style: 'Subtitle', text: plainWords(subtitle) }),
    ...(told.length === 0 ? [] : [new Paragraph({ children: told })]),
  ];
}

function heading(words: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, text: plainWords(words) });
}

function linesOf(sections: readonly PaperSection[]): readonly Paragraph[] {
  const behind = sections.map((section) => ({ heading: section.heading, parts: linesBehindParts(section) }));
  const told = behind.filter(({ parts }) => parts.length > 0);
  if (told.length === 0) return [];
  return [
    heading(DRAWN.linesOfLedger),
    ...told.flatMap((one) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, text: plainWords(one.heading) }),
      ...one.parts.map(
        ({ called, lines }) => new Paragraph({ style: 'Small', text: `${clip(plainWords(called))}: ${lines}` }),
      ),
    ]),
  ];
}

function footer({ title }: Paper): Footer {
  const page = [DRAWN.page, PageNumber.CURRENT, DRAWN.ofPages, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        tabStops: [{ type: 'right', position: TEXT_WIDTH }],
        children: [new TextRun(clip(plainWords(title), FOOT)), new TextRun({ children: [new Tab(), ...page] })],
      }),
    ],
  });
}

const FOOT = 80;
