import type { Meta, StoryObj } from '@storybook/react-vite';
import { Sessions } from '@user-sessions/react';
import { type ReactNode, useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { inRoot } from '#story-environment';

/** What people press, choose and type: native elements, named by the language in use. */
const meta = {
  title: 'Parts/Controls',
  decorators: [inRoot],
} satisfies Meta;

export default meta;

type Story = StoryObj;

const press = fn();

/** While `pending` or `unavailable` it keeps its place and the focus, and does nothing. */
export const Button: Story = {
  render: () => (
    <Sessions.Actions>
      <Sessions.Button onClick={press}>Sign out</Sessions.Button>
      <Sessions.Button tone="danger">Sign out all</Sessions.Button>
      <Sessions.Button tone="plain">Close</Sessions.Button>
      <Sessions.Button pending onClick={press}>
        Signing out…
      </Sessions.Button>
      <Sessions.Button unavailable onClick={press}>
        Not now
      </Sessions.Button>
    </Sessions.Actions>
  ),
  async play({ canvas, userEvent }) {
    press.mockClear();
    for (const button of canvas.getAllByRole('button')) await userEvent.click(button);
    await expect(press).toHaveBeenCalledOnce();
    await expect(canvas.getByRole('button', { name: 'Not now' })).toHaveFocus();
  },
};

function State<T>({
  initial,
  children,
}: {
  initial: T;
  children: (value: T, set: (next: T) => void) => ReactNode;
}) {
  const [value, set] = useState(initial);
  return children(value, set);
}

/** Radio buttons in one line: arrows move, and counts may come later. */
export const Filter: Story = {
  render: () => (
    <State initial="online">
      {(value, set) => (
        <Sessions.Filter label="Status" value={value} onValueChange={set}>
          <Sessions.FilterOption value="online" count={38}>
            Active
          </Sessions.FilterOption>
          <Sessions.FilterOption value="expired">Expired</Sessions.FilterOption>
        </Sessions.Filter>
      )}
    </State>
  ),
  async play({ canvas, userEvent }) {
    canvas.getByRole('radio', { name: /^Active/ }).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('radio', { name: 'Expired' })).toBeChecked();
  },
};

export const Search: Story = {
  render: () => (
    <State initial="">{(value, set) => <Sessions.Search value={value} onValueChange={set} />}</State>
  ),
  async play({ canvas, userEvent }) {
    await userEvent.type(canvas.getByRole('searchbox'), 'phone');
    await expect(canvas.getByRole('searchbox')).toHaveValue('phone');
  },
};

/** `Pagination` has two buttons, and room for a `Range` and a `PageSize`. */
export const Pagination: Story = {
  render: () => (
    <State initial={{ page: 1, pageSize: 10 }}>
      {({ page, pageSize }, set) => (
        <Sessions.Pagination
          page={page}
          pageCount={Math.ceil(57 / pageSize)}
          onPageChange={(next) => set({ page: next, pageSize })}
        >
          <Sessions.PageSize
            value={pageSize}
            options={[10, 25]}
            onValueChange={(next) => set({ page: 1, pageSize: next })}
          />
          <Sessions.Range from={(page - 1) * pageSize + 1} to={Math.min(page * pageSize, 57)} total={57} />
        </Sessions.Pagination>
      )}
    </State>
  ),
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Next page' }));
    await expect(canvas.getByText('11–20 of 57')).toBeVisible();
    await userEvent.selectOptions(canvas.getByRole('combobox'), '25');
    await expect(canvas.getByText('1–25 of 57')).toBeVisible();
  },
};

/** Which rows are on screen. */
export const Range: Story = { render: () => <Sessions.Range from={51} to={57} total={57} /> };

/** What can be done with the selected devices. */
export const SelectionBar: Story = {
  render: () => (
    <State initial={1}>
      {(count, set) => (
        <Sessions.SelectionBar role="group" aria-label="Selection">
          <Sessions.Checkbox
            checked={count === 3}
            indeterminate={count > 0 && count < 3}
            onCheckedChange={(checked) => set(checked ? 3 : 0)}
          >
            Select all
          </Sessions.Checkbox>
          <Sessions.Actions>
            <Sessions.Button tone="danger" unavailable={count === 0}>
              Sign out {count}
            </Sessions.Button>
          </Sessions.Actions>
        </Sessions.SelectionBar>
      )}
    </State>
  ),
  async play({ canvas, userEvent }) {
    const box = canvas.getByRole('checkbox', { name: 'Select all' });
    await waitFor(() => expect(box).toBePartiallyChecked());
    await userEvent.click(box);
    await expect(canvas.getByRole('button', { name: 'Sign out 3' })).toBeVisible();
  },
};

/** The first button gets the focus, so put the safe one first. */
export const Dialog: Story = {
  render: () => (
    <State initial={false}>
      {(open, set) => (
        <>
          <Sessions.Button onClick={() => set(true)}>Sign out</Sessions.Button>
          <Sessions.Dialog
            open={open}
            onClose={() => set(false)}
            title="Sign out Firefox on Ubuntu?"
            description="It will have to sign in again."
          >
            <Sessions.DialogDevices>
              <li>
                <Sessions.Icon kind="desktop" system="Linux" />
                <Sessions.Name>Firefox on Ubuntu</Sessions.Name>
                <Sessions.Meta>Active yesterday</Sessions.Meta>
              </li>
            </Sessions.DialogDevices>
            <Sessions.Actions>
              <Sessions.Button onClick={() => set(false)}>Cancel</Sessions.Button>
              <Sessions.Button tone="danger">Sign out</Sessions.Button>
            </Sessions.Actions>
          </Sessions.Dialog>
        </>
      )}
    </State>
  ),
  async play({ canvas, userEvent }) {
    const button = canvas.getByRole('button', { name: 'Sign out' });
    await userEvent.click(button);
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await expect(button).toHaveFocus();
  },
};
