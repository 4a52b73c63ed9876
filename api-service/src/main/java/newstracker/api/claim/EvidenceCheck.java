package newstracker.api.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.api.claim.ClaimView.EvidenceView;
import newstracker.api.hash.Sha256;
import newstracker.api.journal.Viewpoint;
import newstracker.api.sql.Sql;

/// Looks again whether the words of a claim stand in the stored text where they are said to stand, and
/// whether that text is still the one that was read.
@Singleton
public class EvidenceCheck {

    private static final String TEXTS = "select sha256, body from text_body where sha256 = any(?)";

    private static final String PASS = "pass";
    private static final String FAIL = "fail";
    private static final String NOT_KEPT = "not-kept";

    private static final String EXISTS = "select 1 as one from claim where id = ? and number <= ?";

    private final ClaimReader reader;

    EvidenceCheck(ClaimReader reader) {
        this.reader = reader;
    }

    /// All pieces of a claim.
    public record Checked(String claim, List<Piece> items, long passed, long failed, long notKept) {

        static Checked of(String claim, List<Piece> pieces) {
            return new Checked(claim, pieces, count(pieces, PASS), count(pieces, FAIL), count(pieces, NOT_KEPT));
        }

        private static long count(List<Piece> pieces, String check) {
            return pieces.stream().filter(piece -> piece.check().equals(check)).count();
        }
    }

    /// A piece and what became of it: `pass`, `fail` with the reason, or `not-kept` where the text was erased.
    public record Piece(@JsonUnwrapped EvidenceView evidence, String check, Optional<String> reason) {}

    public Optional<Checked> of(Connection connection, String claim, Viewpoint from) throws SQLException {
        if (Sql.first(connection, EXISTS, row -> row.number("one"), claim, from.number())
                .isEmpty()) {
            return Optional.empty();
        }
        List<Witness> witnesses = reader.witnesses(connection, List.of(claim), from, ClaimReader.COUNTED);
        Map<String, String> texts = texts(connection, witnesses);
        List<Piece> pieces =
                witnesses.stream().map(witness -> piece(witness, texts)).toList();
        return Optional.of(Checked.of(claim, pieces));
    }

    private static Map<String, String> texts(Connection connection, List<Witness> witnesses) throws SQLException {
        List<String> hashes = witnesses.stream()
                .map(witness -> witness.place().sha256())
                .distinct()
                .toList();
        Map<String, String> texts = new HashMap<>();
        Sql.list(connection, TEXTS, row -> texts.put(row.text("sha256"), row.text("body")), hashes);
        return texts;
    }

    private static Piece piece(Witness witness, Map<String, String> texts) {
        String text = texts.get(witness.place().sha256());
        EvidenceView evidence = ClaimViews.evidence(witness);
        if (text != null && text.isEmpty()) {
            return new Piece(evidence, NOT_KEPT, Optional.of("the text is no longer kept"));
        }
        Optional<String> reason = reason(witness, text);
        return new Piece(evidence, reason.isEmpty() ? PASS : FAIL, reason);
    }

    private static Optional<String> reason(Witness witness, String text) {
        if (text == null) {
            return Optional.of("the text is no longer stored");
        }
        if (!Sha256.hex(text).equals(witness.place().sha256())) {
            return Optional.of("the stored text is not the one that was read");
        }
        int start = witness.place().start();
        int end = witness.place().end();
        boolean there = end <= text.length()
                && text.substring(start, end).equals(witness.words().surface());
        return there ? Optional.empty() : Optional.of("the words do not stand at their place");
    }
}
