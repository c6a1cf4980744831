'use client';
import { Component, type ReactNode } from 'react';

/** Keeps an error of this page from breaking the app around it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return this.props.fallback(() => this.setState({ hasFailed: false }));
  }
}

interface ErrorBoundaryProps {
  /** What is shown instead; it gets a function that tries again. */
  fallback: (retry: () => void) => ReactNode;
  children: ReactNode;
}
