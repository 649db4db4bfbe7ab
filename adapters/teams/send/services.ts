/** True for an address of Teams' service at which the bot may be asked to answer: each that is allowed is the beginning of others. */
export function isAllowedService(service: string, allowed: readonly string[]): boolean {
  const asked = addressIn(service);
  if (asked === null || NOT_SAID.test(service)) return false;
  return allowed.some((one) => {
    const beginning = addressIn(one);
    return beginning !== null && asked.origin === beginning.origin && isBelow(asked.pathname, beginning.pathname);
  });
}

// 'https://name:password@host/', 'https://host/?more=', 'https://host/#', or a line broken in the middle: nothing that Teams says.
const NOT_SAID = /[@?#\\{}\s]/u;

// '/teams' allows '/teams/uk' and not '/teams-of-mine'.
function isBelow(path: string, beginning: string): boolean {
  const base = beginning.endsWith('/') ? beginning : `${beginning}/`;
  return `${path}/`.startsWith(base);
}

function addressIn(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
