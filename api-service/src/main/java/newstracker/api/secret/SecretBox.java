package newstracker.api.secret;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps what must not be read in the database: AES-256-GCM under a key made of NEWS_SECRET_KEY. What was
/// sealed for one row does not open in another.
@Singleton
public class SecretBox {

    private static final int LEAST = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String PURPOSE = "news-tracker secrets at rest 1";

    private final Optional<SecretKey> key;
    private final SecureRandom random = new SecureRandom();

    public SecretBox(@ConfigProperty(name = "news.secret.key") Optional<String> configured) {
        this.key = configured.filter(text -> !text.isBlank()).map(SecretBox::derived);
    }

    private static SecretKey derived(String configured) {
        if (configured.length() < LEAST) {
            throw new IllegalStateException(
                    "NEWS_SECRET_KEY has %d characters and needs %d or more; `openssl rand -hex 32` makes a good one"
                            .formatted(configured.length(), LEAST));
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(configured.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }

    /// Whether there is a key to keep secrets with.
    public boolean ready() {
        return key.isPresent();
    }

    /// `place` names the row: it is no secret and must be the same when the box is opened.
    public byte[] seal(String place, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, place, secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + closed.length)
                .put(nonce)
                .put(closed)
                .array();
    }

    public String open(String place, byte[] kept) {
        byte[] nonce = Arrays.copyOf(kept, NONCE_BYTES);
        byte[] content = Arrays.copyOfRange(kept, NONCE_BYTES, kept.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, place, content), StandardCharsets.UTF_8);
    }

    /// A word that only this installation can make for this purpose.
    public String token(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(usable().getEncoded(), "HmacSHA256"));
            byte[] proof = mac.doFinal(("token " + purpose).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }

    /// Takes as long for words that are nearly the same as for others.
    public boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] run(int mode, byte[] nonce, String place, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, usable(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "the secret of " + place + " does not open: NEWS_SECRET_KEY is another one than when it was kept",
                    broken);
        }
    }

    private SecretKey usable() {
        return key.orElseThrow(() -> Problem.unavailable(
                "Subscriptions need a key to keep secrets with: the operator has to set NEWS_SECRET_KEY."));
    }
}
