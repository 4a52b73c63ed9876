package newstracker.api.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import newstracker.api.wish.Wish;

/// Somebody's standing wish to be told. Only events with a greater number than `from` fire.
public record Subscription(
        String id, String owner, Begin begin, Wish wish, Channel channel, Tongue tongue, Status status) {

    public record Begin(Instant at, long from) {}

    /// In which language and by which clock people are told.
    public record Tongue(Locale locale, ZoneId zone) {

        public boolean japanese() {
            return locale.getLanguage().equals("ja");
        }
    }

    public record Status(State state, Optional<String> reason, Instant since) {}
}
