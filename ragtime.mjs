// The door that even an old Node can open: it says what is needed instead of failing on the first line of TypeScript.
const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < NEEDED) {
  console.error(
    `Ragtime needs Node.js ${NEEDED} or newer and this is ${process.version}. Run "npm ci" in its folder, then "npm start": that brings a newer Node of its own.`,
  );
  process.exit(1);
}

// What Node makes of the files is kept for the next start; where it may not be written, every start makes it anew.
const { enableCompileCache, registerHooks } = await import('node:module');
enableCompileCache(`${import.meta.dirname}/node_modules/.cache/ragtime`);

// Our own files are named in full ("#src/config.ts", "./run.ts"). Node would look for the package of each, and for the
// file, and read what kind it is: a third of a start.
const OUR_ROOM = /^#(?:src|db|jobs|adapters)\/.+\.ts$/u;
registerHooks({
  resolve: (specifier, context, next) => {
    const url = OUR_ROOM.test(specifier)
      ? new URL(specifier.slice(1), import.meta.url)
      : specifier.startsWith('./') && specifier.endsWith('.ts')
        ? new URL(specifier, context.parentURL)
        : null;
    return url === null ? next(specifier, context) : { url: url.href, format: 'module-typescript', shortCircuit: true };
  },
});

await import('#src/main.ts');
