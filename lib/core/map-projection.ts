/** A point on the ground: latitude and longitude in degrees, WGS 84. */
export type Position = readonly [latitude: number, longitude: number];
/** A point on a plane of the map: x to the east, y to the south. */
export type Point = readonly [x: number, y: number];

/** Mean radius of the Earth in kilometres (IUGG). */
const radius = 6371.0088;
const radians = Math.PI / 180;

/**
 * The parallel along which the regional plane is true: the middle of Iraq. Seven degrees to the
 * north or south, east-west lengths are wrong by less than one part in twelve.
 */
const trueParallel = 33.25;

/**
 * The plane of the region: equirectangular (plate carrée with a standard parallel; Snyder, *Map
 * Projections: A Working Manual*, USGS PP 1395, ch. 12). Chosen because north is up everywhere, the
 * scale is true along every meridian and along the middle parallel, and one line of code places a
 * town. Its unit is a kilometre, its origin 33.25° N 44° E.
 */
export function placeInRegion([latitude, longitude]: Position): Point {
  return [
    (longitude - 44) * radians * radius * Math.cos(trueParallel * radians),
    (trueParallel - latitude) * radians * radius,
  ];
}

/** How many kilometres on the ground one unit of the regional plane is, from west to east, at this y. */
export function groundScale(y: number): number {
  const latitude = trueParallel - y / radians / radius;
  return Math.cos(latitude * radians) / Math.cos(trueParallel * radians);
}

/** The meridian in the middle of the world: its antimeridian crosses the Bering Strait and no land. */
const middleMeridian = 11;

/**
 * The plane of the world: Equal Earth (Šavrič, Patterson, Jenny, *International Journal of
 * Geographical Information Science* 33, 2019, equations 1–5), since no country should look larger
 * than it is. Its unit is a hundredth of the Earth's radius.
 */
export function placeInWorld([latitude, longitude]: Position): Point {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const t = Math.asin((Math.sqrt(3) / 2) * Math.sin(latitude * radians));
  const t2 = t * t;
  const t6 = t2 * t2 * t2;
  const east = ((longitude - middleMeridian + 540) % 360) - 180;
  const narrowing = a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2);
  const x = (2 * Math.sqrt(3) * east * radians * Math.cos(t)) / (3 * narrowing);
  return [100 * x, -100 * t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))];
}

/** The great-circle distance in kilometres, on a sphere (haversine formula). */
export function distanceBetween([lat1, lon1]: Position, [lat2, lon2]: Position): number {
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const h = half(lat2 - lat1) + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * half(lon2 - lon1);
  return 2 * radius * Math.asin(Math.sqrt(h));
}

/** The eight winds, clockwise from north. */
export const winds = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Wind = (typeof winds)[number];

/** In which of the eight directions one sets out from `from` for `to`, on the great circle. */
export function windTowards([lat1, lon1]: Position, [lat2, lon2]: Position): Wind {
  const [a, b, turn] = [lat1 * radians, lat2 * radians, (lon2 - lon1) * radians];
  const y = Math.sin(turn) * Math.cos(b);
  const x = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn);
  const eighths = Math.round(Math.atan2(y, x) / (Math.PI / 4));
  return winds[(eighths + 8) % 8] as Wind;
}
