import { SETTINGS } from '#src/commands/office/settings/every-setting.ts';

const SETS = /^\/rag settings (?:\S+ )?(?<name>\p{L}+) …$/u;
const LIKE_ONE = /\d|\b(?:up to|beyond|over|late|later|days?|weeks?|months?|years?)\b/iu;
const COLOURED = /\b(?:red|amber|green)\b/iu;

/** True for words under a setting that are set by them, or are meant to; true of any other card. */
export function fitsSetting(full: string, words: string): boolean {
  const said = SETS.exec(full)?.groups?.['name'];
  const setting = SETTINGS.find(({ name }) => name === said);
  if (setting === undefined || 'set' in setting.read(words)) return true;
  return LIKE_ONE.test(words) && (setting.name !== 'bands' || COLOURED.test(words));
}
