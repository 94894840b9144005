import { describe, expect, test } from 'vitest'
import { fileText } from '@/lib/exchange/file-text'

describe('the encoding of a file', () => {
  const words = 'Señal: «бананы»'
  const utf16 = (mark: string, isBigEndian: boolean) => {
    const bytes = Buffer.from(mark + words, 'utf16le')
    return isBigEndian ? bytes.swap16() : bytes
  }

  test.each([
    ['UTF-8', Buffer.from(words), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`), 'utf-8'],
    ['UTF-16 with a mark', utf16('\uFEFF', false), 'utf-16le'],
    ['UTF-16 the other way round', utf16('\uFEFF', true), 'utf-16be'],
  ])('%s is told from its bytes', (_, bytes, encoding) => {
    expect(fileText(bytes)).toEqual({ text: words, encoding })
  })

  test('UTF-16 without a mark is told from its zeros', () => {
    expect(fileText(Buffer.from('[{"a":1}]', 'utf16le'))?.text).toBe('[{"a":1}]')
  })

  test('Spanish of Windows and Russian of Windows are told apart', () => {
    expect(fileText(Buffer.from('A\u00f1os, se\u00f1al, coraz\u00f3n', 'latin1'))).toEqual({
      text: 'Años, señal, corazón',
      encoding: 'windows-1252',
    })
    const russian = Uint8Array.from([
      0xc1, 0xe0, 0xed, 0xe0, 0xed, 0xfb, 0x20, 0xe8, 0x20, 0xf6, 0xe2, 0xe5, 0xf2, 0xfb,
    ])
    expect(fileText(russian)).toEqual({ text: 'Бананы и цветы', encoding: 'windows-1251' })
  })

  test('half a letter at the end of half a file is left out', () => {
    expect(fileText(Buffer.from('ё').subarray(0, 1))).toEqual({ text: '', encoding: 'utf-8' })
    expect(fileText(Buffer.from('да, ё').subarray(0, -1))).toEqual({ text: 'да, ', encoding: 'utf-8' })
  })

  test('a picture is no text', () => {
    expect(fileText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 0, 0]))).toBeNull()
  })
})
