package newstracker.promises;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import newstracker.promises.fault.Part;
import newstracker.promises.fault.Strikes;
import newstracker.promises.stream.Crowd;

/// How much of everything a run does.
///
/// @param failing how many feeds fail, each in another way
/// @param storm how long the faults are spread over
/// @param strikes what is done to each part
/// @param scenes whether each protection is tried and then removed
record Plan(int feeds, int failing, Duration storm, Map<Part, Strikes> strikes, Traffic traffic, boolean scenes) {

    /// Who reads and writes meanwhile.
    ///
    /// @param texts that are published, edits among them
    /// @param textsASecond the pace, which stays the same when the time is cut short
    /// @param slow followers of the stream that read nothing
    /// @param hostile records that nobody can read
    /// @param boxes from how many feeds webhooks are sent
    record Traffic(int texts, double textsASecond, Crowd.Size crowd, int slow, int hostile, int boxes) {

        /// At the same pace for so long at least: a fault while nothing flows would tell nothing.
        private Traffic lasting(Duration time) {
            int more = (int) Math.ceil(textsASecond * time.toSeconds());
            return new Traffic(Math.max(texts, more), textsASecond, crowd, slow, hostile, boxes);
        }
    }

    private static final Strikes NONE = new Strikes(0, 0, 0);

    Plan {
        strikes = Map.copyOf(strikes);
    }

    static Plan of(Options options) {
        Plan plan =
                switch (options.form()) {
                    case SMALL -> small();
                    case SHORT -> brief();
                    case LONG -> whole();
                };
        return options.minutes().map(plan::within).orElse(plan);
    }

    /// For a test: a minute of it, without the scenes.
    private static Plan small() {
        Crowd.Size crowd = new Crowd.Size(6, 3, Duration.ofSeconds(10));
        return new Plan(
                3,
                8,
                Duration.ofSeconds(60),
                strikes(new Strikes(1, 0, 0), NONE),
                new Traffic(60, 3, crowd, 1, 20, 1),
                false);
    }

    private static Plan brief() {
        Crowd.Size crowd = new Crowd.Size(50, 8, Duration.ofSeconds(25));
        return new Plan(
                24,
                50,
                Duration.ofSeconds(270),
                strikes(new Strikes(5, 1, 1), new Strikes(5, 0, 1)),
                new Traffic(1200, 5, crowd, 3, 300, 3),
                true);
    }

    private static Plan whole() {
        Crowd.Size crowd = new Crowd.Size(500, 14, Duration.ofSeconds(90));
        return new Plan(
                60,
                50,
                Duration.ofMinutes(70),
                strikes(new Strikes(100, 10, 5), new Strikes(30, 0, 5)),
                new Traffic(21_000, 5, crowd, 5, 5000, 4),
                true);
    }

    private static Map<Part, Strikes> strikes(Strikes service, Strikes store) {
        Map<Part, Strikes> strikes = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            strikes.put(part, part.isService() ? service : store);
        }
        return strikes;
    }

    private Plan within(Duration time) {
        return new Plan(feeds, failing, time, strikes, traffic.lasting(time), scenes);
    }
}
