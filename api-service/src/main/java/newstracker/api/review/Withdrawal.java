package newstracker.api.review;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import newstracker.api.article.ArticleStore;
import newstracker.api.claim.Statement;
import newstracker.api.claim.StatementReader;
import newstracker.api.journal.Journal;
import newstracker.api.journal.Writing;
import newstracker.api.review.ReviewStore.Taken;
import newstracker.api.ruling.Ruling;
import newstracker.api.ruling.RulingStore;
import newstracker.api.web.Problem;

/// Takes a decision back: texts say again what was read in them, as far as no other decision forbids it. A
/// text that was edited since says what its edit says.
@Singleton
class Withdrawal {

    private final Journal journal;
    private final StatementReader statements;
    private final Correcting correcting;
    private final ArticleStore articles;
    private final ReviewStore reviews;
    private final RulingStore rulings;

    Withdrawal(
            Journal journal,
            StatementReader statements,
            Correcting correcting,
            ArticleStore articles,
            ReviewStore reviews,
            RulingStore rulings) {
        this.journal = journal;
        this.statements = statements;
        this.correcting = correcting;
        this.articles = articles;
        this.reviews = reviews;
        this.rulings = rulings;
    }

    void withdraw(String review, String reason, String reviewer) throws SQLException {
        journal.write(writing -> withdraw(writing, review, reason, reviewer));
    }

    private void withdraw(Writing writing, String review, String reason, String reviewer) throws SQLException {
        Connection connection = writing.connection();
        Taken taken = reviews.taken(connection, review).orElseThrow(() -> Problem.unknown("review", review));
        if (taken.withdrawn()) {
            throw Problem.conflict("This review was withdrawn already.");
        }
        List<Ruling> undone = rulings.ofReview(connection, review);
        long number = writing.take();
        reviews.withdraw(connection, review, reason, reviewer, writing.at());
        Map<String, Object> told =
                Map.of("id", review, "decision", taken.decision(), "reason", reason, Correcting.WITHDRAWN, true);
        correcting.restate(
                writing, undone, number, told, article -> restored(connection, undone, article, taken.number()));
    }

    private List<Statement> restored(Connection connection, List<Ruling> undone, String article, long number)
            throws SQLException {
        String text = articles.current(connection, article).orElseThrow().sha256();
        List<Statement> before = statements.endedAt(connection, article, number);
        List<Statement> says = statements.ofArticle(connection, article);
        for (Ruling ruling : undone) {
            if (ruling.on(article, text)) {
                says = ruling.undone(says, before);
            }
        }
        return rulings.respected(connection, says);
    }
}
