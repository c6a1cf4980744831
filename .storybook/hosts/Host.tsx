import type { ReactNode } from 'react';
import './hosts.css';

/** The app around a story: what its theme brings along. No more than a bare frame for a plain theme. */
export function Host({ theme, children }: { theme: string; children: ReactNode }): ReactNode {
  if (theme.startsWith('mui')) return <MuiHost>{children}</MuiHost>;
  if (theme.startsWith('shadcn')) return <ShadcnHost>{children}</ShadcnHost>;
  return children;
}

/** An app bar, and a paper with the page on it. */
function MuiHost({ children }: { children: ReactNode }) {
  return (
    <div className="mui-host">
      <div className="mui-host-bar">
        <svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true">
          <path d="M3 18h18v-2H3v2zm0-5h18v-2H3v2zm0-7v2h18V6H3z" />
        </svg>
        <span>Meadow</span>
        <span className="mui-host-avatar" aria-hidden="true">
          S
        </span>
      </div>
      <div className="mui-host-paper">{children}</div>
    </div>
  );
}

const places = ['Profile', 'Appearance', 'Devices', 'Notifications'];

/** The settings of an app: places on the left, a card with the page on the right. */
function ShadcnHost({ children }: { children: ReactNode }) {
  return (
    <div className="shadcn-host">
      <div className="shadcn-host-places">
        <b>Settings</b>
        {places.map((place) => (
          <span key={place} data-current={place === 'Devices' || undefined}>
            {place}
          </span>
        ))}
      </div>
      <div className="shadcn-host-card">{children}</div>
    </div>
  );
}
