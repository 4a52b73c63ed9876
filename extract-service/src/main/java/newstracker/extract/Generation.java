package newstracker.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import newstracker.event.claim.ExtractorVersion;
import newstracker.extract.catalog.Catalogue;

/// Which extractor this is. Readers keep the result of the greater generation, so it must grow with every change of
/// what is extracted; the digest tells apart what shares a generation.
final class Generation {

    /// Raise it with every change of catalogue or rules that is released.
    static final int NUMBER = 5;

    private Generation() {}

    static ExtractorVersion of(Catalogue catalogue) {
        MessageDigest sha = sha256();
        sha.update(Integer.toString(NUMBER).getBytes(StandardCharsets.UTF_8));
        for (String source : catalogue.sources()) {
            sha.update(source.getBytes(StandardCharsets.UTF_8));
        }
        return new ExtractorVersion(NUMBER, HexFormat.of().formatHex(sha.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
