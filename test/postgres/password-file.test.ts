// Lines of `.pgpass` and the logins that they are for.

import { expect, test } from 'vitest';
import { passwordIn } from '../../server/databases/postgres/client/password-file.ts';

const LOGIN = { host: 'db.example', port: 5432, database: 'claims', user: 'ann' };

test.each([
  ['db.example:5432:claims:ann:one', 'one'],
  ['*:*:*:*:any', 'any'],
  ['db.example:5433:claims:ann:other port', null],
  ['db.example:5432:claims:cleo:another', null],
  ['# a note\n\ndb.example:*:*:ann:second line\r\n*:*:*:*:last', 'second line'],
  ['db.example:5432:claims:ann:with\\:colon\\\\and backslash', 'with:colon\\and backslash'],
  ['db.example:5432:claims:ann:plain:colon', 'plain:colon'],
  ['db.example:5432:claims', null],
])('%j', (text, password) => expect(passwordIn(text, LOGIN)).toBe(password));

test('a socket goes by the name of this machine', () =>
  expect(passwordIn('localhost:5432:*:*:here', { ...LOGIN, host: '/run/postgresql' })).toBe('here'));
