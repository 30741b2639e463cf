/**
 * English words that mean about the same where people ask each other for help, a group a line. Of an entry of
 * several words only the whole tells the meaning; the single words of its group are then looked for.
 */
const groups = `
mother mom mum mommy mama
father dad daddy papa
parent parents mother father
grandfather grandpa grandad
grandmother grandma granny
husband spouse partner marriage hubby
wife spouse partner marriage
boyfriend partner bf
girlfriend partner gf
fiance fiancee partner engaged
partner husband wife boyfriend girlfriend spouse fiance
couple marriage relationship partner
son child kid boy
daughter child kid girl
child children kid kids son daughter
baby newborn infant birth
teen teenager teenage adolescent
sibling brother sister
stepdaughter stepson stepchild
step child: stepdaughter stepson stepchild
family relatives parents
friend buddy friendship
roommate flatmate housemate
colleague coworker workmate
boss employer manager supervisor
job work position employment career
fired dismissed unemployed
got fired: lost job
lost my job: fired unemployed
therapist counsellor counselor psychologist therapy
therapy counselling counseling therapist session
doctor physician psychiatrist
medication medicine meds pill pills drug antidepressant antidepressants
antidepressant medication meds pills
sleep asleep insomnia awake night
can't sleep: insomnia awake asleep
insomnia sleep asleep awake
nightmare nightmares dream dreams
bad dreams: nightmare nightmares
dozed off: asleep
exhausted tired energy fatigue drained
burnt out: exhausted burnout tired
tired exhausted fatigue energy
sad sadness unhappy depressed down
depression depressed sad low
cry crying tears weep
tears cry crying
anxious anxiety nervous worry panic
anxiety anxious worry fear nervous
worry worrying worried anxious anxiety
fear afraid scared frightened terrified frighten phobia
afraid scared fear frightened terrified
scared afraid fear frightened terrified frighten
terrified afraid scared fear frighten fright
nervous afraid anxious scared
panic anxiety attack
angry anger rage furious temper
temper anger angry rage
lose my temper: anger angry
jealous jealousy envious envy
envious jealous jealousy envy
lonely loneliness alone isolated
alone lonely loneliness
guilty guilt ashamed
ashamed shame embarrassed
self-conscious ashamed shame
numb nothing empty
grief grieve grieving mourn bereavement death
death died dead die loss grief
died death dead dying loss
passed away: died death dead
lost my wife: died death grief
lost my husband: died death grief widow
widow widower husband death
pet dog cat
suicide suicidal kill die
hurt harm injure hurting harming
self-harm cut cutting cuts scars
self-harming cut cutting cuts scars
harming himself: hurt
abuse abused abusive hit violence violent
abusive abuse hit violent afraid
assault attack attacked rape
attacked assault attack
bully bullied bullying
cheat cheated cheating affair unfaithful infidelity
affair cheat cheated cheating infidelity
trust trusting faith
divorce divorced separation custody
breakup breaking split ex
broke up: breakup breaking ex
leave breaking leaving
love loves loving loved
sex intimacy intimate sexual libido
intimacy sex intimate closeness
naked intimate body
pregnant pregnancy expecting childbirth birth
childbirth birth pregnant giving
gay lesbian bisexual queer homosexual
coming out: gay lesbian bisexual parents tell
date dating relationship
dated relationship dating
marry married marriage wedding
wedding married marriage
talk speak speaking talking conversation tell
speak talk speech
public speaking: stage speech talk presentation fright
argue argument fight fighting quarrel shout
argument fight arguing shout quarrel
fight argument arguing quarrel shout
contact speak spoken see seeing
no contact: seeing family
cut off contact: spoken
phone messages mobile texts
text message messages answer
social media: online internet
online internet video
game games gaming gamer
gambling gamble gambles betting
alcohol drink drinking drunk alcoholic wine beer
alcoholic alcohol drink drinking
drink drinking drinks alcohol drunk
addicted addiction dependent
eat eating eats food
eating disorder: calories anorexia bulimia dinner skips
binge eat overeating
weight fat diet body
concentrate concentration focus focusing
focus concentrate concentration
study studying exam exams learn
exam exams test tests
test exam exams
school class teacher
obsessive compulsive ocd checking
ocd compulsive checking
mind thoughts head
thoughts mind thinking
intrusive thoughts: thoughts
personality character self
trauma ptsd flashback flashbacks
car crash: accident
crash accident
fly flying flight plane planes
plane planes flying flight
train bus transport commute
public transport: train bus
dissociate detached unreal depersonalization
detached dissociate unreal
impostor fraud fake
seasonal winter autumn
dementia alzheimer alzheimer's memory
recognise know remember
recognize know remember
elderly old aging
looking after: caring care
caring care looking
criticise criticize comments criticism
criticising comments remark criticism
boundary boundaries limits no
set boundaries: no
set limits: calling
rest break relax resting
taking a break: rest
relax calm rest
calm relax
decide decision decisions choose
decision decide choice
choose choosing pick picking find
picking choose choosing
expensive afford cost money cheap
afford expensive money cost
finances savings money debt
steal steals credit stole
housework chores home
sorry apologise apologize apology
apologise sorry apologize apology
forgive forgiveness
quit stop
coming off: stop taking
stop quit
move moving moved
live living together
home homesick country abroad
homesick home miss
another country: abroad
narcissist narcissistic
bipolar manic mania
schizophrenia voices psychosis
helpline hotline crisis
crisis line: helpline hotline
police cops
crazy insane schizophrenia
health illness sick
heart heartbeat palpitations
grown-up adult
biased sides unfair
beds rooms separate
bedroom room rooms
bedrooms rooms separate
kids children child
`
  .trim()
  .split("\n");

/** Words that stand in questions of any kind: sharing one of them says little. */
const faint = new Set(
  `feel feeling feels felt get gets getting got go goes going went know knows want wants need needs make makes
  making made keep keeps say says said think thinks help helps helped stop stops start started even always never still
  really people person somebody someone anyone anybody everybody everyone nobody anything something everything
  nothing thing things way ways day days time times week weeks month months year years old new good bad right wrong
  normal okay ok much many lot try trying put take takes taking let long look looking since without whenever again back
  one two three four five six seven eight nine ten first able like likes come comes coming use using deal cope`.split(
    /\s+/,
  ),
);

type Entry = { phrase: string; meant: string[] };

const phrases: Entry[] = [];
const single = new Map<string, string[]>();
for (const group of groups) {
  const [before = "", after] = group.split(":");
  const words = (after ?? before).trim().split(" ");
  if (after !== undefined) phrases.push({ phrase: before, meant: words });
  else single.set(words[0] ?? "", [...(single.get(words[0] ?? "") ?? []), ...words.slice(1)]);
}
// A word that begins no group of its own means what the groups say that it stands in.
const related = new Map<string, Set<string>>();
for (const [word, others] of single) {
  for (const other of others) {
    if (!single.has(other)) related.set(other, (related.get(other) ?? new Set()).add(word));
  }
}

/** A word of a title, and other words that would say about the same. */
export type Meaning = { word: string; others: string[]; faint: boolean };

/** A few words at the end of English words that change no meaning. */
const plainForms = (word: string): string[] => [
  word,
  ...(word.endsWith("s") ? [word.slice(0, -1)] : []),
  ...(word.endsWith("'s") ? [word.slice(0, -2)] : []),
  ...(word.endsWith("ing") ? [word.slice(0, -3), `${word.slice(0, -3)}e`] : []),
  ...(word.endsWith("ed") ? [word.slice(0, -2), word.slice(0, -1)] : []),
];

function othersOf(word: string): string[] {
  for (const form of plainForms(word)) {
    const known =
      single.get(form) ?? (related.has(form) ? [...(related.get(form) ?? [])] : undefined);
    if (known) return known;
  }
  return [];
}

/** The words of a title with what else would say them. */
export function meaningsOf(title: string): Meaning[] {
  const line = title.toLowerCase().replaceAll("’", "'");
  const words = line.match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  const spoken = ` ${words.join(" ")} `;
  const whole = phrases
    .filter(({ phrase }) => spoken.includes(` ${phrase} `))
    .map(({ meant }) => ({ word: "", others: meant, faint: false }));
  const each = [...new Set(words)].map((word) => ({
    word,
    others: othersOf(word),
    faint: faint.has(word) || /^\p{N}/u.test(word),
  }));
  return [...each, ...whole];
}
