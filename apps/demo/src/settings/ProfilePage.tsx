import type { UserSessionUser } from '@user-sessions/core';
import type { ReactNode } from 'react';
import { app } from '../app.ts';

/** Who the service says is signed in. */
export function ProfilePage({ user }: ProfilePageProps): ReactNode {
  return (
    <>
      <title>{`Profile · ${app.name}`}</title>
      <h1>Profile</h1>
      <dl className="facts">
        <dt>Name</dt>
        <dd>{user.fullName ?? 'Not given'}</dd>
        <dt>DID</dt>
        <dd>
          <code>{user.did}</code>
        </dd>
        <dt>Role</dt>
        <dd>{user.roleTitle ?? user.role ?? 'None'}</dd>
      </dl>
    </>
  );
}

interface ProfilePageProps {
  user: UserSessionUser;
}
