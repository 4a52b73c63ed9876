package newstracker.promises.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Receives webhooks and looks at their signatures as the standard has it
/// (https://www.standardwebhooks.com).
public final class Letterbox implements Site {

    /// How it takes letters.
    public enum Manner {
        /// Takes every letter.
        CALM,
        /// Refuses one letter in twenty, or hangs up on it, the first time it comes; after that it is calm for a while.
        MOODY,
        /// Takes them and says nothing, for ever.
        MUTE
    }

    private static final int MOOD = 20;
    // Two refusals in a row make the sender wait for minutes, which would look like a letter that is lost.
    private static final Duration CALM_AFTER_MOOD = Duration.ofSeconds(30);

    private final String url;
    private final Manner manner;
    private final Map<String, Instant> received = new ConcurrentHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger forged = new AtomicInteger();
    private final AtomicInteger letters = new AtomicInteger();
    private Instant calmUntil = Instant.MIN;
    private volatile String secret = "";

    public Letterbox(String url, Manner manner) {
        this.url = url;
        this.manner = manner;
    }

    public String url() {
        return url;
    }

    /// What the one who sends said it would sign with.
    public void expect(String whsec) {
        secret = whsec;
    }

    @Override
    public void answer(Request request, Wire wire) throws IOException, InterruptedException {
        letters.incrementAndGet();
        String id = request.header("webhook-id").orElse("");
        if (manner == Manner.MUTE) {
            Thread.sleep(60_000);
        } else if (!signed(request)) {
            forged.incrementAndGet();
            wire.send(400, Map.of(), new byte[0]);
        } else if (refuses(id)) {
            if (id.hashCode() % 2 == 0) {
                wire.reset();
            } else {
                wire.send(500, Map.of(), new byte[0]);
            }
        } else {
            if (received.putIfAbsent(id, Instant.now()) != null) {
                repeats.incrementAndGet();
            }
            wire.send(204, Map.of(), new byte[0]);
        }
    }

    private synchronized boolean refuses(String id) {
        boolean refuses = manner == Manner.MOODY
                && Math.floorMod(id.hashCode(), MOOD) == 0
                && Instant.now().isAfter(calmUntil)
                && refused.add(id);
        if (refuses) {
            calmUntil = Instant.now().plus(CALM_AFTER_MOOD);
        }
        return refuses;
    }

    private boolean signed(Request request) {
        String text = "%s.%s.%s"
                .formatted(
                        request.header("webhook-id").orElse(""),
                        request.header("webhook-timestamp").orElse(""),
                        request.body());
        String right = "v1," + signature(text.getBytes(StandardCharsets.ISO_8859_1));
        return List.of(request.header("webhook-signature").orElse("").split(" "))
                .contains(right);
    }

    private String signature(byte[] text) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring(secret.indexOf('_') + 1));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            return "none: " + unusable.getMessage();
        }
    }

    /// When each letter came first, by its id.
    public Map<String, Instant> received() {
        return Map.copyOf(received);
    }

    public List<String> refused() {
        synchronized (this) {
            return new ArrayList<>(refused);
        }
    }

    public int letters() {
        return letters.get();
    }

    /// Letters that had come before: they are allowed, and told by their id.
    public int repeats() {
        return repeats.get();
    }

    /// Letters whose signature was wrong.
    public int forged() {
        return forged.get();
    }
}
