package newstracker.api.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import newstracker.api.channel.Outcome;
import newstracker.api.subscription.State;

/// Works off what is due at one endpoint, one after the other, until nothing is or somebody does not answer.
final class Lane {

    private static final int PAGE = 25;

    // What was sent and not yet written down is sent again after a crash: not too much of it.
    private static final Duration LONGEST_PAGE = Duration.ofSeconds(5);

    private final String endpoint;
    private final Sender.Tools tools;
    private int failures;

    Lane(LaneStore.Claimed claimed, Sender.Tools tools) {
        this.endpoint = claimed.endpoint();
        this.failures = claimed.failures();
        this.tools = tools;
    }

    String endpoint() {
        return endpoint;
    }

    void run() throws SQLException {
        boolean more = true;
        while (more) {
            List<Due> page = tools.lanes().page(endpoint, now(), PAGE);
            if (page.isEmpty()) {
                tools.lanes().rest(endpoint);
                return;
            }
            more = settle(send(page));
        }
    }

    private List<Attempted> send(List<Due> page) {
        List<Attempted> tried = new ArrayList<>();
        long start = System.nanoTime();
        for (List<Due> together : Due.together(page)) {
            Instant at = now();
            Outcome outcome = tools.carrier().carry(together, at);
            together.forEach(due -> tried.add(new Attempted(due, at, outcome)));
            if (!outcome.delivered() || System.nanoTime() - start > LONGEST_PAGE.toNanos()) {
                break;
            }
        }
        return tried;
    }

    /// Whether to go on.
    private boolean settle(List<Attempted> tried) throws SQLException {
        Attempted last = tried.getLast();
        Duration wait = waitAfter(tried);
        Optional<Instant> failingSince =
                tools.lanes().settle(endpoint, tried, last.at().plus(wait));
        tools.count(tried);
        if (last.outcome().kind() == Outcome.Kind.GONE) {
            disable("the receiver answered 410 Gone");
        } else if (failingSince
                .filter(since -> !since.plus(Schedule.LONGEST_FAILURE).isAfter(last.at()))
                .isPresent()) {
            disable("nothing was taken for five days; last: " + said(last.outcome()));
        }
        return last.outcome().kind() != Outcome.Kind.AWAY;
    }

    /// Where nobody is there it counts how often the endpoint failed, whichever letter it was.
    private Duration waitAfter(List<Attempted> tried) {
        Attempted last = tried.getLast();
        boolean well = tried.stream().anyMatch(one -> one.outcome().delivered());
        boolean away = last.outcome().kind() == Outcome.Kind.AWAY;
        failures = (well ? 0 : failures) + (away ? 1 : 0);
        return Schedule.after(
                away ? failures : last.attempts(),
                last.outcome().askedWait(),
                ThreadLocalRandom.current().nextDouble());
    }

    private static String said(Outcome outcome) {
        return outcome.status().map(status -> "status " + status).orElse(outcome.excerpt());
    }

    private void disable(String reason) throws SQLException {
        for (String subscription : tools.lanes().subscribers(endpoint)) {
            tools.desk().turn(subscription, State.DISABLED, Optional.of(reason));
        }
    }

    private Instant now() {
        return tools.clock().instant();
    }
}
