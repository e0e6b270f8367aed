/** Countries whose press names come from Arabic, Persian, Cyrillic and the scripts beside them, spelt by each paper in its own way. */
const COUNTRIES = new Set(
  (
    'SY IQ LB JO PS EG LY TN DZ MA EH MR SD TD DJ SO ER SA YE OM AE QA BH KW IR AF PK TJ TM UZ KG KZ AZ AM GE ' +
    'RU UA BY MD MN BG MK RS ME BA XK'
  ).split(' '),
)

/** Shorter ones are borne by too many. */
const LEAST = 3

const ARTICLES = new Set('al el ul il ad ed ar er as es at et az ez an en ash esh ach ech adh edh ath eth'.split(' '))

/** Words that begin or end so many Arabic names that each paper has its own habit for them. */
const ELEMENTS: ReadonlyMap<string, string> = new Map(
  [
    'tal tel tell til tall',
    'kafr kafar kafer kefr kfar kfer kufr kifr',
    'jisr jisir jiser jesr djisr',
    'rasm rasim rasem',
    'jub jib jeb jubb jobb joub djoub',
    'jabal jebel djebel djabal gebel jabel',
    'khirbat khirbet kherbet kharbet khurbat khirba kherba',
    'maarat maaret maarret maarrat marret marrat',
    'um umm om oum oumm',
    'abu abo abou aboul abul',
    'dir deir der dayr dair dier',
    'burj borj bourj bordj',
    'haj hajj hadj hadji',
    'kabir kebir kabeer',
    'saghir sghir sagheer saghira',
    'qalat qalaat qalaet kalat kalaat',
    'mazra mazraat mazraet mazraa',
    'ain ayn ein aain',
  ].flatMap((row) => {
    const [first = '', ...others] = row.split(' ')
    return others.map((other) => [other, first] as const)
  }),
)

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

/** In this order; each is what newsrooms write for one sound. */
const SOUNDS: readonly (readonly [written: RegExp, sound: string])[] = [
  [/shch|tch|sch|sh|ch|cz|sz/g, 's'],
  [/kh/g, 'x'],
  [/dzh|dj|zh/g, 'j'],
  [/gu(?=[ei])|gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/ts/g, 's'],
  [/ck|q|c/g, 'k'],
  [/ou|oo|au|aw|ow|[ow]/g, 'u'],
  [/ai|ay|ei|ey|ee|[ey]/g, 'i'],
]

export function isRomanised(countryCode: string | undefined): boolean {
  return countryCode !== undefined && COUNTRIES.has(countryCode)
}

/**
 * What is left of a folded name when spelling is set aside: one letter a sound, no Arabic article, no doubled letters, no mute
 * end. "Khâne Cheïkhoûn" and "Khān Shaykhūn" are both `xansixun`. Empty where too little is left, or in other scripts.
 */
export function romanisedKey(key: string): string {
  const words = key.split(' ')
  let sounds = ''
  for (const [i, word] of words.entries()) {
    if (i + 1 < words.length && ARTICLES.has(word)) continue
    const latin = /\p{Script=Cyrillic}/u.test(word) ? [...word].map((letter) => CYRILLIC[letter] ?? '').join('') : word
    if (!/^[a-z]+$/.test(latin)) return ''
    sounds += soundsOf(ELEMENTS.get(latin) ?? latin)
  }
  return sounds.length < LEAST ? '' : sounds.replace(/(.)\1+/g, '$1')
}

function soundsOf(word: string): string {
  let sounds = word
  for (const [written, sound] of SOUNDS) sounds = sounds.replace(written, sound)
  return sounds
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=..)h$/, '')
    .replace(/(?<=..)[ai]$/, '')
}
