package newstracker.promises;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import newstracker.promises.fault.Part;
import newstracker.promises.fault.Strikes;

/// How much of everything a run does.
///
/// @param storm how long the faults are spread over
/// @param texts how many texts are published, edits among them
record Plan(int feeds, int texts, Duration storm, Map<Part, Strikes> strikes) {

    Plan {
        strikes = Map.copyOf(strikes);
    }

    static Plan of(Options options) {
        Plan plan =
                switch (options.form()) {
                    case SMALL ->
                        new Plan(3, 60, Duration.ofSeconds(25), strikes(new Strikes(1, 0, 0), new Strikes(0, 0, 0)));
                    case SHORT ->
                        new Plan(
                                24, 1500, Duration.ofSeconds(180), strikes(new Strikes(5, 1, 1), new Strikes(5, 0, 1)));
                    case LONG ->
                        new Plan(
                                60,
                                20_000,
                                Duration.ofMinutes(33),
                                strikes(new Strikes(100, 10, 5), new Strikes(30, 0, 5)));
                };
        return options.minutes().map(plan::within).orElse(plan);
    }

    private static Map<Part, Strikes> strikes(Strikes service, Strikes store) {
        Map<Part, Strikes> strikes = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            strikes.put(part, part.isService() ? service : store);
        }
        return strikes;
    }

    private Plan within(Duration time) {
        return new Plan(feeds, texts, time, strikes);
    }

    double textsASecond() {
        return texts / (double) storm.toSeconds();
    }
}
