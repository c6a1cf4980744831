'use client';

import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import { describeQuestion } from './describeQuestion.ts';
import type { Question } from './question.ts';

/** Asks before anything ends: says which device or how many, and what will happen. */
export function ConfirmDialog({ question, onConfirm, onClose }: ConfirmDialogProps) {
  const translator = useTranslator();
  const words = question && describeQuestion(question, translator);
  return (
    <Sessions.Dialog
      open={question !== undefined}
      onClose={onClose}
      title={words?.title}
      description={words?.description}
    >
      <Sessions.Actions>
        <Sessions.Button onClick={onClose}>{translator.text('cancel')}</Sessions.Button>
        <Sessions.Button tone="danger" onClick={onConfirm}>
          {words?.action}
        </Sessions.Button>
      </Sessions.Actions>
    </Sessions.Dialog>
  );
}

interface ConfirmDialogProps {
  /** `undefined` while nothing is asked. */
  question: Question | undefined;
  onConfirm: () => void;
  onClose: () => void;
}
