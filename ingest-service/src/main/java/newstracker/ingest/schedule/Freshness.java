package newstracker.ingest.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.ingest.fetch.Answer.Headers;

/// How long an answer stays fresh by its own words: `Cache-Control: max-age`, else `Expires`.
final class Freshness {

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    private Freshness() {}

    static Duration of(Headers headers) {
        Matcher age = MAX_AGE.matcher(headers.value("cache-control").orElse(""));
        if (age.find()) {
            return Duration.ofSeconds(Long.parseLong(age.group(1)));
        }
        Optional<Instant> expires = headers.value("expires").flatMap(Freshness::date);
        Optional<Instant> date = headers.value("date").flatMap(Freshness::date);
        return expires.isPresent() && date.isPresent() && expires.get().isAfter(date.get())
                ? Duration.between(date.get(), expires.get())
                : Duration.ZERO;
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
