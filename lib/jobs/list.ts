import { tellTidings } from "#lib/notices/tell-tidings.ts";
import { chooseNear } from "./choose-near.ts";
import { countMonths } from "./count-months.ts";
import { countPoints } from "./count-points.ts";
import { eraseGuestAddresses } from "./erase-addresses.ts";
import { eraseDrafts } from "./erase-drafts.ts";
import { forgetBlocks } from "./forget-blocks.ts";
import { forgetNotices } from "./forget-notices.ts";
import { forgetPaces } from "./forget-paces.ts";
import { forgetProofs } from "./forget-proofs.ts";
import { forgetSignIns } from "./forget-sign-ins.ts";
import type { Job } from "./job.ts";
import { learnWords } from "./learn-words.ts";
import { markLists } from "./mark-lists.ts";
import { relateQuestions } from "./relate-questions.ts";
import { renderPosts } from "./render-posts.ts";
import { searchPosts } from "./search-posts.ts";

/** Every job that the worker knows. */
export const jobs: readonly Job[] = [
  eraseGuestAddresses,
  renderPosts,
  markLists,
  eraseDrafts,
  forgetBlocks,
  forgetPaces,
  forgetProofs,
  forgetSignIns,
  tellTidings,
  countPoints,
  forgetNotices,
  countMonths,
  searchPosts,
  chooseNear,
  learnWords,
  relateQuestions,
];
