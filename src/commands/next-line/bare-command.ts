import { answer } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { key } from '#src/commands/look/key.ts';
import { SETTINGS } from '#src/commands/office/settings/every-setting.ts';
import { runSurely } from '#src/commands/sure/run-surely.ts';
import { askTypedBare } from '#src/messages/office/sure/ask-sure.ts';
import { nextSays } from './next-says.ts';

type Found = { readonly command: Command; readonly rest: string };

/** The command that a line is without “/rag” before it, whoever types it: a page by its name, or a rule of a plan as it is changed; null for words that may say something else. */
export function bareCommand(words: string, found: Found | null, scene: Scene): Found | null {
  if (scene.message.card !== null) return null;
  if (ASKS_KEY.test(words)) return { command: key, rest: '' };
  if (found === null) return null;
  const { command, rest } = found;
  const isOffice = scene.index.isOffice(scene.speaker.id);
  if (isOfRules(command, rest)) return found;
  if (!isNamedAlone(rest, scene)) return isOffice && OF_CODES.has(command.name) && CODE.test(rest) ? found : null;
  return OF_ALL.has(command.name) || (isOffice && PAGES.has(command.name)) ? found : null;
}

/** Runs it as behind “/rag”; what it decides is read back first, since nobody wrote “/rag”. */
export async function runBare(found: Found, words: string, scene: Scene): Promise<Answer> {
  const so = `/rag ${words}`;
  const done = nextSays(found, await runSurely(found, { ...scene, message: { ...scene.message, text: so } }));
  return done.entries.length === 0 ? done : answer(askTypedBare(done.card, so, scene.naming));
}

/** “settings cycle 30”, “plans undo”: the name, and the word that says what is to be done with it. */
function isOfRules({ name }: Command, rest: string): boolean {
  const [first = ''] = rest.toLowerCase().split(/[\s:]+/u);
  return RULES.get(name)?.has(first) ?? false;
}

const RULES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['settings', new Set(SETTINGS.flatMap(({ name, also }) => [name, ...also]))],
  ['plans', new Set(['default', 'archive', 'unarchive', 'rename', 'undo'])],
  ['forum', new Set(['add', 'change', 'end'])],
  ['reviews', new Set(['add', 'change', 'end'])],
  ['digests', new Set(['together', 'each'])],
  ['recommendation', new Set(['add'])],
  ['index', new Set(['add', 'ended'])],
]);

const RATING = '(?:red|amber|green|blue|grey)';
const RATINGS = String.raw`(?:(?:the|each|these|those|your|all(?: the)?) )*(?:${RATING}(?:(?:,? and |, ?|[ /])${RATING})*|rag(?: ratings?)?|colou?rs?|ratings?|shapes?|signs?|symbols?)`;
/** Asked of the ratings, and of nothing that is rated. */
const ASKS_KEY = new RegExp(
  String.raw`^(?:(?:so|and|ok|sorry|please|hi)[, ]+)*(?:(?:can you )?(?:remind me |tell me |explain )?what (?:do|does) ${RATINGS} (?:mean|stand for)|what(?:['’]?s| is) the difference between ${RATINGS}|what ${RATINGS} means?)(?: (?:again|here|please))*[\s?.!]*$`,
  'iu',
);

function isNamedAlone(rest: string, { plans }: Scene): boolean {
  const said = rest.replace(/[\s,]*(?:please|pls|thanks|now)?[.!?]*$/iu, '').toLowerCase();
  return said === '' || plans.some(({ key }) => key.toLowerCase() === said);
}

/** What everybody may see, and no answer is called. */
const OF_ALL: ReadonlySet<string> = new Set(['key', 'settings']);

/** What the office sees or decides by its name alone, and no answer is called. */
const PAGES: ReadonlySet<string> = new Set([
  'begin',
  'board',
  'celebrate',
  'checks',
  'coverage',
  'digest',
  'digests',
  'doubts',
  'forum',
  'handover',
  'index',
  'indicator',
  'lineage',
  'links',
  'milestone',
  'office',
  'outcome',
  'plans',
  'recommendation',
  'report',
  'requests',
  'reviews',
  'status',
  'unrated',
  'wall',
]);

/** What stands behind the key of a plan or a board, or the number of what a plan is for: “begin DSP”, “milestone A iv met”. */
const OF_CODES: ReadonlySet<string> = new Set([
  'begin',
  'board',
  'forum',
  'indicator',
  'key',
  'milestone',
  'outcome',
  'recommendation',
  'wall',
]);
const CODE = /^["“]?(?:\p{Lu}{1,6}\d{0,3}[a-z]?|\d+[a-z]?|[ivx]{1,4})(?![\p{L}\p{N}])/u;
