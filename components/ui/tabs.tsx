type Tab = { label: string; href: string; current: boolean };

/** Links between orders of the same list. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="tabs">
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? "true" : undefined}>
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
