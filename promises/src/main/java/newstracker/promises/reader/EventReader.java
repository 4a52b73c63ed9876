package newstracker.promises.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.RunningStack;

/// Reads `/v1/events` as it grows, at whichever instance answers, always behind the last event it has.
public final class EventReader implements AutoCloseable {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
    private static final int PAGE = 200;

    private final List<URI> instances;
    private final List<Told> told = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Instant> seenAt = new ConcurrentHashMap<>();
    private final Set<Integer> amounts = ConcurrentHashMap.newKeySet();
    private final Thread reader;
    private int instance;
    private volatile String trouble = "none";

    public EventReader(RunningStack stack) {
        this.instances = List.of(stack.address("api-1"), stack.address("api-2"));
        this.reader = Thread.ofVirtual().name("event-reader").start(this::follow);
    }

    private void follow() {
        List<Told> fresh = new ArrayList<>();
        String last = "";
        while (!Thread.currentThread().isInterrupted()) {
            try {
                fresh.clear();
                last = page(instances.get(instance), last, fresh);
                told.addAll(fresh);
                fresh.forEach(this::note);
            } catch (IOException away) {
                trouble = away.toString();
                instance = (instance + 1) % instances.size();
            }
            if (fresh.size() < PAGE && !rested()) {
                return;
            }
        }
    }

    private void note(Told event) {
        amounts.add(event.amount());
        if (event.isFirst() && !event.key().isEmpty()) {
            seenAt.putIfAbsent(event.key(), event.at());
        }
    }

    private static boolean rested() {
        try {
            Pause.of(BETWEEN_QUESTIONS);
            return true;
        } catch (IllegalStateException closed) {
            return false;
        }
    }

    private static String page(URI instance, String after, List<Told> into) throws IOException {
        String behind = after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        JsonNode answer = Answer.to(instance.resolve("/v1/events?limit=" + PAGE + behind));
        Instant now = Instant.now();
        String last = after;
        for (JsonNode event : answer.path("items")) {
            into.add(Told.of(event, now));
            last = event.path("id").asText();
        }
        return last;
    }

    /// What it has read so far, in the order of reading.
    public List<Told> told() {
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    /// When each article of the farm was first told, by its key.
    public Map<String, Instant> seenAt() {
        return Map.copyOf(seenAt);
    }

    /// Why it was not answered, the last time that it was not.
    public String trouble() {
        return trouble;
    }

    /// Whether a claim with that amount has been told.
    public boolean knows(int amount) {
        return amounts.contains(amount);
    }

    public int articles() {
        return seenAt.size();
    }

    /// The log as it is now, from its beginning to its end.
    public List<Told> again() throws IOException {
        List<Told> all = new ArrayList<>();
        String last = "";
        int before;
        do {
            before = all.size();
            last = page(instances.get(instance), last, all);
        } while (all.size() > before);
        return all;
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
