/** Puts a session of the real app where the app's own pages keep it in a browser. */
export function bringSession({ sessionToken, visitorId, refreshToken }: BroughtSession): void {
  setCookie('login_token', sessionToken);
  setCookie('vid', visitorId);
  if (refreshToken) localStorage.setItem('refresh_token', refreshToken);
  else localStorage.removeItem('refresh_token');
}

interface BroughtSession {
  sessionToken: string;
  visitorId: string;
  /** Left empty, the session lasts as long as its token. */
  refreshToken: string;
}

function setCookie(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere, and asynchronous
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax`;
}
