type Tab = {
  label: string;
  href: string;
  current: boolean;
  /** The same in another order: nothing new for search engines. */
  nofollow?: boolean;
};

/** Links between orders of the same list. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="tabs">
      {tabs.map((tab) => (
        <a
          key={tab.href}
          href={tab.href}
          rel={tab.nofollow ? "nofollow" : undefined}
          aria-current={tab.current ? "true" : undefined}
        >
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
