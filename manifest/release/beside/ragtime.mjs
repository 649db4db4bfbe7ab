// The door of a release. An old Node is told in a sentence what is needed; nothing is fetched or built here.
const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < NEEDED) {
  console.error(
    `Ragtime needs Node.js ${NEEDED} or newer and this is ${process.version}. NODE-VERSION says with which it was made and tried.`,
  );
  process.exit(1);
}

// What Node makes of the files is kept where the service may write: systemd or a container says where; elsewhere beside the
// program, and where nothing may be written every start makes it anew.
const { enableCompileCache } = await import('node:module');
const { CACHE_DIRECTORY = `${import.meta.dirname}/.cache` } = process.env;
enableCompileCache(`${CACHE_DIRECTORY}/compiled`);

await import('./app/main.mjs');
