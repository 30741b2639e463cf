"use server";

import { entering } from "#app/_shell/entering.ts";
import { leaving } from "#app/_shell/leaving.ts";
import { perform } from "#lib/command.ts";
import { join } from "#lib/members/join.ts";
import { signIn } from "#lib/members/sign-in.ts";

export const joinMember = entering((db, who, raw, circumstances) =>
  perform(db, who, join, raw, circumstances),
);

export const signInMember = entering(signIn);

export const signOutMember = leaving();

export const signOutEverywhere = leaving({ everywhere: true });
