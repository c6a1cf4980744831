'use client';

import type { UserSession } from '@user-sessions/core';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';

/** Gives a device a name of one's own. The app keeps it. */
export function RenameDevice({ session, name, onRename }: RenameDeviceProps) {
  const { text } = useTranslator();
  const [draft, setDraft] = useState(name);
  const [state, setState] = useState<'idle' | 'saving' | 'failed'>('idle');
  const errorId = useId();

  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setState('saving');
    try {
      await onRename(session, draft.trim());
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <Sessions.Rename onSubmit={save}>
      <input
        aria-label={text('deviceLabel', { device: name })}
        aria-describedby={state === 'failed' ? errorId : undefined}
        aria-invalid={state === 'failed' || undefined}
        maxLength={80}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Sessions.Button
        type="submit"
        aria-label={text('renameDevice', { device: name })}
        pending={state === 'saving'}
      >
        {text('rename')}
      </Sessions.Button>
      {state === 'failed' && (
        <Sessions.ItemError id={errorId} role="alert">
          {text('renameFailed')}
        </Sessions.ItemError>
      )}
    </Sessions.Rename>
  );
}

interface RenameDeviceProps {
  session: UserSession;
  name: string;
  onRename: (session: UserSession, label: string) => Promise<void>;
}
