import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.join(import.meta.dirname, '..', '..')

const skipped = new Set(['node_modules', 'generated'])

/** Every file under the given folders (relative to the root), by its path from the root; hidden and generated ones aside. */
export function filesUnder(...folders: string[]): string[] {
  const found: string[] = []
  for (const folder of folders) {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      if (skipped.has(entry.name) || entry.name.startsWith('.')) continue
      const place = path.posix.join(folder, entry.name)
      if (entry.isDirectory()) found.push(...filesUnder(place))
      else found.push(place)
    }
  }
  return found.sort()
}

/** The text of a file, by its path from the root. */
export const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** The domains: the folders of lib but the platform under them. */
export function domains(): string[] {
  return readdirSync(path.join(root, 'lib'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'platform')
    .map((entry) => entry.name)
    .sort()
}
