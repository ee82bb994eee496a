import { expect, test } from 'vitest'
import { sha512Crypt } from '../../../../src/cookbook/password/sha512-crypt.ts'

// What openssl passwd -6 made of them; tests/acceptance/password-hash.test.ts asks it about many more.
test.each([
  [
    'Hello world!',
    'saltstring',
    'svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1',
  ],
  [
    'x',
    'abcdefgh',
    'D7W7qyozKBT.t6FD3DVYHvADbIO0eSyI4.p20LaEUjro8PqTGYYo/EQcuNjhFbzo9Yg5ir1KIEqFY/yJpgFph0',
  ],
])('%j with the salt %s is hashed as crypt(3) does', (password, salt, hash) => {
  expect(sha512Crypt(new TextEncoder().encode(password), salt)).toBe(`$6$${salt}$${hash}`)
})
