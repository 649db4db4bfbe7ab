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
const { enableCompileCache } = await import('node:module');
enableCompileCache(`${import.meta.dirname}/node_modules/.cache/ragtime`);

await import('#src/main.ts');
