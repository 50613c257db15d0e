// A real OpenID Connect provider (the package oidc-provider) in a process of its own, because it is ESM only.
// node oidc-provider.mjs PORT HOOKS_URL: signs in whoever types a login; the login is the school number.
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

const [, , port, hooksUrl] = process.argv
const issuer = `http://127.0.0.1:${port}`

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'campus-service-pass',
      client_secret: 'a-secret-of-the-test-provider-1234',
      redirect_uris: [`${hooksUrl}/signed-in`],
      post_logout_redirect_uris: [`${hooksUrl}/signed-out`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], profile: ['school_number'] },
  // The school number stands in the ID token, as most school providers put it.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: true } },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: `sub-of-${id}`, school_number: id }),
  }),
  cookies: { keys: ['one-key-of-the-test-provider'] },
})

createServer(provider.callback()).listen(Number(port), '127.0.0.1', () => console.log('ready'))
