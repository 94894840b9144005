import { expect, test } from 'vitest'
import { browserName } from '@/lib/accounts/browser-name'
import { passwordFault } from '@/lib/accounts/password'

const fault = (password: string) => passwordFault(password, 'lucia.andrade@quay.test')?.key ?? null

test('a password of a few words is taken', () => {
  expect(fault('the tide comes in at noon')).toBeNull()
  expect(fault('бананы ждут корабля')).toBeNull()
})

test('a password has ten to two hundred characters', () => {
  expect(fault('mangrove7')).toBe('too_short')
  expect(fault('mangroves7')).toBeNull()
  expect(fault('quay '.repeat(40))).toBeNull()
  expect(fault('quay '.repeat(41))).toBe('too_long')
})

test('one’s own address is no password, however it is written', () => {
  expect(fault('lucia.andrade@quay.test')).toBe('accounts:password_is_email')
  expect(fault('Lucia-Andrade')).toBe('accounts:password_is_email')
})

test('what everybody tries first is refused, with digits and signs after it too', () => {
  for (const password of ['1234567890', 'Password123!', 'qwertyuiop', 'iloveyou2024', 'aaaaaaaaaaaa', '----------']) {
    expect(fault(password), password).toBe('accounts:password_common')
  }
})

test('a browser is called what its owner calls it', () => {
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36'
  const edge = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0'
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605 Version/20 Safari/604.1'
  expect(browserName(chrome)).toEqual({ browser: 'Chrome', system: 'Linux' })
  expect(browserName(edge)).toEqual({ browser: 'Edge', system: 'Windows' })
  expect(browserName(phone)).toEqual({ browser: 'Safari', system: 'iPhone' })
  expect(browserName('curl/8.0')).toEqual({ browser: undefined, system: undefined })
})
