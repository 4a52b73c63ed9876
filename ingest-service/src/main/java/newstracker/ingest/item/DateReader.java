package newstracker.ingest.item;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.event.article.Published;

/// Dates as publishers write them: ISO 8601 and RFC 822 with all their variants, asctime, Japanese and Korean. A day
/// without an hour stays a day.
public final class DateReader {

    private static final int LONGEST = 80;

    private static final String TIME =
            "(\\d{1,2})(?:[:.時시]\\s*(\\d{1,2})(?:[:.分분]\\s*(\\d{1,2})(?:[.,](\\d{1,9}))?)?)?[秒초分분時시]?";
    private static final String ZONE =
            "\\s*(Z|UTC?|[+-]\\s*\\d{1,2}:?\\d{0,2}|GMT[+-]\\d{1,2}:?\\d{0,2}|[A-Za-z]{1,5})?";

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/.年년]\\s*(\\d{1,2})[-/.月월]\\s*(\\d{1,2})[日일]?(?:\\s*[(（][^)）]{1,4}[)）])?(?:(?:[Tt]|\\s+|,\\s*|(?<=[)）]))(오전|오후|午前|午後)?\\s*"
                    + TIME + "\\s*([AaPp]\\.?[Mm]\\.?(?![A-Za-z]))?" + ZONE + ")?.*");
    private static final Pattern EAST_ASIAN = Pattern.compile("[年時년시]");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[Tt ]?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?" + ZONE + ")?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})(?:[Tt]" + TIME + ZONE + ")?");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{2})(-?)(\\d{2})\\2(\\d{2})");
    private static final Pattern MONTH_ONLY = Pattern.compile("(\\d{4})(?:[-/年](\\d{1,2})月?)?");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[-\\s.]+(\\p{L}+)\\.?[-\\s,]+(\\d{2,4})(?:,?\\s+" + TIME
                    + "\\s*([AaPp]\\.?[Mm]\\.?)?" + ZONE + ")?.*");
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s+)?(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:,?\\s+(?:at\\s+)?" + TIME
                    + "\\s*([AaPp]\\.?[Mm]\\.?)?" + ZONE + ")?.*");
    private static final Pattern ASCTIME =
            Pattern.compile("(?:\\p{L}+,?\\s+)?(\\p{L}+)\\s+(\\d{1,2})\\s+" + TIME + ZONE + "\\s+(\\d{4})\\s*" + ZONE);
    private static final Pattern LEADING_DAY_NAME = Pattern.compile("^\\p{L}+\\.?,\\s*(?=\\d{4})");

    private DateReader() {}

    /// Empty when the text is no date.
    public static Optional<Published> read(String text) {
        String bare = text.strip().replaceAll("\\s+", " ");
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return numeric(LEADING_DAY_NAME.matcher(bare).replaceFirst("")).or(() -> named(bare));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Published> numeric(String text) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            Clock clock = new Clock(compact.group(4), compact.group(5), compact.group(6), compact.group(7), "");
            return Optional.of(clock.on(day(compact.group(1), compact.group(2), compact.group(3))));
        }
        Matcher ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            LocalDate day = LocalDate.ofYearDay(Integer.parseInt(ordinal.group(1)), Integer.parseInt(ordinal.group(2)));
            return Optional.of(
                    new Clock(ordinal.group(3), ordinal.group(4), ordinal.group(5), ordinal.group(7), "").on(day));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            // Who writes the year and the hour like that lives nine hours ahead, unless a zone says otherwise.
            String zone = iso.group(10) == null && EAST_ASIAN.matcher(text).find() ? "+09:00" : iso.group(10);
            String half = iso.group(4) == null ? iso.group(9) : iso.group(4);
            Clock clock = new Clock(iso.group(5), iso.group(6), iso.group(7), zone, half);
            return Optional.of(clock.on(day(iso.group(1), iso.group(2), iso.group(3))));
        }
        Matcher shortYear = SHORT_YEAR.matcher(text);
        if (shortYear.matches()) {
            return Optional.of(Published.on(day(shortYear.group(1), shortYear.group(3), shortYear.group(4))));
        }
        Matcher month = MONTH_ONLY.matcher(text);
        return month.matches()
                ? Optional.of(Published.on(day(month.group(1), month.group(2) == null ? "1" : month.group(2), "1")))
                : Optional.empty();
    }

    private static Optional<Published> named(String text) {
        Matcher dayFirst = DAY_MONTH_YEAR.matcher(text);
        if (dayFirst.matches() && MonthNames.number(dayFirst.group(2)) > 0) {
            Clock clock = new Clock(
                    dayFirst.group(4), dayFirst.group(5), dayFirst.group(6), dayFirst.group(9), dayFirst.group(8));
            return Optional.of(clock.on(day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1))));
        }
        Matcher monthFirst = MONTH_DAY_YEAR.matcher(text);
        if (monthFirst.matches() && MonthNames.number(monthFirst.group(1)) > 0) {
            Clock clock = new Clock(
                    monthFirst.group(4),
                    monthFirst.group(5),
                    monthFirst.group(6),
                    monthFirst.group(9),
                    monthFirst.group(8));
            return Optional.of(clock.on(day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2))));
        }
        Matcher asctime = ASCTIME.matcher(text);
        if (asctime.matches() && MonthNames.number(asctime.group(1)) > 0) {
            String zone = asctime.group(7) == null ? asctime.group(9) : asctime.group(7);
            Clock clock = new Clock(asctime.group(3), asctime.group(4), asctime.group(5), zone, "");
            return Optional.of(clock.on(day(asctime.group(8), month(asctime.group(1)), asctime.group(2))));
        }
        return Optional.empty();
    }

    private static String month(String name) {
        return Integer.toString(MonthNames.number(name));
    }

    private static LocalDate day(String year, String month, String day) {
        int number = Integer.parseInt(year);
        int full = year.length() > 2 ? number : number < 70 ? 2000 + number : 1900 + number;
        return LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
    }

    /// The hour of a date, when it has one.
    private record Clock(String hour, String minute, String second, String zone, String half) {

        Published on(LocalDate day) {
            if (hour == null) {
                return Published.on(day);
            }
            boolean afternoon = half != null && (half.matches("(?i)p.*") || half.equals("오후") || half.equals("午後"));
            boolean morning = half != null && (half.matches("(?i)a.*") || half.equals("오전") || half.equals("午前"));
            int given = Integer.parseInt(hour);
            int hours = afternoon && given < 12 ? given + 12 : morning && given == 12 ? 0 : given;
            // Midnight at the end of a day, and leap seconds.
            LocalTime time = LocalTime.of(hours % 24, number(minute), Math.min(number(second), 59));
            LocalDateTime local = LocalDateTime.of(day.plus(hours / 24, ChronoUnit.DAYS), time);
            ZoneOffset offset = half != null && zone == null && half.matches("[오午].")
                    ? ZoneOffset.ofHours(9)
                    : ZoneNames.offset(zone);
            return Published.exactly(local.toInstant(offset));
        }

        private static int number(String digits) {
            return digits == null ? 0 : Integer.parseInt(digits);
        }
    }
}
