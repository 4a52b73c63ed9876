package newstracker.local.sources;

import com.fasterxml.jackson.databind.JsonNode;

/// One source of the coverage as one line for the terminal.
record SourceLine(String id, String state, String lastSuccess, String nextDue, String error) {

    static final SourceLine HEADING = new SourceLine("SOURCE", "STATE", "LAST SUCCESS", "NEXT POLL", "ERROR");

    static SourceLine of(JsonNode source) {
        String error = source.path("error").asText("");
        return new SourceLine(
                source.path("id").asText(),
                state(source, error),
                time(source.path("lastSuccess").asText("")),
                time(source.path("nextDue").asText("")),
                error.equals("null") ? "" : error);
    }

    private static String state(JsonNode source, String error) {
        if (source.path("stale").asBoolean()) {
            return "stale";
        }
        return error.isEmpty() || error.equals("null") ? "ok" : "failing";
    }

    // To the second: 2026-01-05T12:00:00Z.
    private static String time(String instant) {
        return instant.isEmpty() || instant.equals("null") ? "-" : instant.replaceAll("\\.\\d+Z$", "Z");
    }

    @Override
    public String toString() {
        return "%-28s %-8s %-21s %-21s %s"
                .formatted(id, state, lastSuccess, nextDue, error)
                .stripTrailing();
    }
}
