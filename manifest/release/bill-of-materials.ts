import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { ROOT } from './root.ts';

type Component = { readonly 'bom-ref': string; readonly name: string; readonly version: string };
type Dependency = { readonly ref: string; readonly dependsOn?: readonly string[] };
type Bill = {
  readonly serialNumber: string;
  readonly metadata: {
    readonly timestamp: string;
    readonly component: Component;
    readonly tools: readonly { readonly vendor: string; readonly name: string }[];
  };
  readonly components: readonly Component[];
  readonly dependencies: readonly Dependency[];
};

/** Which packages are in a release, and with which Node it was made. */
type Shipped = { readonly refs: ReadonlySet<string>; readonly node: string; readonly version: string };

/** The bill of materials (CycloneDX) of what is shipped, and of nothing else: npm writes it from the lockfile. The same release has the same bill, so it says no time. */
export function billOf({ refs, node, version }: Shipped): string {
  const all = JSON.parse(asked()) as Bill;
  const components = all.components.filter((one) => refs.has(one['bom-ref']));
  const known = new Set(components.map((one) => one['bom-ref']));
  const unknown = [...refs].filter((ref) => !known.has(ref));
  if (unknown.length > 0) throw new Error(`The lockfile has no package ${unknown.join(', ')} that is needed to run.`);
  const own = all.metadata.component['bom-ref'];
  const dependencies = all.dependencies
    .filter(({ ref }) => known.has(ref) || ref === own)
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => known.has(one)) }));
  const { timestamp: _, ...metadata } = all.metadata;
  const component = { ...metadata.component, type: 'application', name: 'ragtime', version };
  const made = {
    ...all,
    // Another npm writes the same of the same lockfile.
    metadata: {
      ...metadata,
      tools: metadata.tools.map(({ vendor, name }) => ({ vendor, name })),
      component,
      properties: [{ name: 'ragtime:node', value: node }],
    },
    components,
    dependencies,
  };
  return `${JSON.stringify({ ...made, serialNumber: serialOf(JSON.stringify({ components, dependencies, node, version })) }, null, 2)}\n`;
}

function asked(): string {
  const argv = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'];
  return execFileSync('npm', argv, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 27 });
}

/** A UUID (version 8: made of what it stands for). */
function serialOf(text: string): string {
  const digits = hash('sha256', text);
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return `urn:uuid:${[...parts, digits.slice(20, 32)].join('-')}`;
}
