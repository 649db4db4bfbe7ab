import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slackManifest } from '#adapters/slack/install/manifest.ts';
import type { ManifestMode } from '#adapters/slack/install/manifest.ts';

// `npm run manifest` writes the files beside this one. With an address and perhaps a command it prints the manifest for
// that installation instead: npm run manifest -- https://ragtime.council.example /plan

/** Put your own host in its place. */
const EXAMPLE = 'https://ragtime.example.gov.uk';
const FILES: readonly (readonly [file: string, mode: ManifestMode])[] = [
  ['slack.json', 'http'],
  ['slack-socket.json', 'socket'],
  ['slack-oauth.json', 'oauth'],
];

const [address, command = '/rag'] = process.argv.slice(2);

if (address === undefined) {
  for (const [file, mode] of FILES) writeFileSync(join(import.meta.dirname, file), asJson(mode, EXAMPLE));
  execFileSync('npx', ['oxfmt', import.meta.dirname]);
} else {
  process.stdout.write(asJson('http', new URL(address).origin));
}

function asJson(mode: ManifestMode, origin: string): string {
  return `${JSON.stringify(slackManifest({ mode, origin, command }), null, 2)}\n`;
}
