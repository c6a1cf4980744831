'use client';
import type { UserSession } from '@user-sessions/core';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslator } from '../i18n/useTranslator.ts';
import * as Sessions from '../parts/index.ts';

/** Lets the user name a device. The app saves the name. */
export function RenameDevice({ session, name, onRename, announce }: RenameDeviceProps) {
  const { text } = useTranslator();
  const [draft, setDraft] = useState(name);
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  const messageId = useId();

  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setState('saving');
    try {
      await onRename(session, draft.trim());
      setState('saved');
      announce(text('renamed'));
    } catch {
      setState('failed');
    }
  };
  const hasMessage = state === 'saved' || state === 'failed';
  return (
    <Sessions.Rename aria-label={text('renameDevice', { device: name })} onSubmit={save}>
      <input
        aria-label={text('deviceLabel', { device: name })}
        aria-describedby={hasMessage ? messageId : undefined}
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
      {hasMessage && (
        <p id={messageId} role={state === 'failed' ? 'alert' : undefined}>
          {text(state === 'failed' ? 'renameFailed' : 'renamed')}
        </p>
      )}
    </Sessions.Rename>
  );
}

interface RenameDeviceProps {
  session: UserSession;
  name: string;
  onRename: (session: UserSession, label: string) => Promise<void>;
  announce: (text: string) => void;
}
