import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

/** Tabs whose value is one of a table's ids. Looks are the caller's. */
interface RootProps<Value extends string> {
  readonly value: Value;
  readonly values: readonly Value[];
  readonly onValue: (value: Value) => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function TabsRoot<Value extends string>({
  value,
  values,
  onValue,
  className,
  children,
}: RootProps<Value>) {
  return (
    <Base.Root
      value={value}
      className={className}
      onValueChange={(chosen: unknown) => {
        const known = values.find((one) => one === chosen);
        if (known !== undefined) onValue(known);
      }}
    >
      {children}
    </Base.Root>
  );
}

export function TabList(props: {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <Base.List aria-label={props.label} className={props.className} activateOnFocus={false}>
      {props.children}
    </Base.List>
  );
}

export function Tab(props: {
  readonly value: string;
  readonly keys?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <Base.Tab value={props.value} aria-keyshortcuts={props.keys} className={props.className}>
      {props.children}
    </Base.Tab>
  );
}

export function TabPanel(props: {
  readonly value: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <Base.Panel value={props.value} className={props.className}>
      {props.children}
    </Base.Panel>
  );
}
