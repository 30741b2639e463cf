"use server";

import { entering } from "#app/_shell/entering.ts";
import { joinPending, signInAndLink } from "#app/_shell/joining.ts";
import { leaving } from "#app/_shell/leaving.ts";
import { perform } from "#lib/command.ts";
import { sameForAll } from "#lib/members/evenly.ts";
import { join } from "#lib/members/join.ts";

export const joinMember = entering((db, who, raw, circumstances) =>
  sameForAll(() => perform(db, who, join, raw, circumstances)),
);

export const joinThroughProvider = entering(joinPending);

export const signInMember = entering(signInAndLink);

export const signOutMember = leaving();
