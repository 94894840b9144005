import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file of an archive: its name in it and its text, piece by piece. */
export type ZipFile = { name: string; pieces: AsyncIterable<string> }

type Entry = { name: Buffer; offset: number; crc: number; packed: number; size: number }

const localHeader = 0x04034b50
const descriptor = 0x08074b50
const centralHeader = 0x02014b50
const endOfDirectory = 0x06054b50

const version = 20
// Sizes follow the data (bit 3), names are UTF-8 (bit 11): APPNOTE.TXT, 4.4.4.
const flags = 0x0808
const deflated = 8
// 1 January 1980, the first day a zip can name: the same notes give the same bytes.
const firstDay = 0x0021

function head(name: Buffer): Buffer {
  const bytes = Buffer.alloc(30)
  bytes.writeUInt32LE(localHeader, 0)
  bytes.writeUInt16LE(version, 4)
  bytes.writeUInt16LE(flags, 6)
  bytes.writeUInt16LE(deflated, 8)
  bytes.writeUInt16LE(firstDay, 12)
  bytes.writeUInt16LE(name.length, 26)
  return Buffer.concat([bytes, name])
}

function sizesAfter({ crc, packed, size }: Entry): Buffer {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32LE(descriptor, 0)
  bytes.writeUInt32LE(crc, 4)
  bytes.writeUInt32LE(packed, 8)
  bytes.writeUInt32LE(size, 12)
  return bytes
}

function inDirectory({ name, offset, crc, packed, size }: Entry): Buffer {
  const bytes = Buffer.alloc(46)
  bytes.writeUInt32LE(centralHeader, 0)
  bytes.writeUInt16LE(version, 4)
  bytes.writeUInt16LE(version, 6)
  bytes.writeUInt16LE(flags, 8)
  bytes.writeUInt16LE(deflated, 10)
  bytes.writeUInt16LE(firstDay, 14)
  bytes.writeUInt32LE(crc, 16)
  bytes.writeUInt32LE(packed, 20)
  bytes.writeUInt32LE(size, 24)
  bytes.writeUInt16LE(name.length, 28)
  bytes.writeUInt32LE(offset, 42)
  return Buffer.concat([bytes, name])
}

function end(entries: number, directorySize: number, directoryOffset: number): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(endOfDirectory, 0)
  bytes.writeUInt16LE(entries, 8)
  bytes.writeUInt16LE(entries, 10)
  bytes.writeUInt32LE(directorySize, 12)
  bytes.writeUInt32LE(directoryOffset, 16)
  return bytes
}

async function* counted(pieces: AsyncIterable<string>, entry: Entry): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece)
    entry.crc = crc32(bytes, entry.crc)
    entry.size += bytes.length
    if (bytes.length > 0) yield bytes
  }
}

/**
 * A zip of the files, in their order, while they are being written: no file is held in memory, and compression runs
 * beside the event loop. The same files give the same bytes. At most 65,535 files and 4 GiB.
 */
export async function* zipped(files: AsyncIterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = []
  let offset = 0
  for await (const { name, pieces } of files) {
    const entry: Entry = { name: Buffer.from(name), offset, crc: 0, packed: 0, size: 0 }
    const header = head(entry.name)
    yield header
    const deflate = createDeflateRaw()
    pipeline(Readable.from(counted(pieces, entry)), deflate, () => undefined)
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      entry.packed += chunk.length
      yield chunk
    }
    yield sizesAfter(entry)
    offset += header.length + entry.packed + 16
    entries.push(entry)
  }
  const directory = Buffer.concat(entries.map(inDirectory))
  yield directory
  yield end(entries.length, directory.length, offset)
}
