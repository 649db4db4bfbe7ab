// Says of each file that it is loaded.
const TELL = `import { registerHooks } from 'node:module';
import { writeSync } from 'node:fs';
registerHooks({ load: (url, context, next) => { writeSync(2, 'loaded ' + url + '\\n'); return next(url, context); } });`;

/** NODE_OPTIONS under which a program says on standard error of each file that it is loaded. */
export const TELLING_WHAT_IS_LOADED = `--import data:text/javascript,${encodeURIComponent(TELL)}`;

/** The files that such a program said it loaded. */
export function loadedIn(output: string): readonly string[] {
  return output.split('\n').filter((line) => line.startsWith('loaded '));
}
