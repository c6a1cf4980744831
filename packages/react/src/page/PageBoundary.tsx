'use client';

import { Component, type ReactNode } from 'react';

/** Keeps a fault of this page from taking the screen around it down. */
export class PageBoundary extends Component<PageBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return this.props.fallback(() => this.setState({ hasFailed: false }));
  }
}

interface PageBoundaryProps {
  /** What is shown instead, given a way to try again. */
  fallback: (retry: () => void) => ReactNode;
  children: ReactNode;
}
