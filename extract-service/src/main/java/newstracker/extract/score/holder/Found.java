package newstracker.extract.score.holder;

import java.util.Optional;
import newstracker.extract.sentence.Frame.Group;

/// Whose result a number is, as far as its sentence says it, and the rule that read it. Where `group` is empty,
/// `whom` says whether what was spoken of before may tell; `otherwise` is whom the sentence itself offers if that
/// knows nobody.
public record Found(Optional<Group> group, String rule, Whom whom, Optional<Group> otherwise) {

    /// Whom the words mean that name nobody.
    public enum Whom {
        /// Nobody whom the text names: people, rivals, a record.
        NOBODY,
        /// Whoever is spoken of.
        SUBJECT,
        /// The one before whoever is spoken of.
        PREDECESSOR,
        /// "the former" and "the latter" of the two that were named last.
        FORMER,
        LATTER
    }

    static Found named(Group group, String rule) {
        return new Found(Optional.of(group), rule, Whom.NOBODY, Optional.empty());
    }

    static Found meant(Whom whom, String rule) {
        return new Found(Optional.empty(), rule, whom, Optional.empty());
    }

    public boolean nobody() {
        return group.isEmpty() && whom != Whom.SUBJECT;
    }
}
