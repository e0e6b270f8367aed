const KINDS_EN =
  'Governorate|Province|Region|District|County|State|Department|Prefecture|Division|Oblast|Krai|Kray|Rayon|Raion|' +
  'Municipality|Canton|Parish|Voivodeship|Commune|Wilaya|Okrug|Territory|Republic'
const KINDS_FR =
  'Gouvernorat|Province|Région|Département|État|District|Comté|Canton|Préfecture|Oblast|Kraï|Voïvodie|Wilaya|' +
  'Municipalité|Raïon|Cercle|Commune|Circonscription|Paroisse|Territoire|République'
const BEFORE_EN = new RegExp(`^(?:${KINDS_EN}) of (?:the )?`)
const AFTER_EN = new RegExp(` (?:Autonomous |Metropolitan |Capital |Special )?(?:${KINDS_EN})$`, 'i')
const BEFORE_FR = new RegExp(
  `^(?:${KINDS_FR})(?: autonome| fédéral| urbaine| métropolitaine| spéciale?)? (?:de la |de l['’]|du |des |de |d['’])`,
  'i',
)
/** What is left of these is no name: "Northern Province", "Province du Centre". */
const NO_NAME =
  /^(?:(?:north|south|east|west|northern|southern|eastern|western|central|centre|capital|federal|upper|lower|nord|sud|est|ouest|autonomous)[ -]?)+$/i

/** The proper name in a unit's official one: "Aleppo Governorate" is Aleppo, "Gouvernorat d'Alep" is Alep. */
export function properName(name: string): string {
  const bare = name.replace(BEFORE_FR, '').replace(BEFORE_EN, '').replace(AFTER_EN, '').trim()
  return bare === '' || NO_NAME.test(bare) ? name : bare
}
