/** True for an address of Teams' service at which the bot may be asked to answer: each that is allowed is the beginning of others. */
export function isAllowedService(service: string, allowed: readonly string[]): boolean {
  const asked = addressIn(service);
  // 'https://name:password@host/' is nothing that Teams says.
  if (asked === null || asked.username !== '' || asked.password !== '') return false;
  return allowed.some((one) => {
    const beginning = addressIn(one);
    return beginning !== null && asked.origin === beginning.origin && isBelow(asked.pathname, beginning.pathname);
  });
}

// '/teams' allows '/teams/uk' and not '/teams-of-mine'.
function isBelow(path: string, beginning: string): boolean {
  const base = beginning.endsWith('/') ? beginning : `${beginning}/`;
  return `${path}/`.startsWith(base);
}

function addressIn(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
