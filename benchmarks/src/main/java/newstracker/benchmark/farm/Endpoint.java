package newstracker.benchmark.farm;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Who looks at the signature of each letter (https://www.standardwebhooks.com) and writes down when it came first.
public final class Endpoint {

    private final Map<String, Long> taken = new ConcurrentHashMap<>();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger forged = new AtomicInteger();
    private volatile String secret = "";

    void expect(String whsec) {
        secret = whsec;
    }

    void take(Headers headers, String body) {
        long now = System.nanoTime();
        String id = headers.getFirst("webhook-id");
        String right = "v1," + signature(id + "." + headers.getFirst("webhook-timestamp") + "." + body);
        if (!List.of(headers.getFirst("webhook-signature").split(" ")).contains(right)) {
            forged.incrementAndGet();
        } else if (taken.putIfAbsent(id, now) != null) {
            repeats.incrementAndGet();
        }
    }

    private String signature(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring(secret.indexOf('_') + 1));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    long missing(Collection<String> letters) {
        return letters.stream().filter(letter -> !taken.containsKey(letter)).count();
    }

    /// When each of these letters came, by `System.nanoTime`; all of them must have.
    public LongStream times(Collection<String> letters) {
        return letters.stream().mapToLong(taken::get);
    }

    /// Letters that came again: they are allowed, and told by their id.
    public int repeats() {
        return repeats.get();
    }

    /// Letters whose signature was wrong.
    public int forged() {
        return forged.get();
    }
}
