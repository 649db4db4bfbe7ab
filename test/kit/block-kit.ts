import { checkBlock } from './block-kit-blocks.ts';
import { listIn, objectIn, objectsUnder, repeated, textProblems } from './block-kit-reading.ts';
import type { Thing } from './block-kit-reading.ts';

// The sizes are those of Block Kit as gathered in the platform notes (slack.md §2.3 and §2.5).
const MESSAGE = { blocks: 50, text: 4000, words: 12_000, charts: 2, tables: 1 } as const;
const VIEW = { blocks: 100, bytes: 250_000, title: 24, metadata: 3000, name: 255 } as const;
/** What would act in a message instead of being read: nothing of ours uses it. */
const ACTING: ReadonlySet<string> = new Set([
  'mrkdwn',
  'markdown',
  'user',
  'usergroup',
  'team',
  'channel',
  'broadcast',
  'date',
  'image',
  'video',
  'file',
]);

/** Everything that Slack would refuse in a message or that could act in it, a sentence each; none for a good one. */
export function checkMessage(message: {
  readonly text: unknown;
  readonly blocks: unknown;
  readonly tabled?: unknown;
  readonly thread?: unknown;
}): readonly string[] {
  const blocks = listIn(message.blocks);
  const charts = blocks.filter((block) => block['type'] === 'data_visualization').length;
  const tables = blocks.filter(({ type }) => type === 'table' || type === 'data_table').length;
  const thread = Array.isArray(message.thread) ? message.thread : [];
  const { text, tabled } = message;
  return [
    ...(tabled === undefined ? [] : checkMessage({ text, blocks: tabled })),
    ...textProblemsOfFallback(message.text),
    ...(charts > MESSAGE.charts ? [`A message holds ${charts} charts; ${MESSAGE.charts} are allowed.`] : []),
    ...(tables > MESSAGE.tables ? [`A message holds ${tables} tables; ${MESSAGE.tables} is allowed.`] : []),
    ...checkBlocks(message.blocks, 'message', MESSAGE.blocks),
    ...wordProblems(blocks),
    ...thread.flatMap((one: unknown) => checkMessage(objectIn(one) as { text: unknown; blocks: unknown })),
  ];
}

/** The same for a modal or the Home tab. */
export function checkView(view: unknown): readonly string[] {
  const it = objectIn(view);
  const type = it['type'];
  if (type !== 'modal' && type !== 'home') return [`A view is a modal or home, not ${String(type)}.`];
  const hasInputs = listIn(it['blocks']).some((block) => block['type'] === 'input');
  const bytes = Buffer.byteLength(JSON.stringify(view));
  return [
    ...(type === 'modal' ? textProblems(it['title'], { what: 'the title of a modal', most: VIEW.title }) : []),
    ...(type === 'modal' && hasInputs && it['submit'] === undefined
      ? ['A modal with inputs has a submit button.']
      : []),
    ...['submit', 'close'].flatMap((part) =>
      it[part] === undefined ? [] : textProblems(it[part], { what: `the ${part} of a modal`, most: VIEW.title }),
    ),
    ...longerThan(it['private_metadata'], 'private_metadata', VIEW.metadata),
    ...longerThan(it['callback_id'], 'callback_id', VIEW.name),
    ...(bytes > VIEW.bytes ? [`A view is ${bytes} bytes; ${VIEW.bytes} are allowed.`] : []),
    ...checkBlocks(it['blocks'], type, VIEW.blocks),
  ];
}

function checkBlocks(blocks: unknown, surface: 'message' | 'modal' | 'home', most: number): readonly string[] {
  if (!Array.isArray(blocks)) return ['The blocks are not a list.'];
  const list = listIn(blocks);
  const acting = objectsUnder(blocks)
    .map(({ type }) => type)
    .filter((type) => typeof type === 'string' && ACTING.has(type));
  return [
    ...(list.length === 0 ? ['There are no blocks.'] : []),
    ...(list.length > most ? [`There are ${list.length} blocks; ${most} are allowed.`] : []),
    ...[...new Set(acting)].map((type) => `Something of type ${String(type)} could act instead of being read.`),
    ...namesTwice(blocks, 'block_id'),
    ...namesTwice(blocks, 'action_id'),
    ...list.flatMap((block) => checkBlock(block, surface)),
  ];
}

function textProblemsOfFallback(text: unknown): readonly string[] {
  if (typeof text !== 'string' || text.trim() === '') return ['A message has no text for notifications.'];
  return [
    ...(text.length > MESSAGE.text ? [`The text is ${text.length} characters; ${MESSAGE.text} are allowed.`] : []),
    ...(/[<>]/u.test(text) ? ['The text holds < or >, which Slack reads as a mention or a link.'] : []),
    ...(/&(?!amp;|lt;|gt;)/u.test(text) ? ['The text holds an & that is not escaped.'] : []),
    ...(text.isWellFormed() ? [] : ['The text is cut within a character.']),
  ];
}

function wordProblems(blocks: readonly Thing[]): readonly string[] {
  // A table has a limit of its own.
  const others = blocks.filter(({ type }) => type !== 'data_table');
  const words = objectsUnder(others).reduce((sum, { text }) => sum + (typeof text === 'string' ? text.length : 0), 0);
  return words > MESSAGE.words ? [`The blocks hold ${words} characters; about ${MESSAGE.words} are allowed.`] : [];
}

function namesTwice(blocks: unknown, name: 'block_id' | 'action_id'): readonly string[] {
  const names = objectsUnder(blocks).flatMap((thing) => (typeof thing[name] === 'string' ? [thing[name]] : []));
  return [
    ...repeated(names).map((one) => `The ${name} ${one} is there twice.`),
    ...names
      .filter((one) => one.length > VIEW.name || one === '')
      .map(() => `A ${name} is empty or longer than ${VIEW.name}.`),
  ];
}

function longerThan(value: unknown, what: string, most: number): readonly string[] {
  return typeof value === 'string' && value.length > most
    ? [`The ${what} is ${value.length} characters; ${most} are allowed.`]
    : [];
}
