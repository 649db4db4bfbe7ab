import { describe, expect, test } from 'vitest';
import { checkAdaptiveCard, checkTeamsMessage } from './adaptive-card.ts';

const run = (words: string) => ({ type: 'TextRun', text: words });
const words = (more: object = {}) => ({ type: 'RichTextBlock', inlines: [run('x')], ...more });
const press = (more: object = {}) => ({
  type: 'Action.Execute',
  title: 'Green',
  verb: 'v',
  data: { any: '<at>' },
  fallback: { type: 'Action.Submit', title: 'Green', data: {} },
  ...more,
});
const actions = (...all: readonly object[]) => ({ type: 'ActionSet', actions: all });
const row = (...cells: readonly object[]) => ({
  type: 'TableRow',
  cells: cells.map((item) => ({ type: 'TableCell', items: [item] })),
});
const table = (...rows: readonly object[]) => ({
  type: 'Table',
  columns: [{ width: '94px' }, { width: 1 }],
  firstRowAsHeaders: true,
  rows,
});
const input = (more: object = {}) => ({ type: 'Input.Text', id: 'note', label: 'A line', ...more });
const showing = (...body: readonly object[]) => ({
  type: 'Action.ShowCard',
  title: 'Add a note',
  card: { type: 'AdaptiveCard', version: '1.5', body },
});
const chart = (more: object = {}, series: object = {}) => ({
  type: 'Chart.VerticalBar.Grouped',
  stacked: true,
  data: [{ legend: 'Red ■', color: 'attention', values: [{ x: 'Mon', y: 1 }], ...series }],
  fallback: words(),
  ...more,
});
const card = (body: readonly object[], more: object = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  msteams: { width: 'Full' },
  fallbackText: 'x',
  body,
  ...more,
});

describe('checkAdaptiveCard', () => {
  test('has nothing against a good card', () => {
    const people = {
      ...input({ type: 'Input.ChoiceSet', id: 'who', choices: [], isRequired: true, errorMessage: 'Please.' }),
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    };
    const body = [
      { type: 'TextBlock', text: 'Agree the framework', style: 'heading', wrap: true },
      words({ spacing: 'None', separator: true }),
      { type: 'Container', style: 'emphasis', items: [words()] },
      table(row(words(), words()), row(words(), words())),
      chart(),
      actions(...Array.from({ length: 6 }, () => press())),
      actions(showing(input(), actions(press())), showing(people)),
    ];
    expect(checkAdaptiveCard(card(body))).toEqual([]);
  });

  test.each([
    ['another version', card([words()], { version: '1.6' }), 'version 1.5'],
    ['half the width', card([words()], { msteams: {} }), 'full width'],
    ['no words in its place', card([words()], { fallbackText: '' }), 'there is no text'],
    ['bold words in its place', card([words()], { fallbackText: '**x**' }), 'would be formatted'],
    ['an unknown element', card([{ type: 'Carousel' }]), 'knows no Carousel'],
    ['an unknown field', card([words({ colour: 'Good' })]), 'nothing is called colour'],
    ['an unknown field of a run', card([words({ inlines: [{ ...run('x'), href: 'x' }] })]), 'nothing is called href'],
    ['a field of a later version', card([input({ labelWidth: 20 })]), 'nothing is called labelWidth'],
    ['an unknown colour', card([words({ inlines: [{ ...run('x'), color: 'Red' }] })]), 'InvalidPropertyValue'],
    ['an empty paragraph', card([words({ inlines: [] })]), 'inlines is missing'],
    ['a run without words', card([words({ inlines: [run('')] })]), 'text is missing'],
    ['a character cut in two', card([words({ inlines: [run('\ud83d')] })]), 'cut in two'],
    ['seven actions in a row', card([actions(...Array.from({ length: 7 }, () => press()))]), '7 actions'],
    ['no action in a row', card([actions()]), 'no actions'],
    ['a button without words', card([actions(press({ title: '' }))]), 'title is missing'],
    ['a button with nothing in its place', card([actions(press({ fallback: undefined }))]), 'no like in its place'],
    ['a card that shows none', card([actions({ type: 'Action.ShowCard', title: 'x' })]), 'shows no card'],
    ['an input without a label', card([input({ label: undefined })]), 'label is missing'],
    ['an input without an id', card([input({ id: undefined })]), 'id is missing'],
    ['nothing to choose from', card([input({ type: 'Input.ChoiceSet', choices: [] })]), 'nothing to choose from'],
    ['one id twice', card([actions(showing(input()), showing(input()))]), 'note is there twice'],
    ['a table with its heading alone', card([table(row(words(), words()))]), 'nothing under its heading'],
    ['an uneven table', card([table(row(words(), words()), row(words()))]), 'other cells'],
    ['words that are a date to a card', card([words({ inlines: [run('{{DATE(x)}}')] })]), 'would be expanded'],
    ['words that mention somebody', card([words({ inlines: [run('<at>Ann</at>')] })]), 'would be expanded'],
    ['a heading in Markdown', card([{ type: 'TextBlock', text: '[x](https://a.example)' }]), 'would be formatted'],
    ['a list of facts, which reads Markdown', card([{ type: 'FactSet', facts: [] }]), 'FactSet'],
    ['too much', card([words({ inlines: [run('x'.repeat(13_000))] })]), 'bytes'],
    ['a chart with nothing in its place', card([chart({ fallback: undefined })]), 'nothing to stand in its place'],
    ['a chart of another kind', card([chart({ type: 'Chart.Pie' })]), 'not looked at'],
    ['an unknown field of a chart', card([chart({ legendTitle: 'x' })]), 'nothing is called legendTitle'],
    ['a colour that no chart has', card([chart({}, { color: 'red' })]), 'no colour called red'],
    ['a bar twice', card([chart({}, { values: [1, 2].map((y) => ({ x: 'Mon', y })) })]), 'Mon twice'],
    ['a bar below nothing', card([chart({}, { values: [{ x: 'Mon', y: -1 }] })]), '-1 high'],
  ])('finds %s', (_, planted, found) => {
    expect(checkAdaptiveCard(planted).join('\n')).toContain(found);
  });
});

describe('checkTeamsMessage', () => {
  test('finds a message without words for a notification, and looks at what follows it', () => {
    const good = { summary: 'x', card: card([words()]), thread: [] };
    expect(checkTeamsMessage(good)).toEqual([]);
    expect(checkTeamsMessage({ ...good, summary: '' })).toHaveLength(1);
    expect(checkTeamsMessage({ ...good, thread: [{ summary: '', card: card([]) }] }).length).toBeGreaterThan(0);
  });
});
