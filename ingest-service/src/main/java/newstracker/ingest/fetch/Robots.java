package newstracker.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import newstracker.outbound.Address;

/// What publishers let programs read (RFC 9309): asked once a day per host. No file means everything; a server that
/// fails means nothing for now.
public final class Robots {

    private static final long KEPT = Duration.ofHours(24).toNanos();
    private static final long KEPT_AFTER_FAILURE = Duration.ofMinutes(30).toNanos();
    private static final int MOST_HOSTS = 5000;
    private static final int LONGEST_FILE = 512 * 1024;

    private final SafeHttp http;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(BaseRobotRules rules, long until) {}

    public Robots(SafeHttp http) {
        this.http = http;
    }

    public boolean allow(Address address) throws InterruptedException {
        String site = address.uri().getScheme() + "://" + address.uri().getRawAuthority();
        Known rules = known.get(site);
        if (rules == null || rules.until() - System.nanoTime() < 0) {
            rules = ask(address);
            if (known.size() > MOST_HOSTS) {
                known.clear();
            }
            known.put(site, rules);
        }
        return rules.rules().isAllowed(address.toString());
    }

    private Known ask(Address address) throws InterruptedException {
        Optional<Address> file = address.resolve("/robots.txt");
        if (file.isEmpty()) {
            return new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), System.nanoTime() + KEPT_AFTER_FAILURE);
        }
        try (Room room = new Room()) {
            return understood(http.get(Visit.to(file.get(), room)));
        }
    }

    private static Known understood(Answer answer) {
        return switch (answer) {
            case Answer.Document document -> parsed(document);
            case Answer.Failed failed
            when failed.reason().startsWith("it answers 4") ->
                new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), System.nanoTime() + KEPT);
            case Answer.Gone _ -> new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), System.nanoTime() + KEPT);
            case Answer.Failed _, Answer.Throttled _, Answer.NotModified _ ->
                new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), System.nanoTime() + KEPT_AFTER_FAILURE);
        };
    }

    private static Known parsed(Answer.Document document) {
        byte[] body = document.body().length > LONGEST_FILE
                ? java.util.Arrays.copyOf(document.body(), LONGEST_FILE)
                : document.body();
        BaseRobotRules rules = new SimpleRobotRulesParser()
                .parseContent(document.address().toString(), body, "text/plain", List.of("news-tracker"));
        return new Known(rules, System.nanoTime() + KEPT);
    }
}
