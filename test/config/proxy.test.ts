import { describe, expect, test } from 'vitest';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';

const proxyIn = (env: Record<string, string>) => (readConfig(env) as Config).proxy;

describe('a proxy for what goes out', () => {
  test.each([
    [{ HTTPS_PROXY: 'http://proxy.council.example:3128' }, 'proxy.council.example:3128'],
    [{ https_proxy: 'http://proxy.council.example:3128' }, 'proxy.council.example:3128'],
    [{ HTTPS_PROXY: 'https://10.0.0.7:8443/', https_proxy: 'http://other:1' }, '10.0.0.7:8443'],
    [{ HTTPS_PROXY: 'http://rag:p%40ss@proxy.council.example:3128' }, 'proxy.council.example:3128'],
  ])('is read from %j as %s, and its password is shown nowhere', (env, host) => {
    const proxy = proxyIn(env);
    expect(proxy?.host).toBe(host);
    expect(JSON.stringify(proxy)).not.toContain('p%40ss');
  });

  test.each([{}, { HTTPS_PROXY: '' }, { NO_PROXY: 'x' }, { HTTP_PROXY: 'http://proxy:3128' }])(
    'is none in %j',
    (env) => {
      expect(proxyIn(env as Record<string, string>)).toBeNull();
    },
  );

  test.each(['proxy.council.example:3128', 'proxy', 'socks5://proxy:1080', 'http://'])(
    '%s is refused with what is wanted',
    (text) => {
      expect(readConfig({ HTTPS_PROXY: text })).toEqual([
        expect.stringMatching(/^HTTPS_PROXY is the address of your proxy/u),
      ]);
    },
  );

  // What went wrong: App Service names an address of its own at which the machine is asked who it is, and the proxy refused it.
  test.each([
    ['http://127.0.0.1:41234/msi/token/', '127.0.0.1'],
    ['http://169.254.129.2:8081/msi/token', '169.254.129.2'],
    ['http://10.0.2.4:2377/metadata/identity/oauth2/token', '10.0.2.4'],
    ['http://[fd00::4]:41234/msi/token', 'fd00::4'],
  ])('is never before %s, at which the machine is asked who it is', (endpoint, host) => {
    const env = { HTTPS_PROXY: 'http://p:1', NO_PROXY: '.council.example', IDENTITY_ENDPOINT: endpoint };
    expect(proxyIn(env)?.except.split(',')).toContain(host);
    expect(proxyIn(env)?.except.split(',')).toContain('.council.example');
  });

  test.each(['', 'not an address'])('leaves out nothing for “%s”', (endpoint) => {
    expect(proxyIn({ HTTPS_PROXY: 'http://p:1', IDENTITY_ENDPOINT: endpoint })?.except).toBe(
      'localhost,127.0.0.1,::1,169.254.169.254',
    );
  });

  test('is never between the bot and its own machine, whatever else is left out', () => {
    expect(proxyIn({ HTTPS_PROXY: 'http://p:1', NO_PROXY: '.council.example' })?.except).toBe(
      '.council.example,localhost,127.0.0.1,::1,169.254.169.254',
    );
  });
});
