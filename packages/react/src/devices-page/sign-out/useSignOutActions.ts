'use client';
import type { SignOutResult, UserSessionError } from '@user-sessions/core';
import { useCallback, useState } from 'react';
import type { Translator } from '../../i18n/createTranslator.ts';
import { useSignOut, useSignOutSession } from '../../sign-out/useSignOut.ts';
import {
  type BulkSignOut,
  useSignOutOtherSessions,
  useSignOutSessions,
} from '../../sign-out/useSignOutSessions.ts';
import type { DeviceModel, DeviceRowModel } from '../device/deviceModel.ts';
import type { DevicesPageOptions } from '../devicesPageProps.ts';

/** How many devices would be signed out; `undefined` where it is not known. */
export function getTotal(confirmation: Confirmation): number | undefined {
  if (confirmation.kind === 'device') return 1;
  if (confirmation.kind === 'several') return confirmation.devices.length;
  const { active, expired } = confirmation;
  return active === undefined || expired === undefined ? undefined : active + expired;
}

/** What the user is asked to confirm. */
export type Confirmation =
  /** One device, the current one or another; `report` adds that it was not the user. */
  | { kind: 'device'; device: DeviceRowModel; report?: boolean | undefined }
  /** All other devices: those that are known, and how many there are in all where that is known. */
  | {
      kind: 'others';
      devices: readonly DeviceModel[];
      active: number | undefined;
      expired: number | undefined;
    }
  /** Chosen devices. */
  | { kind: 'several'; devices: readonly DeviceModel[] };

/** A bulk sign-out: under way, or ended with devices that may still be signed in. */
export interface SignOutReportModel {
  state: 'running' | 'stopping' | 'ended';
  progress: { done: number; total: number } | undefined;
  signedOut: number;
  remaining: readonly {
    key: string;
    name: string | undefined;
    outcome: 'still-active' | 'failed' | 'skipped';
  }[];
  /** The whole sign-out failed, before there were results. */
  error: UserSessionError | null;
}

interface Bulk {
  kind: 'others' | 'several';
  /** What the devices are called, since they may leave the list. */
  names: ReadonlyMap<string, string>;
  /** How many devices it is about, where that is known. */
  total: number | undefined;
  isStopping: boolean;
  /** Signed out since then, one by one from their rows. */
  signedOutSince: ReadonlySet<string>;
}

interface SignOutActionsOptions extends Pick<DevicesPageOptions, 'onReportSession' | 'includeFederated'> {
  translator: Translator;
  /** Says something to screen readers. */
  announce: (text: string) => void;
  /** Says it on the screen as well. */
  notify: (text: string) => void;
}

/** Everything that signs devices out: asks first, then does it, and says how it ended. */
export function useSignOutActions(options: SignOutActionsOptions) {
  const { translator, announce, notify, onReportSession, includeFederated } = options;
  const [confirmation, setConfirmation] = useState<Confirmation>();
  const [bulk, setBulk] = useState<Bulk>();
  const one = useSignOutSession({ includeFederated });
  const current = useSignOut();
  const others = useSignOutOtherSessions({ includeFederated });
  const several = useSignOutSessions({ includeFederated });
  const { mutateAsync: signOutOne } = one;
  const { mutateAsync: signOutCurrent } = current;
  const { mutate: signOutOthers } = others;
  const { mutate: signOutSeveral } = several;
  // Devices to report once they are signed out, be it at the second try.
  const [reported] = useState(() => new Set<string>());

  const signOutDevice = useCallback(
    async ({ key, isCurrent, uniqueName, latest }: DeviceRowModel) => {
      announce(translator.text('signingOut'));
      const signOut = isCurrent ? signOutCurrent() : signOutOne(key);
      const error = await signOut.then(
        () => undefined,
        (reason: UserSessionError) => reason,
      );
      if (error) {
        announce(`${translator.text('signOutFailed', { device: uniqueName })} ${translator.error(error)}`);
        return;
      }
      notify(translator.text('deviceSignedOut', { device: uniqueName }));
      setBulk((bulk) => bulk && { ...bulk, signedOutSince: new Set([...bulk.signedOutSince, key]) });
      if (reported.delete(key)) onReportSession?.(latest);
    },
    [translator, announce, notify, onReportSession, reported, signOutOne, signOutCurrent],
  );
  const startBulk = useCallback(
    ({ kind, names, total }: Pick<Bulk, 'kind' | 'names' | 'total'>) => {
      const started: Bulk = { kind, names, total, isStopping: false, signedOutSince: new Set() };
      setBulk(started);
      const { text } = translator;
      announce(total ? text('progress', { done: 0, total }) : text('signingOut'));
      const onSettled = (data: SignOutResult[] | undefined, error: UserSessionError | null) => {
        const ended = createReport(started, { ...ENDED, data, error });
        // What is left stays on the page; nothing is left of a success, so it is shown for a while.
        const say = isDone(ended) ? notify : announce;
        say(summarize(ended, translator));
      };
      if (kind === 'others') signOutOthers(undefined, { onSettled });
      else signOutSeveral([...names.keys()], { onSettled });
    },
    [announce, notify, translator, signOutOthers, signOutSeveral],
  );
  const confirm = (): void => {
    setConfirmation(undefined);
    if (!confirmation) return;
    if (confirmation.kind === 'device') {
      if (confirmation.report) reported.add(confirmation.device.key);
      void signOutDevice(confirmation.device);
      return;
    }
    const names = new Map(confirmation.devices.map(({ key, name }) => [key, name]));
    startBulk({ kind: confirmation.kind, names, total: getTotal(confirmation) });
  };

  const run = bulk && { others, several }[bulk.kind];
  const latest = bulk && run && createReport(bulk, run);
  const report = latest && !isDone(latest) ? latest : undefined;

  return {
    canSignOut: one.canSignOut,
    isOnline: one.isOnline,
    confirmation,
    requestConfirmation: setConfirmation,
    cancel: useCallback(() => setConfirmation(undefined), []),
    confirm,
    /** Tries again without asking again. */
    retryDevice: signOutDevice,
    report,
    /** How it ended, once it has. */
    summary: report?.state === 'ended' ? summarize(report, translator) : undefined,
    stop: () => {
      run?.stop();
      if (bulk) setBulk({ ...bulk, isStopping: true });
      announce(translator.text('stopping'));
    },
    retryRemaining: () => {
      if (!bulk || !report) return;
      const names = new Map(report.remaining.map(({ key, name }) => [key, name ?? '']));
      startBulk(report.error ? bulk : { kind: 'several', names, total: names.size });
    },
    dismissReport: () => setBulk(undefined),
  };
}

type BulkRun = Pick<BulkSignOut<unknown>, 'isPending' | 'isIdle' | 'progress' | 'data' | 'error'>;

const ENDED = { isPending: false, isIdle: false, progress: undefined };

function createReport({ names, isStopping, signedOutSince }: Bulk, run: BulkRun): SignOutReportModel {
  const results = run.data ?? [];
  const remaining = results.flatMap(({ visitorId, outcome }) =>
    outcome === 'signed-out' || signedOutSince.has(visitorId)
      ? []
      : [{ key: visitorId, name: names.get(visitorId) || undefined, outcome }],
  );
  return {
    state: run.isPending || run.isIdle ? (isStopping ? 'stopping' : 'running') : 'ended',
    progress: run.progress,
    signedOut: results.length - remaining.length,
    remaining,
    error: run.error,
  };
}

/** Everything that was asked for is done, so there is nothing to report. */
function isDone({ state, error, remaining }: SignOutReportModel): boolean {
  return state === 'ended' && !error && remaining.length === 0;
}

/** How a bulk sign-out ended, in a sentence or two. */
function summarize(
  { signedOut, remaining, error }: SignOutReportModel,
  { text, plural, error: describeError }: Translator,
): string {
  if (error) return describeError(error);
  if (signedOut + remaining.length === 0) return text('noneToSignOut');
  const sentences = [
    signedOut > 0 ? plural('severalSignedOut', signedOut) : '',
    remaining.length > 0 ? plural('severalRemaining', remaining.length) : '',
  ];
  return sentences.filter(Boolean).join(' ');
}
