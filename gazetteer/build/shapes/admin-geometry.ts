import {
  listAdminCountries,
  readAdmin,
  readCountries,
  type ShapeLayer,
  type ShapeProperties,
} from '../../../lib/gazetteer/shape-files'

/** Label point and radius of every bundled shape, by place id (`ctry:SY`, `adm1:SY.09`, `adm2:FR.84.69`). */
export function adminGeometry(root: string): Map<string, ShapeProperties> {
  const geometry = new Map<string, ShapeProperties>()
  remember(readCountries(root).objects.countries)
  for (const country of listAdminCountries(root)) {
    const topology = readAdmin(root, country)
    if (!topology) continue
    remember(topology.objects.adm1)
    remember(topology.objects.adm2)
  }
  return geometry

  function remember(layer: ShapeLayer): void {
    for (const { id, properties } of layer.geometries) geometry.set(id, properties)
  }
}
