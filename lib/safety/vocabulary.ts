/** Turns of phrase by which things are sold in places like this, in small letters without accents. */
export const offers = {
  loans:
    /\bloans? (?:offer|officer|lender|fast|today|at \d)|(?:offer|give|provide|get|grant)\w*[^.!?]{0,40}\bloans?\b|\b(?:urgent|instant|cash|fast) (?:\w+ )?loans?\b|no collateral|(?:bad|poor) credit\?|credit (?:repair|expert|fixer)|credit score [^.!?]{0,30}(?:repair|boost|went)|offre de prets?|prets? entre particulier|offre des prets|prestamos? (?:rapido|sin|entre|inmediat)|kredit (?:ohne|angebot)|emprestimo/,
  hacking:
    /\b(?:hire|hired|contact|need|rent) (?:a |an |this |the )?(?:\w+ )?hackers?\b|hacking services?|ethical hacker|cloned? (?:\w+ )?phones?|introduced me to (?:a |an |this |one )?(?:\w+ )?hackers?|(?:change|upgrade) (?:\w+ )?grades|clear (?:\w+ )?criminal record|spy (?:on|app)[^.!?]{0,40}(?:contact|download|here)|recovered my (?:\w+ )?account/,
  spells:
    /\b(?:love|lost love|powerful|cast(?:ing)?(?: \w+)?) spells?\b|spells? (?:that work|caster who|caster (?:in|for|near))|great spell|believed in spells|love (?:doctor|marriage) ?(?:specialist|today)?|vashikaran|astrologer|voodoo|(?:traditional|spiritual) healer who can|bring back (?:a |your )?(?:lost |ex)|illuminati|psychic (?:reading|luna|online)|(?:free )?tarot (?:online|readings?)|sangoma|lost lover|do you want your (?:ex|husband|wife|lover)[^.!?]{0,10}back/,
  cures:
    /herbal (?:cure|medicine|remed|product|home|doctor|cent)|\bherbs cured|cured? (?:by|with) (?:\w+ )?(?:herb|root|natural)|cures? (?:\w+,? ){0,6}(?:herpes|hiv|hpv|cancer|diabetes|als)\b|cured? (?:me|of|for) [^.!?]{0,40}(?:herpes|hiv|cancer|diabetes)|(?:keto|hemp|cbd)\W{0,3}(?:\w+\W+)?(?:gumm|oil|pills)|burn fat|fat burner|lose \d+ ?(?:kg|kilos|lbs|pounds) in|get rid of \w+ with this|doctors hate|(?:secret|simple) (?:trick|method|text message)|male enhancement|enlarge(?:ment)? (?:pills|cream)|testosterone booster|hair growth|weight loss (?:pills|tea|supplement)|miracle (?:cure|supplement)/,
  pills:
    /(?:without|no) (?:a )?(?:prescription|script)\b(?! ?\?)|(?:discreet|overnight|guaranteed|fast|worldwide) (?:delivery|shipping|packaging)|shipping (?:worldwide|to all)|we ship|(?:order|buy) (?:\w{1,20},? ){0,6}(?:xanax|tramadol|adderall|valium|viagra|cialis|modafinil|ritalin|pills|medication)[^.!?]{0,30}(?:here|online|now)|(?:for sale|low price)/,
  essays:
    /take (?:your|my|an) (?:online )?(?:class|exam|course|test)s? for (?:you|me)|take your online class|(?:write|do) your (?:\w{1,20},? ){0,6}(?:essay|thesis|paper|assignment|homework|dissertation)|essay (?:writing|service)|assignment help|plagiarism.free|professional writers|help with your \w+ (?:essay|thesis|paper)/,
  adult:
    /\bescorts?\b(?: in| service|s)|call girls?|(?:hot|sexy|lonely|single) (?:singles|girls|women|ladies)|\bxxx\b|cam girls|sex chat|happy ending|send you my (?:pictures|photos|pics)|sugar (?:mummy|daddy)/,
  gambling:
    /(?:casino|betting|slots?) (?:\w+ )?bonus|deposit bonus|free spins|slot gacor|\bmaxwin\b|win big|(?:mega )?jackpot (?:now|today)|no deposit/,
  money:
    /(?:earn|make|made|making|earning)s? (?:up to )?(?:\$|€|£)?\d[\d,.]*k? ?(?:\$|€|£|dollars|usd|%)?[^.!?]{0,20}(?:per|a|every|in one|each)? ?(?:day|week|month|weekly|daily)|\d% (?:profit|return|roi)|passive income|financial freedom|binary options|trad(?:e|ing) (?:forex|crypto|robot|bot)|ai (?:trading|robot)|win rate|minimum deposit|trading signals|forex (?:trader|broker|signals)|(?:bitcoin|crypto) (?:mining|invest)|invested? (?:\$|€|£)?[\d,]+ (?:and|,) (?:got|earned|received)|professional (?:forex )?trader|account manager|(?:token )?presale|airdrop|double your (?:money|bitcoin|investment)|(?:sell|buy) (?:your |a )?kidney|blank atm|work from home (?:job|opportunit)|visa sponsorship/,
  recovery:
    /(?:recover|retriev|got back|get back)\w*[^.!?]{0,40}(?:bitcoin|crypto|\bbtc\b|funds|usdt)|(?:asset|funds?|crypto|wallet|bitcoin|scam) recovery\b|(?:recovery|retrieval) (?:expert|agent|team|specialist|firm|service|company)|(?:expert|team|hacker)s? recover/,
  papers:
    /(?:registered|real|genuine|fake|original) (?:\w+ )?(?:documents|certificates?|passports?|licen[cs]es?)|ielts certificate|buy (?:a )?(?:diploma|degree|passport)|replica (?:watch|bag)/,
  reach:
    /backlinks?|seo (?:service|expert|specialist|agenc|compan|rank)|organic traffic|dear (?:webmaster|site owner|admin)\b|google'?s first page|rank on (?:the )?first page|guest posts?|buy (?:\w+ )?(?:followers|likes|accounts?)|(?:instagram|youtube|tiktok) followers|verified (?:\w{1,20} ){0,6}profiles?|cheap (?:paypal|accounts?)/,
  services:
    /book (?:your|a) (?:free )?(?:consultation|session|appointment)|free (?:consultation|trial|session|audit|quote|estimate|demo|clarity)|first (?:session|half hour|visit|consultation) (?:is )?(?:for )?free|certified (?:life )?coach|i help (?:[\w-]+ ){0,2}(?:clients|women|men|people|couples|students|professionals) (?:to|heal|find|get|build|become)\b|\bour (?:\w+ )?(?:clinic|platform|programme|program|services?|experts|team|professionals?|app|writers|rehab|cent(?:er|re)|retreat|academy|course|webinar|workshop|agency|company|store|shop|counsell?ors|therapists|coaches)\b|my (?:\w+ )?(?:e-?book|online course|coaching|channel|masterclass)\b|link in (?:my )?(?:bio|profile)|\d for 1\b|admissions? (?:team|line)|licensed counsell?ors|\bhire (?:a|an|our) (?:\w+ )?(?:professional|private|expert|certified)|private investigators?|(?:join|visit|try|discover|meet) our\b|early.bird|insurance accepted|toll.free|support number|(?:on|from|in) (?:the )?(?:app|play) store|(?:google|trustpilot|amazon) reviews|(?:online|healing|proven) program(?:me)? (?:healed|helped|that)|we (?:provide|offer|produce|write|deliver|sell|buy|ship|fix|cover)\b|i sell\b|order yours|compare deals|subscribe and|youtube channel/,
  prizes:
    /congratulations[^.]{0,40}(?:selected|won|winner)|claim your|(?:gift card|iphone) (?:now|for free|giveaway)|you have been selected/,
  fortune:
    /business proposal|million (?:dollars|usd|euros?|pounds|gbp)|next of kin|(?:lottery|inheritance|compensation) (?:fund|winner|payment)|beneficiary|donat\w+[^.!?]{0,30}(?:to you|million)/,
  romance:
    /(?:saw|seen|read|viewed) your profile|my private e-?mail|write me on my|interested in you|looking for (?:an? )?(?:honest|serious|good|loyal) (?:man|woman|partner)|i have many photos/,
  elsewhere:
    /казино|заработ|кредит|диплом|недорого|скидк|консультация бесплатно|переходите по ссылке|пишите в (?:телеграм|whatsapp|ватсап)|daftar sekarang|приворот|гадани|ведунь|judi online|deposit \d+ ?rb|terpercaya|справк|доставк|免费|加微信|代写|贷款|赌场|ganar dinero|geld verdienen|gagner de l'argent|solicite su/,
} as const;

/** Single words of advertising; one of them alone says little. */
export const selling: readonly RegExp[] = [
  /100 ?%/,
  /\b24[/ ]?7\b|24 ?hours?/,
  /guarantee|garanti|guaranteed/,
  /\bdiscount|% off|promo ?code|use code|special (?:offer|discount)|limited (?:time|offer|stock)|stock is limited|only \d+ \w+ left/,
  /\b(?:order|buy|call|apply|join|book|click|enroll?|act|hurry|shop|register|sign up) (?:now|today|here|yours)\b|\bhurry\b/,
  /click (?:here|this|the link)/,
  /\b(?:best|lowest|affordable|cheap|cheapest) (?:\w+ )?(?:prices?|rates?|deals?|flights?)|prices start|affordable/,
  /\bfree (?:shipping|delivery|trial|video|content|download|of charge)|(?:totally|absolutely|join|download it) free\b|risk.free|no (?:hidden )?fees|money back/,
  /satisfied (?:customers|clients)|\d[\d,]+ (?:people|clients|customers|patients)\b/,
  /\b(?:official|our|my|visit my|visit our) (?:web ?site|website|channel|page)\b/,
  /number one|#1|top.rated|world'?s best|most powerful|high quality|\breliable\b|untraceable|legit\b/,
  /no (?:experience|registration|side effects|diet|stress|problem)\b/,
  /\b(?:in|within) (?:just )?\d+ (?:minutes|hours|days)\b|in (?:one|a) week|in minutes\b/,
  /changed my life|my life changed|life changing/,
  /only \$?\d+[^.]{0,10}(?:a|per) week|cancel any ?time|sign up/,
  /\b(?:best|top|leading|cheapest|trusted|no\.? ?1) (?:\w{1,20} ){1,5}(?:in|near|for) (?!me\b|you\b|the\b|my\b|a\b)\w+/,
  /before (?:midnight|it is taken down|it's too late)|don'?t (?:miss|lose hope|worry)\b/,
];

/** Asks for something to be done at an address. */
export const inviting =
  /\b(?:visit|click|check ?out|check it|see|learn more|read more|find out more|go to|order|buy|book (?:now|an?|your|online|here|today|it)|sign up|register|join|subscribe|download|enrol{1,2}|watch|claim|compare|apply|contact|get (?:it|yours))\b/;

/** Leads away, to where nobody else reads along. */
export const contacting =
  /\b(?:whats ?app|telegram|signal|skype|wickr|viber|wechat|snap(?:chat)?|kik|instagram|ig|facebook|hangouts?)\b|\b(?:e-?mail|text|call|dm|inbox|message|write|write to|reach|reach out to|contact|hit) (?:him|her|them|us|me|on|up|to|at|now)\b|\bvia e-?mail\b|телеграм|ватсап|вотсап|(?:reply|write|respond)[^.!?]{0,20}\be-?mail\b|пишите|звоните|contactez|contacte|kontaktieren/;

/** Somebody says that a stranger has made all well. */
export const testifying =
  /\b(?:thanks? to|thank(?: you)?|met|found|tried|hired|used|recommended|helped by|came across|introduced me to|reached out to|got in touch with) (?:the great |the |this |a |an )?(?:dr|mr|mrs|priest(?:ess)?|prophet|mama|baba|chief|lord|coin|cyber|fast|ethical|credit|hacker|herbal)\b|(?:until|till) (?:i|a friend) (?:met|found|tried|recommended)|until (?:priest|dr|mr|mrs)|(?:begging me|is back and we|thank me later|tell them i sent|he is back now|i was devastated|your problem will be solved|i tried everything and nothing worked|tested negative|promised to (?:tell|share)|tell the whole world)/;

/** Flatters the page, as those do who leave links. */
export const flattering =
  /\b(?:great|nice|good|informative|valuable|useful|helpful) (?:\w+ )?(?:post|blog|article|site|thread|content|info(?:rmation)?)\b|thanks? for sharing (?:this|such)|keep it up|bookmark(?:ing|ed)? (?:this|your)|i (?:also )?found a (?:very )?(?:useful|great) (?:blog|site|article)/;

/** Leads to where its author shows what they have. */
export const showing =
  /\b(?:visit|see|check(?: out)?|look at|view) my (?:\w+ )?(?:profile|page|channel|blog|bio|site|website|shop)\b/;

/** Somebody speaks of their own life, and it is too much. */
export const distressed =
  /\b(?:i|i'm|i've|my)\b[^.!?]{0,60}\b(?:die|dying|suicid\w*|kill myself|end(?:ing)? my life|hurt myself|self.?harm\w*|cut(?:ting)? (?:again|myself)|hate myself|scared|afraid|ashamed|alone|lonely|hopeless|can'?t (?:sleep|go on|do this|stop crying|breathe|eat)|so tired|panic|grief|failure|burden)\b/;

/** Warns others of a fraud, or tells of one. */
export const warning =
  /\b(?:scams?|scammed|scammers?|fraud|cheated|ripped off)\b|\b(?:do not|don't|never) (?:pay|trust|send|answer|reply)\b/;

/** Asks for a call. */
export const calling = /\b(?:call|calling|text|ring|dial|phone|whatsapp|whats app)\b|тел\./;

/** Names the best of something in a town, as it is typed. */
export const bestInTown = /\b(?:[Bb]est|[Tt]op|[Ll]eading|[Cc]heapest) (?:\w+ ){1,4}in [A-Z][a-z]+/;

/** A code that makes something cheaper, as it is typed. */
export const couponed = /\b(?:[Cc]ode|CODE|[Cc]oupon|[Vv]oucher)\b:? ?"?[A-Z]{2,}\d*\b/;
