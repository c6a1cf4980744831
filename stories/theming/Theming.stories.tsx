import type { Meta, StoryObj } from '@storybook/react-vite';
import { DevicesPage, type Sessions, slots, stateAttributes } from '@user-sessions/react';
import { expect } from 'storybook/test';
import { sourceOf, withRootArgs } from '#story-environment';
import { PropertyEditor } from './PropertyEditor.tsx';
import { properties } from './readTheme.ts';
import { ThemeInspector } from './ThemeInspector.tsx';
import highContrast from './themes/highContrast.css?raw';
import mui from './themes/mui.css?raw';
import shadcn from './themes/shadcn.css?raw';

/**
 * A theme may rely on three things: classes, `data-*` attributes and custom properties. The stylesheet is
 * wholly in cascade layers, so an app's own rule outside of any layer always wins, whatever its selector.
 */
const meta = {
  title: 'Theming',
  decorators: [withRootArgs],
  parameters: { settings: { width: 'full' } },
} satisfies Meta<Sessions.RootOptions>;

export default meta;

type Story = StoryObj<Sessions.RootOptions>;

/** All of them, as the sources list them. Press one, and see where it is. */
export const ClassesAndAttributes: Story = {
  render: (args) => <ThemeInspector {...args} />,
  async play({ canvas, userEvent }) {
    await expect(canvas.getAllByRole('button', { pressed: false }).length).toBeGreaterThanOrEqual(
      slots.length + stateAttributes.length - 1,
    );
    await userEvent.click(canvas.getByRole('button', { name: '.us-badge' }));
    await expect(canvas.getByRole('button', { name: '.us-badge' })).toHaveAttribute('aria-pressed', 'true');
    const [badge] = await canvas.findAllByText('This device', { selector: '.us-badge' });
    await expect(getComputedStyle(badge as Element).outlineStyle).toBe('solid');
  },
};

/** All of them, as the stylesheet has them. What you type is used at once. */
export const CustomProperties: Story = {
  render: (args) => <PropertyEditor {...args} />,
  async play({ canvas, userEvent, canvasElement }) {
    await expect(canvas.getAllByRole('textbox').length).toBe(properties.length);
    await userEvent.type(canvas.getByRole('textbox', { name: '--us-radius' }), '2px');
    const root = canvasElement.querySelector('.us-root');
    await expect(root && getComputedStyle(root).getPropertyValue('--us-radius')).toBe('2px');
  },
};

/** An app on MUI with CSS variables: the page takes its colours by itself. */
export const OnMui: Story = {
  parameters: { settings: { theme: 'mui', width: 'page' }, ...sourceOf(mui) },
  render: (args) => <DevicesPage {...args} pageSize={3} />,
};

/** An app on shadcn/ui. */
export const OnShadcn: Story = {
  parameters: { settings: { theme: 'shadcn', width: 'page' }, ...sourceOf(shadcn) },
  render: (args) => <DevicesPage {...args} pageSize={3} />,
};

/** A custom theme, by custom properties alone. */
export const HighContrast: Story = {
  parameters: { settings: { theme: 'contrast', width: 'page' }, ...sourceOf(highContrast) },
  render: (args) => <DevicesPage {...args} pageSize={3} />,
};
