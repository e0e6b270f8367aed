// Next's own server is not used: `lib/cli/start.ts` hosts this app, so nothing here opens a port or a store.
/** @type {import('next').NextConfig} */
const config = {
  serverExternalPackages: ['@electric-sql/pglite', 'pg'],
  poweredByHeader: false,
  reactStrictMode: true,
}
export default config
