"use client";

import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DraftKind } from "#lib/drafts/input.ts";
import { dropLocal, type LocalCopy, readLocal } from "./draft-local.ts";
import { findDraft } from "./draft-port.ts";
import { Text } from "./draft-status.tsx";

type DraftLeftProps = { kind: DraftKind; post?: number | undefined };

/** The question was closed while somebody wrote: there is no form any more, and not a word is lost. */
export function DraftLeft({ kind, post }: DraftLeftProps) {
  const [copy, show] = useState<LocalCopy>();
  useEffect(() => {
    const place = { kind, post };
    const local = readLocal(place);
    findDraft(place, local).then((found) => {
      if (found?.posted) dropLocal(place);
      else if (local && (local.member ?? found?.member) === found?.member) show(local);
    });
  }, [kind, post]);
  if (!copy) return null;
  const discard = () => {
    dropLocal({ kind, post });
    show(undefined);
  };
  return (
    <Notice label="What you had written" title="What you had written is still here">
      <p>It cannot be sent at the moment. You can copy it from here.</p>
      <Text words={copy.words} />
      <Button type="button" kind="quiet" className="mt-2" onClick={discard}>
        Discard it
      </Button>
    </Notice>
  );
}
