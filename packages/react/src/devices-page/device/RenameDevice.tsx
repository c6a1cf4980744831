'use client';
import type { UserSession } from '@user-sessions/core';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslator } from '../../i18n/useTranslator.ts';
import * as Sessions from '../../parts/index.ts';

/** Lets the user name a device. The app saves the name. */
export function RenameDevice({ session, name, uniqueName, onRename, announce }: RenameDeviceProps) {
  const { text } = useTranslator();
  const [draft, setDraft] = useState(name);
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  const inputId = useId();
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
    <Sessions.Rename aria-label={text('renameDevice', { device: uniqueName })} onSubmit={save}>
      <label htmlFor={inputId}>{text('deviceLabel', { device: uniqueName })}</label>
      <input
        id={inputId}
        aria-describedby={hasMessage ? messageId : undefined}
        aria-invalid={state === 'failed' || undefined}
        maxLength={80}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Sessions.Button
        type="submit"
        aria-label={text('renameDevice', { device: uniqueName })}
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
  /** Its name, and what tells it from others of the same name. */
  uniqueName: string;
  onRename: (session: UserSession, label: string) => Promise<void>;
  announce: (text: string) => void;
}
