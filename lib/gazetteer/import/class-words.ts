/** What people write for a kind of place, by GeoNames class and code. */
const WORDS: Readonly<Record<string, string>> = {
  'A.PCLI': 'country state-nation pays',
  'A.ADM1': 'adm1 admin1 governorate province region state département department wilaya oblast gouvernorat région',
  'A.ADM2': 'adm2 admin2 district county cercle',
  'A.ADM3': 'adm3 admin3 subdistrict sub-district commune municipality nahiya',
  'P.PPL':
    'city town village settlement locality populated-place place hamlet ville localité inhabited-place inhabited-places',
  'P.PPLX': 'neighbourhood neighborhood quarter suburb quartier section-of-populated-place',
  'S.AIRP': 'airport aéroport',
  'S.AIRB': 'airbase air-base military-airport base-aérienne',
  'S.AIRF': 'airfield airstrip aérodrome',
  'S.CMPRF': 'refugee-camp idp-camp camp camp-de-réfugiés',
  'S.MKT': 'market marché',
  'S.HSP': 'hospital hôpital',
  'S.SCH': 'school école',
  'S.BDG': 'bridge pont',
  'S.DAM': 'dam barrage',
  'S.MNA': 'mine mining-area',
  'S.FCL': 'facility site installation building bâtiment',
  'S.BLDG': 'structure',
  'L.MILB': 'base military-base barracks base-militaire',
  'L.RGN': 'area zone natural-region',
  'L.PRK': 'park parc',
  'L.PORT': 'port harbour harbor',
  'H.STM': 'river stream rivière fleuve',
  'H.LK': 'lake lac',
  'H.SEA': 'sea mer',
  'T.MT': 'mountain peak hill mont montagne colline',
  'T.MTS': 'mountains range chaîne',
  'T.ISL': 'island île',
  'T.VAL': 'valley vallée',
  'T.DSRT': 'desert désert',
  'T.PASS': 'pass col',
  'R.RD': 'road route',
  'R.RDJCT': 'crossroads junction checkpoint carrefour',
  'V.FRST': 'forest forêt',
}

const BY_WORD = new Map(Object.entries(WORDS).flatMap(([code, words]) => words.split(' ').map((word) => [word, code])))
const FULL = /^[AHLPRSTUV]\.[A-Z0-9]{1,10}$/
const CLASS = /^[AHLPRSTUV]$/
const CODE = /^[A-Z0-9]{1,10}$/
/** The code of a class that stands alone. */
const PLAIN: Readonly<Record<string, string>> = {
  A: 'ADMD',
  H: 'UNK',
  L: 'RGN',
  P: 'PPL',
  R: 'RD',
  S: 'FCL',
  T: 'UNK',
  U: 'UNK',
  V: 'UNK',
}

/** Stands for the part of a class and code that a row does not tell: `?`, or `P.?` for a settlement of some kind. */
const UNTOLD = '?'

/** The code that a row leaves open is that of the place that it turns out to be, where the classes agree. */
export function settleFeatureCode(featureCode: string, known: string | undefined): string {
  if (!featureCode.endsWith(UNTOLD)) return featureCode
  if (known !== undefined && (featureCode === UNTOLD || known.charAt(0) === featureCode.charAt(0))) return known
  const letter = featureCode === UNTOLD ? 'P' : featureCode.charAt(0)
  return `${letter}.${PLAIN[letter] ?? 'UNK'}`
}

/** GeoNames' class and code for what a row says of its kind, open where it does not; undefined for what is no kind. */
export function readFeatureCode(kind: string, code: string): string | undefined {
  if (FULL.test(code)) return code
  if (CLASS.test(kind)) return code === '' ? `${kind}.${UNTOLD}` : CODE.test(code) ? `${kind}.${code}` : undefined
  const words = [kind, code].filter((word) => word !== '')
  if (words.length === 0) return UNTOLD
  for (const word of words) {
    if (FULL.test(word)) return word
    const known = BY_WORD.get(word.toLowerCase().replace(/[\s_]+/g, '-'))
    if (known) return known
  }
  return undefined
}
