/** Who sends: asked once, kept in the library, and offered again to be corrected. */
import type { ReactNode } from 'react';
import { memberRoleSchema, type MemberRole } from '#shared/domain/member/member.ts';
import { exchangeStrings as t, roles } from '#renderer/strings/exchange.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

export interface Who {
  readonly name: string;
  readonly role: MemberRole;
}

export function MemberFields({ who, onChange }: { readonly who: Who; readonly onChange: (who: Who) => void }): ReactNode {
  return (
    <>
      <TextField label={t.you} hint={t.youHint} value={who.name} onChange={(name) => onChange({ ...who, name })} takesFocus={who.name === ''} />
      <Select label={t.role} value={who.role} onChange={(role) => onChange({ ...who, role })} options={memberRoleSchema.options.map((key) => ({ key, text: roles[key] }))} />
    </>
  );
}
