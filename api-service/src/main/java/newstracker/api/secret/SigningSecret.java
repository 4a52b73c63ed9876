package newstracker.api.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A secret that we share with one receiver, in the form of Standard Webhooks: `whsec_` and 24 to 64 bytes.
public record SigningSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int LEAST = 24;
    private static final int MOST = 64;
    private static final int USUAL = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public SigningSecret {
        int length = bytes(text).length;
        if (length < LEAST || length > MOST) {
            throw new IllegalArgumentException(
                    "A secret has %d to %d bytes, this one %d.".formatted(LEAST, MOST, length));
        }
    }

    public static SigningSecret random() {
        byte[] bytes = new byte[USUAL];
        RANDOM.nextBytes(bytes);
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /// The signature of a message, scheme v1.
    public String sign(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(text), "HmacSHA256"));
            byte[] signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }

    private static byte[] bytes(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A secret begins with whsec_.");
        }
        try {
            return Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("A secret is whsec_ and base64.", broken);
        }
    }

    @Override
    public String toString() {
        return "whsec_...";
    }
}
