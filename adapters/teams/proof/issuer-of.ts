/** Who signs for Teams in the cloud whose keys are used: each government's has its own. */
export function issuerOf(metadata: string): string {
  const { hostname } = new URL(metadata);
  if (hostname.endsWith('.us')) return 'https://api.botframework.us';
  if (hostname.endsWith('.cn')) return 'https://api.botframework.azure.cn';
  return 'https://api.botframework.com';
}
