import { expect, test } from 'vitest';
import { personFolders } from '#hosts/node/personFolders.ts';

test('everything lies in one folder where that is said; compiled code elsewhere where Node is told so', () => {
  const home = personFolders({ SCRUTINEER_HOME: '/h' }, 'linux');
  expect(Object.values(home).every((path) => path.replaceAll('\\', '/').startsWith('/h'))).toBe(true);
  expect(personFolders({ SCRUTINEER_HOME: '/h', NODE_COMPILE_CACHE: '/c' }, 'linux')).toEqual({ ...home, compiled: '/c' });
});
