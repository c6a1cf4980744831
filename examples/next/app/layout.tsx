import '@user-sessions/react/styles.css';
import type { ReactNode } from 'react';

export const metadata = { title: 'Devices' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
