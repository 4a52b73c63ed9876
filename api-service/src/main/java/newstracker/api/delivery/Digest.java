package newstracker.api.delivery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import newstracker.api.subscription.Channel.Rhythm;
import newstracker.api.subscription.Subscription;

/// When a letter goes out: at once, or with the next digest, at eight in the morning of the subscriber.
final class Digest {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private Digest() {}

    static Instant due(Subscription subscription, Instant now) {
        return subscription
                .channel()
                .digest()
                .map(rhythm -> next(rhythm, now.atZone(subscription.tongue().zone())))
                .orElse(now);
    }

    private static Instant next(Rhythm rhythm, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate first = now.toLocalTime().isBefore(MORNING) ? today : today.plusDays(1);
        LocalDate day =
                switch (rhythm) {
                    case DAILY -> first;
                    case WEEKLY -> first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                };
        return day.atTime(MORNING).atZone(now.getZone()).toInstant();
    }
}
