package newstracker.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import newstracker.event.claim.ExtractorVersion;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.name.word.WordList;

/// Which extractor this is. Readers keep the result of the greater generation, so it must grow with every change of
/// what is extracted; the digest of code, catalogue and word lists tells apart what shares a generation.
final class Generation {

    /// Raise it with every change of catalogue or rules that is released.
    static final int NUMBER = 6;

    private Generation() {}

    static ExtractorVersion of(Catalogue catalogue) {
        MessageDigest sha = sha256();
        addData(catalogue, sha);
        CodeDigest.add(Generation.class, sha);
        return new ExtractorVersion(NUMBER, HexFormat.of().formatHex(sha.digest()));
    }

    /// The digest of the generation's words alone, without the code.
    static String dataOf(Catalogue catalogue) {
        MessageDigest sha = sha256();
        addData(catalogue, sha);
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void addData(Catalogue catalogue, MessageDigest sha) {
        sha.update(Integer.toString(NUMBER).getBytes(StandardCharsets.UTF_8));
        for (String source : catalogue.sources()) {
            sha.update(source.getBytes(StandardCharsets.UTF_8));
        }
        for (String list : WordList.SHIPPED) {
            sha.update(WordList.text(list).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
