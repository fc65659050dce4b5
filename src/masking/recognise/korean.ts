/**
 * How Korean names are spelled in Latin letters: syllable by syllable, as the Revised Romanisation has it (Ministry of
 * Culture and Tourism, notice 2000-8, section 2), and as families and parents spell them all the same. The latter are
 * common knowledge; no list was copied.
 */
const INITIALS = 'g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h'.split(',');
const VOWELS = 'a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i'.split(',');
const FINALS = ',k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t'.split(',');

const COMMON: ReadonlyMap<string, string> = new Map(
  (
    '김kim 이lee,yi,rhee 박park,pak 최choi 정jung,chung 강kang 조cho 윤yoon 장chang 임lim 오oh 서suh 신shin 권kwon 안ahn ' +
    '유yoo 전jun 고ko 문moon 손sohn 배bai 백paik 허hur,huh 심shim 노roh 곽kwak 성sung 주joo 우woo 구koo 엄um 추choo 공kong ' +
    '현hyun 여yuh 석suk 선sun 명myung 기ki 금keum,kum 육yook 국kook 희hee 영young 수soo 준joon 훈hoon 은eun 경kyung 숙sook ' +
    '순soon 연youn 규kyu 건kun 근keun 병byung 형hyung 승seung 범bum 철chul 혁hyuk 열yeol 덕duk 두doo 무moo 운woon 호ho 화hwa ' +
    '효hyo 종chong 중joong 충choong 진chin 상sang 향hyang 령ryung,young 률ryul 린lin 라la 리lee 래lae 례rye 민min'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 1), entry.slice(1)]),
);

const FIRST = 0xac00;
const LAST = 0xd7a3;
const WITH_ONE_INITIAL = VOWELS.length * FINALS.length;

/** The spellings of a syllable, composed or in its letters; none of any other character. */
export function koreanOf(character: string): readonly string[] {
  const syllable = character.normalize('NFC');
  const code = syllable.charCodeAt(0);
  if (syllable.length !== 1 || code < FIRST || code > LAST) return [];
  const at = code - FIRST;
  const revised =
    (INITIALS[Math.floor(at / WITH_ONE_INITIAL)] ?? '') +
    (VOWELS[Math.floor((at % WITH_ONE_INITIAL) / FINALS.length)] ?? '') +
    (FINALS[at % FINALS.length] ?? '');
  return [...new Set([revised, ...(COMMON.get(syllable)?.split(',') ?? [])])];
}
