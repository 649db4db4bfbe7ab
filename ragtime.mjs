// The door that even an old Node can open: it says what is needed instead of failing on the first line of TypeScript.
const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < NEEDED) {
  const { existsSync } = await import('node:fs');
  const os = process.platform === 'win32' ? 'win' : process.platform;
  // Some versions of npm put it there and do not link it.
  const isThere = existsSync(new URL(`./node_modules/node-${os}-${process.arch}`, import.meta.url));
  const how = isThere
    ? 'One is in node_modules already, and npm did not link it: type "npm rebuild --ignore-scripts" once, then this again with npm.'
    : `On Linux and Windows "npm ci" in its folder brings one, and "npm start" and "npm run ragtime -- …" use it; on another machine, or where npm was told to omit what is optional, install Node.js ${NEEDED}.`;
  console.error(`Ragtime needs Node.js ${NEEDED} or newer and this is ${process.version}. ${how}`);
  process.exit(1);
}

// What Node makes of the files is kept for the next start; where it may not be written, every start makes it anew.
const { enableCompileCache, registerHooks } = await import('node:module');
enableCompileCache(`${import.meta.dirname}/node_modules/.cache/ragtime`);

// Our own files are named in full ("#src/config.ts", "./run.ts"). Node would look for the package of each, and for the
// file, and read what kind it is: a third of a start.
const OURS = /^(?:#(?:src|db|jobs|adapters)|\.)\/.+\.ts$/u;
registerHooks({
  resolve: (specifier, context, next) => {
    if (!OURS.test(specifier)) return next(specifier, context);
    const from = specifier.startsWith('#') ? import.meta.url : context.parentURL;
    const { href } = new URL(specifier.replace('#', './'), from);
    return { url: href, format: 'module-typescript', shortCircuit: true };
  },
});

await import('#src/main.ts');
