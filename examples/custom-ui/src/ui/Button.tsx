import type { ComponentProps } from 'react';

const variants = {
  outline: 'border border-border text-foreground hover:bg-foreground/5',
  destructive: 'border border-destructive/40 text-destructive hover:bg-destructive/10',
};

interface ButtonProps extends ComponentProps<'button'> {
  variant: keyof typeof variants;
}

export function Button({ variant, className = '', ...props }: ButtonProps) {
  return (
    <button
      type="button"
      className={`inline-flex h-9 shrink-0 items-center rounded-md px-3 text-sm font-medium outline-ring focus-visible:outline-2 focus-visible:outline-offset-2 disabled:opacity-50 ${variants[variant]} ${className}`}
      {...props}
    />
  );
}
