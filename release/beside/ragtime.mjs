// The door of a release. An old Node is told in a sentence what is needed; nothing is fetched or built here.
const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < NEEDED) {
  console.error(
    `Ragtime needs Node.js ${NEEDED} or newer and this is ${process.version}. NODE-VERSION says with which it was made and tried.`,
  );
  process.exit(1);
}

// What Node makes of the files is kept where the service may write (systemd says where, or the environment of a container).
const { enableCompileCache } = await import('node:module');
const { CACHE_DIRECTORY } = process.env;
if (CACHE_DIRECTORY !== undefined) enableCompileCache(`${CACHE_DIRECTORY}/compiled`);

await import('./app/main.mjs');
