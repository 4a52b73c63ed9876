package newstracker.ingest.item;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Zones as feeds spell them. What cannot be told is UTC: a news item is then some hours off, never lost.
final class ZoneNames {

    private static final Pattern NUMBERS = Pattern.compile("(?:GMT|UTC?)?([+-])\\s*(\\d{1,2}):?(\\d{2})?");

    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("ET", "-05:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("CT", "-06:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("MT", "-07:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("PT", "-08:00"),
            Map.entry("AKST", "-09:00"),
            Map.entry("AKDT", "-08:00"),
            Map.entry("AKT", "-09:00"),
            Map.entry("HST", "-10:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MET", "+01:00"),
            Map.entry("MEST", "+02:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("IST", "+05:30"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("AT", "-04:00"),
            Map.entry("AST", "-04:00"),
            Map.entry("ADT", "-03:00"),
            // Military letters, as RFC 822 has them.
            Map.entry("A", "-01:00"),
            Map.entry("N", "+01:00"),
            Map.entry("M", "-12:00"),
            Map.entry("Y", "+12:00"));

    private ZoneNames() {}

    static ZoneOffset offset(String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        Matcher numbers = NUMBERS.matcher(zone.strip().toUpperCase(Locale.ROOT));
        if (numbers.matches()) {
            int hours = Integer.parseInt(numbers.group(2));
            int minutes = numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3));
            int total = Math.clamp(hours * 60L + minutes, 0, 18 * 60);
            return ZoneOffset.ofTotalSeconds((numbers.group(1).equals("-") ? -total : total) * 60);
        }
        return ZoneOffset.of(OFFSETS.getOrDefault(zone.strip().toUpperCase(Locale.ROOT), "Z"));
    }
}
