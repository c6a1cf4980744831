import type { UserSessionUser } from '@user-sessions/core';
import { forwardRef } from 'react';
import type { PartProps } from './createPart.ts';
import { renderPart } from './renderPart.ts';

/** The person whose devices these are: picture, name, address. */
export const Person = forwardRef<HTMLDivElement, PersonProps>(function Person({ person, ...props }, ref) {
  const name = person.fullName ?? person.email ?? person.did;
  const children = (
    <>
      {/* The service has addresses of its own (`bn://`), which no browser knows. */}
      {/^(https?:|data:image|\/)/.test(person.avatar ?? '') ? (
        <img className="us-avatar" src={person.avatar} alt="" referrerPolicy="no-referrer" />
      ) : (
        <span className="us-avatar" aria-hidden="true">
          {name.slice(0, 1)}
        </span>
      )}
      <bdi>{name}</bdi>
      {person.fullName && person.email && <bdi>{person.email}</bdi>}
    </>
  );
  return renderPart('div', 'person', { children, ...props }, {}, ref);
});

/** Props of `Sessions.Person`. */
export interface PersonProps extends PartProps<'div'> {
  person: UserSessionUser;
}
