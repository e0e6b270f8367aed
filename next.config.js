import createNextIntlPlugin from 'next-intl/plugin'

const withMessages = createNextIntlPlugin('./app/_messages/request.ts')

// Next's own server is not used: `lib/cli/start.ts` hosts this app, so nothing here opens a port or a store.
/** @type {import('next').NextConfig} */
const config = {
  serverExternalPackages: ['@electric-sql/pglite', 'pg'],
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types; a start need not wait for them.
  typescript: { ignoreBuildErrors: true },
}
export default withMessages(config)
