// The addresses of the sample data, which belong to no network. A real app asks its own GeoIP database.
const LOCATIONS: Readonly<Record<string, string>> = {
  '127.0.0.1': 'This computer',
  '::1': 'This computer',
  '192.0.2.18': 'Lisbon, Portugal',
  '2001:db8::1f': 'Lisbon, Portugal',
  '198.51.100.23': 'Porto, Portugal',
  '203.0.113.7': 'Madrid, Spain',
  '198.51.100.101': 'Berlin, Germany',
  '192.0.2.200': 'Paris, France',
  '2001:db8:85a3::8a2e:370:7334': 'Tokyo, Japan',
  '203.0.113.64': 'São Paulo, Brazil',
};

/** Finds where an IP address is. This demo sends no address to anyone: it looks into a table. */
export async function resolveLocation(address: string): Promise<string | undefined> {
  return LOCATIONS[address];
}
