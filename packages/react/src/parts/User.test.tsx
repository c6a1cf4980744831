import { render, screen } from '@testing-library/react';
import type { UserSessionUser } from '@user-sessions/core';
import { describe, expect, it } from 'vitest';
import { User, type UserProps } from './User.tsx';

const PIXEL = 'data:image/png;base64,iVBORw0KGgo=';

function renderUser(user: Partial<UserSessionUser>, props: Partial<UserProps> = {}) {
  const { container } = render(<User user={{ did: 'z1user', fullName: 'Ada Byron', ...user }} {...props} />);
  return { picture: container.querySelector('img'), initial: container.querySelector('span.us-avatar') };
}

describe('the picture of a user', () => {
  it.each([
    ['a harmless data image', PIXEL],
    ['a JPEG', 'data:image/jpeg;base64,/9j/'],
    ['a picture of this very page', `blob:${location.origin}/9115d58c`],
  ])('is %s', (_what, avatar) => {
    expect(renderUser({ avatar }).picture).toHaveAttribute('src', avatar);
  });

  it('is one from a trusted origin, loaded without cookies and referrer', () => {
    const avatar = 'https://images.example.com/ada.png';
    const { picture } = renderUser({ avatar }, { trustedImageOrigins: ['https://images.example.com'] });
    expect(picture).toHaveAttribute('src', avatar);
    expect(picture).toHaveAttribute('crossorigin', 'anonymous');
    expect(picture).toHaveAttribute('referrerpolicy', 'no-referrer');
    expect(picture).toHaveAttribute('alt', '');
  });

  it.each([
    '/.well-known/service/api/gql?query={logoutUser{code}}',
    'ada.png',
    '//images.example.com/ada.png',
    'https://images.example.com/ada.png',
    'https://images.example.com.evil.example/ada.png',
    'https://images.example.com@evil.example/ada.png',
    'http://trusted.example/ada.png',
    'HTTPS://other.example/',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'data:image/svg+xml,<svg onload="alert(1)"/>',
    'data:image/svg+xml;base64,PHN2Zy8+',
    'blob:https://evil.example/9115d58c',
    'file:///etc/passwd',
    'https://',
    '',
    undefined,
  ])('is not %o, and the initial stands in', (avatar) => {
    const { picture, initial } = renderUser({ avatar }, { trustedImageOrigins: ['https://trusted.example'] });
    expect(picture).toBeNull();
    expect(initial).toHaveTextContent('A');
    expect(initial).toHaveAttribute('aria-hidden', 'true');
    expect(document.querySelector('[src], [srcset], [href], [style]')).toBeNull();
  });
});

describe('the initial of a user', () => {
  it.each([
    ['Ada', 'A'],
    ['😀 Smith', '😀'],
    ['𝒜da', '𝒜'],
    ['李', '李'],
  ])('of %s is the whole character %s', (fullName, initial) => {
    expect(renderUser({ fullName }).initial?.textContent).toBe(initial);
  });

  it.each([
    [{ fullName: undefined, email: 'ada@example.com' }, 'ada@example.com'],
    [{ fullName: '', email: 'ada@example.com' }, 'ada@example.com'],
    [{ fullName: undefined }, 'z1user'],
    [{ fullName: '', email: '' }, 'z1user'],
  ])('comes with a name where there is none: %o', (user, name) => {
    renderUser(user);
    expect(screen.getByText(name)).toBeVisible();
  });

  it('comes with the email address beside the name', () => {
    renderUser({ email: 'ada@example.com' });
    expect(screen.getByText('Ada Byron')).toBeVisible();
    expect(screen.getByText('ada@example.com')).toBeVisible();
  });
});
