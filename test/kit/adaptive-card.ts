import markdownIt from 'markdown-it';
import { linksIn } from '#src/messages/text/links-in.ts';
import { chartProblems } from './adaptive-card-chart.ts';
import { fieldsOf, libraryProblems } from './adaptive-card-library.ts';
import { listIn, objectIn, objectsUnder, repeated, stringProblems } from './block-kit-reading.ts';
import type { Thing } from './block-kit-reading.ts';

// What the platform notes (teams.md §3) say of sizes, and the budget that Ragtime keeps within them.
const MOST = { bytes: 25 * 1024, actions: 6, summary: 2000 } as const;
const EXPANDED = /\{\{(?:DATE|TIME)\(|<\/?at\b/iu;
const markdown = markdownIt({ html: true, linkify: true, breaks: true });

/** Everything that Teams would refuse in a message or that could act in it, a sentence each; none for a good one. */
export function checkTeamsMessage(message: {
  readonly summary: unknown;
  readonly card: object;
  readonly thread: readonly { readonly summary: unknown; readonly card: object }[];
}): readonly string[] {
  return [message, ...message.thread].flatMap(({ summary, card }) => [
    ...stringProblems(summary, { what: 'the summary', most: MOST.summary }),
    ...expandedIn(summary, 'the summary'),
    ...checkAdaptiveCard(card),
  ]);
}

/** The same for a card alone. */
export function checkAdaptiveCard(card: object): readonly string[] {
  const it = objectIn(card);
  const drawn = elementsUnder(card);
  const ids = drawn.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const text = it['fallbackText'];
  return [
    ...(it['type'] === 'AdaptiveCard' && it['version'] === '1.5' ? [] : ['It is no Adaptive Card of version 1.5.']),
    ...(JSON.stringify(it['msteams']) === '{"width":"Full"}' ? [] : ['It does not take the full width.']),
    ...stringProblems(text, { what: 'the fallback text', most: 4000 }),
    ...formattedIn(text, 'the fallback text'),
    ...weightProblems(card),
    ...libraryProblems(card),
    ...repeated(ids).map((id) => `The id ${id} is there twice.`),
    ...drawn.flatMap(elementProblems),
  ];
}

function weightProblems(card: object): readonly string[] {
  const json = JSON.stringify(card);
  const bytes = Math.max(Buffer.byteLength(json), json.length * 2);
  return bytes > MOST.bytes ? [`The card weighs ${bytes} bytes; ${MOST.bytes} are allowed.`] : [];
}

/** Every element and action, within other cards too; what buttons carry is none of them. */
function elementsUnder(card: object): readonly Thing[] {
  const withoutData: unknown = JSON.parse(
    JSON.stringify(card, (name, value: unknown) => (name === 'data' && !Array.isArray(value) ? undefined : value)),
  );
  return objectsUnder(withoutData).filter(({ type }) => type !== undefined && type !== 'Data.Query');
}

function elementProblems(element: Thing): readonly string[] {
  const type = String(element['type']);
  const said = Object.values(element).flatMap((value) => (typeof value === 'string' ? [value] : []));
  const words = said.flatMap((text) => [
    ...expandedIn(text, type),
    ...(text.isWellFormed() ? [] : [`In ${type} a character is cut in two.`]),
  ]);
  if (type.startsWith('Chart.')) return [...words, ...chartProblems(element)];
  const fields = fieldsOf(type);
  if (fields === null) return [`Version 1.5 knows no ${type}.`];
  const unknown = Object.keys(element).filter((name) => !fields.has(name));
  return [...words, ...unknown.map((name) => `In ${type} nothing is called ${name}.`), ...wantedIn(element, type)];
}

function wantedIn(element: Thing, type: string): readonly string[] {
  if (type.startsWith('Input.')) return inputProblems(element, type);
  if (type.startsWith('Action.')) return actionProblems(element, type);
  switch (type) {
    case 'TextBlock':
      return [...someText(element, 'text', type), ...formattedIn(element['text'], type)];
    case 'TextRun':
      return someText(element, 'text', type);
    case 'RichTextBlock':
      return someOf(element, 'inlines', type);
    case 'Container':
    case 'TableCell':
      return someOf(element, 'items', type);
    case 'ActionSet':
      return actionsProblems(element);
    case 'Table':
      return tableProblems(element);
  }
  return type === 'FactSet' ? ['A FactSet reads Markdown in words; it is not used.'] : [];
}

function inputProblems(element: Thing, type: string): readonly string[] {
  const { choices } = element;
  const picks = element['choices.data'];
  const isFilled = type !== 'Input.ChoiceSet' || listIn(choices).length > 0 || objectIn(picks)['type'] === 'Data.Query';
  return [
    ...someText(element, 'id', type),
    ...someText(element, 'label', type),
    ...(isFilled ? [] : ['There is nothing to choose from.']),
    ...listIn(choices).flatMap((choice) => [...someText(choice, 'title', type), ...someText(choice, 'value', type)]),
  ];
}

function actionProblems(element: Thing, type: string): readonly string[] {
  const title = someText(element, 'title', type);
  if (type === 'Action.ShowCard')
    return [...title, ...(objectIn(element['card'])['type'] === 'AdaptiveCard' ? [] : ['It shows no card.'])];
  if (type === 'Action.OpenUrl') {
    const url = String(element['url']);
    return [...title, ...(linksIn(url)[0] === url ? [] : [`“${url}” is no safe link.`])];
  }
  if (type !== 'Action.Execute') return title;
  const instead = objectIn(element['fallback']);
  const isSame = instead['type'] === 'Action.Submit' && instead['title'] === element['title'];
  return [...title, ...someText(element, 'verb', type), ...(isSame ? [] : ['A button has no like in its place.'])];
}

function actionsProblems(element: Thing): readonly string[] {
  // What stands behind the three dots takes no place in the row.
  const count = listIn(element['actions']).filter(({ mode }) => mode !== 'secondary').length;
  if (count === 0) return ['There are no actions.'];
  return count > MOST.actions ? [`In a row there are ${count} actions; ${MOST.actions} are allowed.`] : [];
}

function tableProblems(element: Thing): readonly string[] {
  const columns = listIn(element['columns']).length;
  const rows = listIn(element['rows']);
  const uneven = rows.filter(({ cells }) => listIn(cells).length !== columns).length;
  return [
    ...(rows.length < 2 || columns === 0 ? ['A table has nothing under its heading.'] : []),
    ...(uneven > 0 ? [`${uneven} rows have other cells than the table has columns.`] : []),
  ];
}

function someText(element: Thing, name: string, type: string): readonly string[] {
  return typeof element[name] === 'string' && element[name] !== '' ? [] : [`In ${type} ${name} is missing.`];
}

function someOf(element: Thing, name: string, type: string): readonly string[] {
  return listIn(element[name]).length > 0 ? [] : [`In ${type} ${name} is missing.`];
}

function expandedIn(text: unknown, what: string): readonly string[] {
  return EXPANDED.test(String(text)) ? [`In ${what} words would be expanded: ${String(text).slice(0, 60)}.`] : [];
}

/** Words that a reader of Markdown would show otherwise than they are. */
function formattedIn(text: unknown, what: string): readonly string[] {
  const html = markdown.render(String(text));
  const isPlain = /^(?:<\/?p>|<br>|[^<>])*$/u.test(html);
  return isPlain ? [] : [`In ${what} words would be formatted: ${html.slice(0, 80)}.`];
}
