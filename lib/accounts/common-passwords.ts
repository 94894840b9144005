const words = `
  password passwords passw0rd p4ssword password1 passwort contrasena contraseña parol parole пароль йцукен йцукенг
  qwerty qwertyu qwertyui qwertyuio qwertyuiop qwertz azerty azertyuiop asdfgh asdfghj asdfghjk asdfghjkl zxcvbn zxcvbnm
  1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 qazwsx
  qazwsxedc zaq12wsx zaq1zaq1 qwer1234 qwerty123 qwerty12345 asdf1234 abcd1234 abc12345 abcdef abcdefg abcdefgh abcdefghij
  abcdefghijk 123456 1234567 12345678 123456789 1234567890 12345678910 123456789a a123456789 0123456789 0987654321
  9876543210 987654321 1234512345 12345qwert 123123123 1231231231 123321123 123454321 147258369 741852963 789456123
  1212121212 1122334455 112233445566 111222333 1029384756 3141592653 31415926535 iloveyou iloveyouu teamo tequiero
  welcome letmein letmeinn changeme changeit trustno trustnoone administrator administrador admin adminadmin rootroot
  sunshine princess football baseball basketball superman batman spiderman dragon monkey master shadow michael jennifer
  jordan starwars pokemon whatever computer internet samsung google liverpool chelsea barcelona realmadrid juventus
  mustang ferrari chocolate butterfly cheese pepper ginger summer winter secret hello hellohello passwordpassword
  qwertyqwerty loveyou lovelove mylove babygirl lovely bailey freedom blink182 nicole daniel ashley charlie donald
  loginlogin mypassword mynewpassword newpassword temppassword temporary default guestguest testtest testing puente
  puentepuente ecuador ecuadorecuador rossiya russia moscow moskva guayaquil quito
`

/**
 * What is tried first: the heads of published lists of leaked passwords, keyboard walks, and words of this place.
 * Lower case, letters and digits only, as `passwordFault` compares them.
 */
export const commonPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))
