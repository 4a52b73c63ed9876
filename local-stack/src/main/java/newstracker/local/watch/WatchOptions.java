package newstracker.local.watch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.local.folder.RunningAddresses;

/// What to watch, where, with which key, and for how long.
record WatchOptions(URI stream, Optional<String> key, boolean json, int count) {

    private static final List<String> CLAIMS = List.of("claim.created", "claim.corrected", "claim.retracted");

    static WatchOptions read(List<String> words, Map<String, String> environment) {
        List<String> filters = new ArrayList<>();
        String data = environment.getOrDefault("NEWS_DATA", ".tracker");
        String url = "";
        boolean json = false;
        int count = Integer.MAX_VALUE;
        List<String> left = new ArrayList<>(words);
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            switch (word) {
                case "--json" -> json = true;
                case "--count" -> count = number(value(word, left));
                case "--data" -> data = value(word, left);
                case "--url" -> url = value(word, left);
                default -> filters.addAll(filters(word));
            }
        }
        URI api = url.isEmpty()
                ? URI.create(RunningAddresses.of(Path.of(data)).api() + "/")
                : URI.create(url.endsWith("/") ? url : url + "/");
        Optional<String> key = Optional.ofNullable(environment.get("NEWS_KEY"));
        return new WatchOptions(api.resolve("v1/stream?" + query(filters)), key, json, count);
    }

    Map<String, String> headers() {
        return key.map(word -> Map.of("Authorization", "Bearer " + word)).orElse(Map.of());
    }

    // One word with blanks, as in the manual, or several: 'company=xai kind=price'.
    private static List<String> filters(String word) {
        List<String> filters = new ArrayList<>();
        for (String filter : word.strip().split("\\s+(?=[A-Za-z]+=)")) {
            if (!filter.matches("(?s)[A-Za-z]+=.*")) {
                throw new IllegalArgumentException("tracker watch does not know '" + filter + "'.");
            }
            filters.add(filter);
        }
        return filters;
    }

    private static String query(List<String> filters) {
        List<String> parameters = new ArrayList<>();
        for (String filter : filters) {
            int equals = filter.indexOf('=');
            parameters.add(filter.substring(0, equals) + "="
                    + URLEncoder.encode(filter.substring(equals + 1), StandardCharsets.UTF_8));
        }
        if (filters.stream().noneMatch(filter -> filter.startsWith("type="))) {
            CLAIMS.forEach(type -> parameters.add("type=" + type));
        }
        return String.join("&", parameters);
    }

    private static String value(String option, List<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return left.removeFirst();
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("--count takes a number, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }
}
