import { linksIn } from '#src/messages/text/links-in.ts';
import { chartProblems } from './block-kit-chart.ts';
import { elementProblems } from './block-kit-elements.ts';
import { countProblems, listIn, objectIn, stringProblems, textProblems, unknownFields } from './block-kit-reading.ts';
import type { Thing } from './block-kit-reading.ts';
import { tableProblems } from './block-kit-table.ts';

type Surface = 'message' | 'modal' | 'home';

/** The fields that each block may have beside its type and name. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  header: ['text'],
  section: ['text', 'fields', 'expand'],
  context: ['elements'],
  actions: ['elements'],
  divider: [],
  rich_text: ['elements'],
  input: ['label', 'hint', 'element', 'optional'],
  data_visualization: ['title', 'chart'],
  data_table: ['caption', 'rows', 'page_size', 'row_header_column_index'],
};

const ELSEWHERE: Readonly<Record<string, readonly Surface[]>> = {
  input: ['modal', 'home'],
  data_visualization: ['message'],
  // Slack's pages do not say where else.
  data_table: ['message'],
};

/** What Slack would refuse in one block where it stands. */
export function checkBlock(block: Thing, surface: Surface): readonly string[] {
  const type = String(block['type']);
  const fields = FIELDS[type];
  if (fields === undefined) return [`A block of type ${type} is not one that we use.`];
  const where = ELSEWHERE[type];
  return [
    ...(where === undefined || where.includes(surface) ? [] : [`A ${type} block cannot stand in a ${surface}.`]),
    ...unknownFields(block, ['type', 'block_id', ...fields], `a ${type} block`),
    ...contentProblems(type, block),
  ];
}

function contentProblems(type: string, block: Thing): readonly string[] {
  switch (type) {
    case 'header':
      return textProblems(block['text'], { what: 'a header', most: 150 });
    case 'section':
      return sectionProblems(block);
    case 'context':
      return [
        ...countProblems(block['elements'], { what: 'a context block', most: 10 }),
        ...listIn(block['elements']).flatMap((one) => textProblems(one, { what: 'a context block', most: 3000 })),
      ];
    case 'actions':
      return [
        ...countProblems(block['elements'], { what: 'an actions block', most: 25 }),
        ...listIn(block['elements']).flatMap(elementProblems),
      ];
    case 'input':
      return inputProblems(block);
    case 'rich_text':
      return richTextProblems(block);
    case 'data_visualization':
      return chartProblems(block);
    case 'data_table':
      return tableProblems(block);
    default:
      return [];
  }
}

function sectionProblems({ text, fields }: Thing): readonly string[] {
  if (text === undefined && fields === undefined) return ['A section has neither text nor fields.'];
  return [
    ...(text === undefined ? [] : textProblems(text, { what: 'a section', most: 3000 })),
    ...(fields === undefined ? [] : countProblems(fields, { what: 'the fields of a section', most: 10 })),
    ...listIn(fields).flatMap((field) => textProblems(field, { what: 'a field of a section', most: 2000 })),
  ];
}

function inputProblems({ label, hint, element }: Thing): readonly string[] {
  return [
    ...textProblems(label, { what: 'the label of an input', most: 2000 }),
    ...(hint === undefined ? [] : textProblems(hint, { what: 'the hint of an input', most: 2000 })),
    ...elementProblems(objectIn(element)),
  ];
}

function richTextProblems({ elements }: Thing): readonly string[] {
  return [
    ...countProblems(elements, { what: 'a rich text', most: 1000 }),
    ...listIn(elements).flatMap(paragraphProblems),
  ];
}

function paragraphProblems(part: Thing): readonly string[] {
  const { type, elements, style } = part;
  const problems = countProblems(elements, { what: `a ${String(type)}`, most: 1000 });
  switch (type) {
    case 'rich_text_section':
    case 'rich_text_quote':
      return [
        ...problems,
        ...unknownFields(part, ['type', 'elements', 'border'], type),
        ...listIn(elements).flatMap(wordsProblems),
      ];
    case 'rich_text_list':
      return [
        ...problems,
        ...(style === 'bullet' || style === 'ordered' ? [] : ['A rich text list is bullet or ordered.']),
        ...listIn(elements).flatMap((item) =>
          item['type'] === 'rich_text_section' ? paragraphProblems(item) : ['A rich text list holds sections only.'],
        ),
      ];
    default:
      return [`A rich text holds no ${String(type)}.`];
  }
}

function wordsProblems(element: Thing): readonly string[] {
  const { type, text, url } = element;
  // Where it leads is what is shown of it.
  if (type === 'link') {
    const isSafe = linksIn(String(url))[0] === url;
    return [
      ...(isSafe ? [] : [`“${String(url)}” is no safe link.`]),
      ...unknownFields(element, ['type', 'url'], 'a link'),
    ];
  }
  if (type !== 'text') return [`A rich text has ${String(type)} where only text may stand.`];
  return [
    ...stringProblems(text, { what: 'a rich text', most: 3000 }),
    ...unknownFields(element, ['type', 'text', 'style'], 'a rich text'),
  ];
}
