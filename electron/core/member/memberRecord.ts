/** Whose library this is, as it's kept in it. */
import type { DatabaseSync } from 'node:sqlite';
import { memberRoleSchema, type Member } from '#shared/domain/member/member.ts';
import { readAbout, setAbout } from '#core/library/openLibrary.ts';

export function readMember(db: DatabaseSync): Member {
  const role = memberRoleSchema.safeParse(readAbout(db, 'memberRole'));
  return { id: readAbout(db, 'memberId') ?? '', name: readAbout(db, 'memberName') ?? '', role: role.success ? role.data : 'member' };
}

export function writeMember(db: DatabaseSync, { name, role }: Pick<Member, 'name' | 'role'>): Member {
  setAbout(db, 'memberName', name);
  setAbout(db, 'memberRole', role);
  return readMember(db);
}
