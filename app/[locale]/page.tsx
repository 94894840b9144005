export const ensureStatic = 'navigation'

export default function Home() {
  return <main id="content" />
}
