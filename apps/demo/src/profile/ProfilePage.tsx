import type { UserSessionUser } from '@user-sessions/core';
import type { ReactNode } from 'react';
import { app } from '../app.ts';
import { useEnglish } from '../preferences/preferences.ts';

/** The signed-in user, as the service knows them. */
export function ProfilePage({ user }: ProfilePageProps): ReactNode {
  const english = useEnglish();
  return (
    <div {...english}>
      <title>{`Profile · ${app.name}`}</title>
      <h1>Profile</h1>
      <dl className="facts">
        <dt>Name</dt>
        <dd>{user.fullName ?? 'Not given'}</dd>
        <dt>Role</dt>
        <dd>{user.roleTitle ?? user.role ?? 'None'}</dd>
        <dt>DID</dt>
        <dd>
          <code dir="ltr">{user.did}</code>
        </dd>
      </dl>
    </div>
  );
}

interface ProfilePageProps {
  user: UserSessionUser;
}
