import { SETTING_GROUPS } from './every-setting.ts';
import type { Setting } from './every-setting.ts';

const HEAD = `# The settings of Ragtime. Copy this file, take the # away before what you fill in, and give it to whatever starts the bot
# (systemd: EnvironmentFile=, containers: --env-file). What is left empty counts as not given.
# A secret may be in a file that Ragtime alone may read: NAME_FILE=/path/of/the/file in place of NAME=….`;

/** The example of a settings file: every setting with what it is, all of them switched off. */
export function exampleSettings(): string {
  const groups = SETTING_GROUPS.map(({ about, settings }) => [`## ${about}`, ...settings.map(asLines)].join('\n\n'));
  return `${[HEAD, ...groups].join('\n\n')}\n`;
}

function asLines({ name, is, example, isSecret }: Setting): string {
  const inFile = isSecret ? [`# In a file: ${name}_FILE=/run/secrets/${name.toLowerCase()}`] : [];
  return [`# ${is}`, ...inFile, `#${name}=${quoted(example)}`].join('\n');
}

/** A value with a space or a # ends there, unless it stands in quotes. */
function quoted(value: string): string {
  return /[\s#]/u.test(value) ? `"${value}"` : value;
}
